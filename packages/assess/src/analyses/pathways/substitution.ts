import { classOf, type NetworkTie, reachInto, type Target } from "@throughline/influence";
import { list } from "@throughline/messages";
import { type AnalysisOf, compareText } from "@throughline/study";
import { channelsAsked } from "../../channels.ts";
import { casesInAnswer, type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseList, caseReference, term, write } from "../../messages/write.ts";
import type { Lever } from "./result.ts";

type Reached = {
  readonly id: string;
  readonly name: string;
  readonly levers: readonly Lever[];
  readonly entrepreneurs: readonly Lever[];
};

/** Who presses or norms the state bodies, or works on the lawmakers, grouped by kind. */
export function leversOf(
  evidence: Evidence,
  { ties, target }: { readonly ties: readonly NetworkTie[]; readonly target: Target },
  into: "state" | "lawmaking",
): Lever[] {
  const lawmaking = new Set(evidence.study.manifest.actors?.lawmaking ?? []);
  const leverage = new Set(
    channelsAsked(evidence.study.channels, ["norm", "pressure", "sanction threat", "sanction"]),
  );
  const groups = reachInto(
    ties,
    evidence.actors,
    target,
    (actor) => (into === "state" ? classOf(actor, target) === "state" : lawmaking.has(actor.id)),
    (channel) => into === "lawmaking" || leverage.has(channel),
  );
  return groups.map((group) => ({
    kind: group.kind,
    abroad: !group.domestic,
    class: classOf(evidence.actors.get(group.ties[0]?.from ?? "") ?? { id: "", kind: group.kind }, target),
    ties: group.ties.map((tie) => tie.id),
    count: group.count,
  }));
}

/** Who holds in one case the place that others hold in another. */
export function substitutionDrafts(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  rows: readonly Reached[],
): Draft[] {
  return [
    ...rows.map((row) => leversDraft(evidence, analysis, row)),
    ...(rows.length > 1 ? [substitutionDraft(evidence, analysis, rows)] : []),
  ];
}

const idOf = ({ id }: Reached) => id;

const fromAbroad = (levers: readonly Lever[]) => levers.filter((lever) => lever.abroad);

const tiesOf = (levers: readonly Lever[]) => levers.flatMap((lever) => lever.ties);

function leverList(levers: readonly Lever[]) {
  return list(
    levers.map(({ kind, count }) => write("levers.kind", { kind: term("kind", kind), ties: count })),
  );
}

function leversDraft(evidence: Evidence, analysis: AnalysisOf<"pathways">, row: Reached): Draft {
  const levers = fromAbroad(row.levers);
  return drafter(evidence, analysis.id)(
    `levers.${row.id}`,
    levers.length === 0
      ? write("levers.none", { case: caseReference(row) })
      : write("levers.kinds", { case: caseReference(row), kinds: leverList(levers) }),
    { ids: levers.map(({ kind }) => kind) },
    {
      on: { ties: tiesOf(levers) },
      eitherOf: levers.map(({ ties }) => ties.map((tie) => ({ ties: [tie] }))),
      figures: Object.fromEntries(levers.map((lever) => [lever.kind, lever.count])),
    },
  );
}

function substitutionDraft(
  evidence: Evidence,
  analysis: AnalysisOf<"pathways">,
  rows: readonly Reached[],
): Draft {
  const draft = drafter(evidence, analysis.id);
  const has = (row: Reached, kind: string) => fromAbroad(row.levers).some((lever) => lever.class === kind);
  const states = rows.filter((row) => has(row, "foreign-state") && !has(row, "ally"));
  const advocates = rows.filter((row) => has(row, "ally") && !has(row, "foreign-state"));
  const substituted = states.length > 0 && advocates.length > 0;
  const entrepreneurs = states.map((row) => fromAbroad(row.entrepreneurs));
  return draft(
    "substitution",
    substituted
      ? write("substitution.found", {
          cases: caseList(states),
          states: list(kindsAbroad(states, "foreign-state").map((kind) => term("kind", kind))),
          advocates: list(kindsAbroad(advocates, "ally").map((kind) => term("kind", kind))),
          others: caseList(advocates),
          entrepreneurs: entrepreneurs.some((levers) => levers.length > 0)
            ? write("substitution.entrepreneurs", {
                kinds: list(entrepreneurs.map(leverList), "semicolon"),
              })
            : "",
        })
      : write("substitution.none"),
    substituted
      ? `${casesInAnswer(evidence, states.map(idOf))} for ${casesInAnswer(evidence, advocates.map(idOf))}`
      : "",
    {
      on: {
        ties: [
          ...[...states, ...advocates].flatMap((row) => tiesOf(fromAbroad(row.levers))),
          ...tiesOf(entrepreneurs.flat()),
        ],
      },
      headline: substituted,
      ...(substituted
        ? { eitherOf: [...reachedBy(states, "foreign-state"), ...reachedBy(advocates, "ally")] }
        : {}),
    },
  );
}

/** For each case the ties by which a class of actors abroad reaches it: any is enough. */
function reachedBy(rows: readonly Reached[], kind: string): { readonly ties: readonly string[] }[][] {
  return rows.map((row) =>
    tiesOf(fromAbroad(row.levers).filter((lever) => lever.class === kind)).map((tie) => ({ ties: [tie] })),
  );
}

/** The kinds of the actors of a class who are abroad, in these cases. */
function kindsAbroad(rows: readonly Reached[], kind: string): string[] {
  const levers = rows.flatMap((row) => fromAbroad(row.levers));
  const kinds = levers.flatMap((lever) => (lever.class === kind ? [lever.kind] : []));
  return [...new Set(kinds)].sort(compareText);
}
