import { classNames, type Entry, type HeldRole, substitutions } from "@throughline/influence";
import type { AnalysisOf } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { count, list } from "../../wording.ts";

type Named = { readonly id: string; readonly name: string };

/** Who abroad brings the matter to the lawmakers in each case, and which kinds stand there in the place of others. */
export function entryDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  rows: readonly (Named & { readonly entry: Entry })[],
): Draft[] {
  if ((evidence.study.manifest.actors?.lawmaking ?? []).length === 0) return [];
  const draft = drafter(evidence, analysis.id);
  const reached = rows.filter(({ entry }) => entry.from.length > 0);
  const kindsOf = ({ entry }: (typeof rows)[number]) =>
    [...new Set(entry.from.map(({ kind }) => kind))].sort();
  const way = ({ entry }: (typeof rows)[number]) =>
    entry.steps === 1 ? "directly" : `through domestic actors, in ${count(entry.steps ?? 0, "tie")}`;
  const groups = [...Map.groupBy(reached, (row) => kindsOf(row).join()).values()];
  const places = groups.flatMap((here, i) =>
    groups.slice(i + 1).flatMap((there) => {
      const [a, b] = [kindsOf(here[0] as (typeof rows)[number]), kindsOf(there[0] as (typeof rows)[number])];
      if (a.some((kind) => b.includes(kind))) return [];
      const nearer = (here[0]?.entry.steps ?? 0) <= (there[0]?.entry.steps ?? 0);
      const [[own, ownKinds], [other, otherKinds]] = nearer
        ? [[here, a] as const, [there, b] as const]
        : [[there, b] as const, [here, a] as const];
      return [
        `the place of ${list(otherKinds)} in ${list(other.map(({ name }) => name))} is taken by ${list(ownKinds)} in ${list(own.map(({ name }) => name))}`,
      ];
    }),
  );
  const nobody = rows.filter((row) => !reached.includes(row));
  return [
    draft(
      "entry",
      reached.length === 0
        ? "No way in order of time leads from anybody abroad to the lawmakers."
        : `Nearest to the lawmakers from abroad: ${list(reached.map((row) => `${list(kindsOf(row))} in ${row.name} (${way(row)})`))}${places.map((place) => `; ${place}`).join("")}.`,
      reached.map((row) => `${row.id}: ${kindsOf(row).join(",")}`).join("; "),
      {
        on: { ties: reached.flatMap(({ entry }) => entry.ties) },
        headline: places.length > 0,
        figures: Object.fromEntries(reached.map((row) => [row.id, row.entry.steps ?? 0])),
        caveats:
          nobody.length > 0 && reached.length > 0
            ? [`No way leads from abroad to the lawmakers in ${list(nobody.map(({ name }) => name))}.`]
            : [],
      },
    ),
  ];
}

/** Roles that one kind of actor holds in one case and another kind in another. */
export function rolesDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  rows: readonly (Named & { readonly roles: readonly HeldRole[] })[],
): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const found = rows.flatMap((here, i) =>
    rows
      .slice(i + 1)
      .flatMap((there) =>
        substitutions(here.roles, there.roles).map((substitution) => ({ here, there, substitution })),
      ),
  );
  if (found.length === 0) return [];
  return [
    draft(
      "roles",
      `The same role is held by others: ${found
        .map(
          ({ here, there, substitution }) =>
            `${substitution.channel} to ${classNames[substitution.reached]}: ${list(substitution.here)} in ${here.name}, ${list(substitution.there)} in ${there.name}`,
        )
        .join("; ")}.`,
      found
        .map(
          ({ here, there, substitution }) =>
            `${substitution.channel}/${substitution.reached}: ${here.id} ${substitution.here.join("+")}, ${there.id} ${substitution.there.join("+")}`,
        )
        .join("; "),
      { on: { ties: found.flatMap(({ substitution }) => substitution.ties) } },
    ),
  ];
}
