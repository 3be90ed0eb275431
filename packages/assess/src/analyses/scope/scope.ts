import { allOf, anyOf, type Truth, truthOf } from "@throughline/influence";
import type { AnalysisOf, Case, Claim, Event, Tie } from "@throughline/study";
import type { Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { orderOfPressure, playsRole } from "../../time/records.ts";
import { scopeDrafts } from "./conclusions.ts";
import type { ScopeResult, Standing } from "./result.ts";

/** Where pressure can be expected to attain the outcome, tested over cases: each case confirms, disconfirms, or tests nothing. */
export function scope(evidence: Evidence, analysis: AnalysisOf<"scope">): Yield<ScopeResult> {
  const cases = evidence
    .casesOf(analysis.cases)
    .map((c) => evidence.ofCase(c.id, analysis, (own) => testOf(own, analysis, c)));
  return { result: { cases }, drafts: scopeDrafts(evidence, analysis, cases) };
}

function testOf(
  evidence: Evidence,
  { instruments, conditions, outcome: attained }: AnalysisOf<"scope">,
  c: Case,
): ScopeResult["cases"][number] {
  const isIn = (attribute: string) => truthOf(evidence.isIn(c.id, attribute));
  const grades = (attributes: readonly string[]) => attributes.flatMap((a) => evidence.grade(c.id, a) ?? []);
  // A case lacks pressure only when it is known to lack every instrument.
  const pressed = anyOf(instruments.map(isIn));
  const isInScope = allOf(conditions.map(isIn));
  const outcome = evidence.grade(c.id, attained);
  const { order, ties } = orderOfPressure(evidence, c.id, instruments, attained);
  const standing = standingOf(pressed, isInScope, isIn(attained));
  return {
    id: c.id,
    name: c.name,
    pressure: pressed === "unknown" ? undefined : Math.max(...grades(instruments)),
    scope: isInScope === "unknown" ? undefined : Math.min(...grades(conditions)),
    outcome,
    standing: standing === "confirms" && order === "after" ? "outcome first" : standing,
    order,
    ties,
  };
}

function standingOf(pressed: Truth, isInScope: Truth, attained: Truth): Standing {
  if (pressed === "unknown") return "not known";
  if (pressed === "not met") return "no pressure";
  if (isInScope === "not met") return "outside scope";
  if (isInScope === "unknown" || attained === "unknown") return "not known";
  return attained === "met" ? "confirms" : "disconfirms";
}

/** Without ties, the dates of claims say whether pressure or outcome came first. */
export function readByScope(
  evidence: Evidence,
  { instruments, outcome }: AnalysisOf<"scope">,
  { attribute, dateFrom, dateTo }: Claim,
): boolean {
  if (dateFrom === undefined && dateTo === undefined) return false;
  return [...instruments, outcome].some(
    (one) => one === attribute || evidence.partsOf(one).includes(attribute),
  );
}

/** The order of pressure and outcome rests on ties of pressure, on laws, and on the ties that study.yaml says show either. */
export function recordReadByScope(
  evidence: Evidence,
  { instruments, outcome }: AnalysisOf<"scope">,
  record: Tie | Event,
): boolean {
  if (!("channel" in record)) return false;
  const { attributes } = evidence.study.manifest;
  return (
    playsRole(evidence, record, "pressure", "threat", "sanction", "law-making") ||
    [...instruments, outcome].some((one) => attributes[one]?.shown_by?.channel === record.channel)
  );
}
