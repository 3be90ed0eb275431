import { type Entry, type HeldRole, substitutions } from "@throughline/influence";
import { list, type Message } from "@throughline/messages";
import { type AnalysisOf, compareText } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseList, caseReference, term, write } from "../../messages/write.ts";

type Named = { readonly id: string; readonly name: string };
type Entered = Named & { readonly entry: Entry };

/** Who abroad brings the matter to the lawmakers in each case, and which kinds replace others there. */
export function entryDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  rows: readonly Entered[],
): Draft[] {
  if ((evidence.study.manifest.actors?.lawmaking ?? []).length === 0) return [];
  const reached = rows.filter(({ entry }) => entry.from.length > 0);
  const nobody = rows.filter((row) => !reached.includes(row));
  const places = placesTaken(reached);
  return [
    drafter(evidence, analysis.id)(
      "entry",
      reached.length === 0
        ? write("entry.none")
        : write("entry.nearest", {
            cases: list(
              reached.map((row) =>
                write("entry.case", {
                  kinds: kindList(kindsOf(row)),
                  case: caseReference(row),
                  way: wayOf(row),
                }),
              ),
            ),
            places: list(places, "adjacent"),
          }),
      evidence
        .inNameOrder(reached, ({ id }) => id)
        .map((row) => `${row.id}: ${kindsOf(row).join(",")}`)
        .join("; "),
      {
        on: { ties: reached.flatMap(({ entry }) => entry.ties) },
        needed: { ties: reached.flatMap(({ entry }) => (entry.steps === 1 ? [] : entry.ties)) },
        eitherOf: reached.flatMap((row) => directTies(evidence, row)),
        headline: places.length > 0,
        figures: Object.fromEntries(reached.map((row) => [row.id, row.entry.steps ?? 0])),
        caveats:
          nobody.length > 0 && reached.length > 0 ? [write("entry.noWay", { cases: caseList(nobody) })] : [],
      },
    ),
  ];
}

function kindsOf({ entry }: Entered): string[] {
  return [...new Set(entry.from.map(({ kind }) => kind))].sort();
}

const kindList = (kinds: readonly string[]) => list(kinds.map((kind) => term("kind", kind)));

/** Where actors abroad reach the lawmakers directly: for each of their kinds the ties. Any one of these is enough. */
function directTies(evidence: Evidence, { entry }: Entered): { readonly ties: readonly string[] }[][] {
  if (entry.steps !== 1) return [];
  const kindOf = (id: string) => evidence.actors.get(evidence.tie(id)?.from ?? "")?.kind;
  return [...Map.groupBy(entry.ties, kindOf).values()].map((ties) => ties.map((id) => ({ ties: [id] })));
}

function wayOf({ entry }: Entered): Message {
  return entry.steps === 1
    ? write("entry.directly")
    : write("entry.throughOthers", { steps: entry.steps ?? 0 });
}

/** Between cases that are entered by other kinds: whose place is taken by whom, the shorter way first. */
function placesTaken(reached: readonly Entered[]): Message[] {
  const groups = [...Map.groupBy(reached, (row) => kindsOf(row).join()).values()].map((rows) => ({
    rows,
    kinds: rows[0] ? kindsOf(rows[0]) : [],
    steps: rows[0]?.entry.steps ?? 0,
  }));
  return groups.flatMap((here, i) =>
    groups.slice(i + 1).flatMap((there) => {
      if (here.kinds.some((kind) => there.kinds.includes(kind))) return [];
      const order = here.steps - there.steps || compareText(here.kinds.join(), there.kinds.join());
      const [nearer, other] = order <= 0 ? [here, there] : [there, here];
      return [
        write("entry.place", {
          otherKinds: kindList(other.kinds),
          others: caseList(other.rows),
          kinds: kindList(nearer.kinds),
          cases: caseList(nearer.rows),
        }),
      ];
    }),
  );
}

/** Roles that one kind of actor holds in one case and another kind in another. */
export function rolesDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  cases: readonly (Named & { readonly roles: readonly HeldRole[] })[],
): Draft[] {
  const rows = evidence.inNameOrder(cases, ({ id }) => id);
  const found = rows.flatMap((here, i) =>
    rows
      .slice(i + 1)
      .flatMap((there) =>
        substitutions(here.roles, there.roles).map((substitution) => ({ here, there, substitution })),
      ),
  );
  if (found.length === 0) return [];
  return [
    drafter(evidence, analysis.id)(
      "roles",
      write("roles.substituted", {
        roles: list(
          found.map(({ here, there, substitution }) =>
            write("roles.role", {
              channel: evidence.channelTerm(substitution.channel),
              reached: term("class", substitution.reached),
              hereKinds: kindList(substitution.here),
              here: caseReference(here),
              thereKinds: kindList(substitution.there),
              there: caseReference(there),
            }),
          ),
          "semicolon",
        ),
      }),
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
