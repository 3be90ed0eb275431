import type { Message, Value } from "@throughline/messages";
import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import { casesInAnswer, type Draft, drafter } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseList, caseReference, gradeValue, write } from "../../messages/write.ts";
import { outcomeFirst, pressureAndOutcome } from "../../time/sentences.ts";
import type { ScopeResult, Standing } from "./result.ts";

type Cases = ScopeResult["cases"];

/** What the cases together say of the scope, and how each stands. */
export function scopeDrafts(evidence: Evidence, analysis: AnalysisOf<"scope">, cases: Cases): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const all = [...analysis.instruments, ...analysis.conditions, analysis.outcome];
  const cells = (id: string) => all.map((a) => cellId(id, a));
  const missing = (id: string) =>
    all.filter((a) => evidence.grade(id, a) === undefined).map((a) => cellId(id, a));
  const of = (standing: Standing) => cases.filter((c) => c.standing === standing);
  const [confirming, against] = [of("confirms"), of("disconfirms")];
  const tested = [...confirming, ...against];
  const ids = (some: Cases) =>
    casesInAnswer(
      evidence,
      some.map((c) => c.id),
    );
  return [
    draft(
      "tested",
      testedMessage(evidence, analysis, confirming, against),
      tested.length === 0 ? null : `+${ids(confirming)}${against.length > 0 ? ` -${ids(against)}` : ""}`,
      {
        on: {
          cells: cases.flatMap((c) => (c.pressure === undefined ? [] : cells(c.id))),
          ties: tested.flatMap(({ ties }) => ties),
        },
        headline: true,
        figures: { tested: tested.length, confirming: confirming.length },
        needed: { cells: tested.flatMap((c) => neededCells(analysis, c)) },
        eitherOf: tested.map((c) => instrumentsOf(evidence, analysis, c)),
        needs: of("not known").flatMap((c) => missing(c.id)),
        caveats: [
          ...remarks(of("no pressure"), of("not known"), of("outside scope")),
          ...outcomeFirst(of("outcome first").map((c) => ({ order: c.order, said: caseReference(c) }))),
        ],
        ...(tested.length === 0
          ? {}
          : { agreeing: confirming.map(({ id }) => id), contradicting: against.map(({ id }) => id) }),
        untested: tested.length === 1 ? write("scope.oneCase", { cases: caseList(tested) }) : undefined,
      },
    ),
    ...cases.map((c) =>
      draft(`case.${c.id}`, caseMessage(c), c.standing === "not known" ? null : c.standing, {
        on: { cells: cells(c.id) },
        needed: {
          cells: neededCells(analysis, c),
          ties: c.standing === "outcome first" ? c.ties : [],
        },
        eitherOf: [
          ...(c.standing === "no pressure" ? [] : [instrumentsOf(evidence, analysis, c)]),
          ...(c.standing === "outside scope" ? [failedConditions(evidence, analysis, c)] : []),
        ],
        needs: missing(c.id),
      }),
    ),
  ];
}

/** The cells that decide the standing of a case, apart from alternatives that are enough alone. */
function neededCells(analysis: AnalysisOf<"scope">, { id, standing }: Cases[number]): string[] {
  const { instruments, conditions, outcome } = analysis;
  if (standing === "no pressure") return instruments.map((a) => cellId(id, a));
  if (standing === "outside scope") return [];
  return [...conditions, outcome].map((a) => cellId(id, a));
}

/** The instruments that a case had: any of them is pressure. */
function instrumentsOf(evidence: Evidence, { instruments }: AnalysisOf<"scope">, { id }: Cases[number]) {
  const had = instruments.filter((a) => evidence.isIn(id, a) === true);
  return had.map((a) => ({ cells: [cellId(id, a)] }));
}

/** The scope conditions that a case does not meet: any of them puts it outside. */
function failedConditions(evidence: Evidence, { conditions }: AnalysisOf<"scope">, { id }: Cases[number]) {
  const failed = conditions.filter((a) => evidence.isIn(id, a) === false);
  return failed.map((a) => ({ cells: [cellId(id, a)] }));
}

function testedMessage(
  evidence: Evidence,
  analysis: AnalysisOf<"scope">,
  confirming: Cases,
  against: Cases,
): Message {
  const outcome = evidence.attributeReference(analysis.outcome);
  const conditions = evidence.attributeList(analysis.conditions);
  const tested = confirming.length + against.length;
  if (tested === 0) return write("scope.noTest", { outcome, conditions });
  return pressureAndOutcome(
    confirming.map(({ order }) => order),
    {
      conditions,
      outcome,
      cases: caseList(confirming),
      confirming: confirming.length,
      tested,
      against: caseList(against),
    },
  );
}

function remarks(noPressure: Cases, notKnown: Cases, outside: Cases): Message[] {
  const counted = (cases: Cases) => ({ cases: caseList(cases), count: cases.length });
  return [
    ...(noPressure.length > 0 ? [write("scope.noPressure", counted(noPressure))] : []),
    ...(notKnown.length > 0 ? [write("scope.notKnown", { cases: caseList(notKnown) })] : []),
    ...(outside.length > 0 ? [write("scope.outside", counted(outside))] : []),
  ];
}

const standings = {
  confirms: "confirms",
  disconfirms: "disconfirms",
  "outside scope": "outside",
  "no pressure": "none",
  "outcome first": "reversed",
  "not known": "unknown",
} as const;

function caseMessage(c: Cases[number]): Message {
  const graded = (value: number | undefined): Value =>
    value === undefined ? write("scope.notGraded") : gradeValue(value);
  return write("scope.case", {
    case: caseReference(c),
    standing: standings[c.standing],
    pressure: graded(c.pressure),
    scope: graded(c.scope),
    outcome: graded(c.outcome),
  });
}
