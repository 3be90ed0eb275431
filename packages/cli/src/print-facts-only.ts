import type { FactsOnly, FactsOnlyStanding } from "@throughline/assess";

const titles: readonly (readonly [FactsOnlyStanding, string])[] = [
  ["falls", "Falls"],
  ["changes", "Changes"],
  ["not tested", "Not tested, because no claim behind them has a kind"],
];

/** Prints which conclusions rest on facts alone: the counts, and the conclusions that fall or change. */
export function printFactsOnly({ claims, conclusions, counts, caveats }: FactsOnly): void {
  console.log(
    `\nFacts only (without the ${claims.judgements} judgements among ${claims.all} claims): ${counts.stands} conclusions stand, ${counts.changes} change, ${counts.falls} fall. Not tested: ${counts["not tested"]}. Not known with or without them: ${counts["not known"]}.`,
  );
  for (const caveat of caveats) console.log(`  ${caveat}`);
  for (const [standing, title] of titles) {
    const found = conclusions.filter((one) => one.standing === standing);
    if (found.length > 0) console.log(title);
    for (const { id, statement, without } of found) {
      console.log(`  ${id}: ${statement}`);
      if (standing === "changes" && without !== undefined) console.log(`    then: ${without.statement}`);
    }
  }
}
