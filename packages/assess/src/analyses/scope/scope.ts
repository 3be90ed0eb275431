import type { AnalysisOf, Case } from "@throughline/study";
import type { Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { orderOfPressure } from "../../time/records.ts";
import { scopeDrafts } from "./conclusions.ts";
import type { ScopeResult, Standing } from "./result.ts";

/** Where pressure can be expected to attain the outcome, tested over cases: each case confirms, disconfirms, or tests nothing. */
export function scope(evidence: Evidence, analysis: AnalysisOf<"scope">): Yield<ScopeResult> {
  const cases = evidence.casesOf(analysis.cases).map((c) => testOf(evidence, analysis, c));
  return { result: { cases }, drafts: scopeDrafts(evidence, analysis, cases) };
}

function testOf(
  evidence: Evidence,
  { instruments, conditions, outcome: attained }: AnalysisOf<"scope">,
  c: Case,
): ScopeResult["cases"][number] {
  const grades = (attributes: readonly string[]) => attributes.map((a) => evidence.grade(c.id, a));
  const pressures = grades(instruments).filter((g) => g !== undefined);
  const strongest = pressures.length === 0 ? undefined : Math.max(...pressures);
  // A case lacks pressure only when it is known to lack every instrument.
  const lacks = strongest !== undefined && strongest <= 0.5;
  const pressure =
    strongest === 0.5 || (lacks && pressures.length < instruments.length) ? undefined : strongest;
  const conditionGrades = grades(conditions);
  const known = conditionGrades.filter((g) => g !== undefined);
  const weakest = known.length === 0 ? undefined : Math.min(...known);
  const inScope =
    weakest !== undefined && weakest < 0.5
      ? false
      : known.length < conditionGrades.length || weakest === 0.5
        ? undefined
        : weakest !== undefined;
  const outcome = evidence.grade(c.id, attained);
  const { order, ties } = orderOfPressure(evidence, c.id, instruments, attained);
  const standing = standingOf(pressure, inScope, outcome);
  return {
    id: c.id,
    name: c.name,
    pressure,
    scope: inScope === undefined ? undefined : weakest,
    outcome,
    standing: standing === "confirms" && order === "after" ? "outcome first" : standing,
    order,
    ties,
  };
}

function standingOf(
  pressure: number | undefined,
  inScope: boolean | undefined,
  outcome: number | undefined,
): Standing {
  if (pressure === undefined) return "not known";
  if (pressure <= 0.5) return "no pressure";
  if (inScope === false) return "outside scope";
  if (inScope === undefined || outcome === undefined || outcome === 0.5) return "not known";
  return outcome > 0.5 ? "confirms" : "disconfirms";
}
