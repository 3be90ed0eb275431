import { type Message, notice } from "@throughline/messages";
import type { Problem } from "../problem.ts";
import type { Claim, NotedClaim } from "../study.ts";

/**
 * Finds each claim in the notes on its source: an item `[id] statement` under a heading with the claim's locator. A
 * Markdown text without any such item is the text of the source instead of notes. A claim that is based on passages
 * needs no item.
 *
 * @param notes the text of `sources/<key>.md` by source key
 */
export function findNotedClaims(
  notes: ReadonlyMap<string, string>,
  claims: readonly Claim[],
): { noted: NotedClaim[]; problems: Problem[] } {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const noted: NotedClaim[] = [];
  const problems: Problem[] = [];
  const found = new Set<string>();
  for (const [source, text] of notes) {
    const file = `sources/${source}.md`;
    let locator = "";
    text.split(/\r?\n/u).forEach((content, index) => {
      const heading = /^#{2,}\s+(.*)$/u.exec(content);
      if (heading) locator = (heading[1] ?? "").trim();
      const item = /^\s*[-*]\s+\[([^\]]+)\]\s+(.*)$/u.exec(content);
      if (!item) return;
      const claim = byId.get(item[1] ?? "");
      if (!claim || claim.source !== source) return;
      const at = { file, line: index + 1, column: content.indexOf("[") + 1 };
      const warn = (what: Message, fix: Message) => problems.push({ severity: "warning", at, what, fix });
      if (claim.locator !== locator) {
        warn(
          notice('claim "{id}" is under "{heading}", but its locator is "{locator}"', {
            id: claim.id,
            heading: locator,
            locator: claim.locator,
          }),
          notice("Move the passage, or correct the locator in claims.csv."),
        );
      } else if (claim.statement !== (item[2] ?? "").trim()) {
        warn(
          notice('the passage of claim "{id}" differs from its statement', { id: claim.id }),
          notice("Make them the same, or explain the difference in a memo."),
        );
      }
      found.add(claim.id);
      noted.push({ claim: claim.id, file, line: index + 1 });
    });
  }
  const withNotes = new Set(noted.flatMap(({ claim }) => byId.get(claim)?.source ?? []));
  for (const claim of claims) {
    if (withNotes.has(claim.source) && !found.has(claim.id) && claim.passages.length === 0) {
      problems.push({
        severity: "warning",
        at: { file: `sources/${claim.source}.md` },
        what: notice('claim "{id}" has no passage in the notes on its source', { id: claim.id }),
        fix: notice('Add "- [{id}] {statement}" under "## {locator}".', {
          id: claim.id,
          statement: claim.statement,
          locator: claim.locator,
        }),
      });
    }
  }
  return { noted, problems };
}
