import type { SetData } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import type { Item } from "../../conclusion.ts";
import type { Evidence } from "../../evidence.ts";
import { figure } from "../../wording.ts";
import type { TruthTableResult } from "./result.ts";

/** The cases that speak for or against a term or solution, each traced to its cells. */
export function caseItems(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  result: TruthTableResult,
  data: SetData,
): Item[] {
  const attributes = Object.keys(data.columns);
  const roles = rolesOf(result);
  return data.cases.flatMap((caseId, i) => {
    const own = roles.get(caseId);
    if (own === undefined) return [];
    const values = attributes.map((a) => `${a} ${figure(data.columns[a]?.[i] ?? Number.NaN, 3)}`);
    return [
      {
        id: `${analysis.id}.case.${caseId}`,
        analysis: analysis.id,
        label: `${evidence.caseName(caseId)} (${values.join(", ")}): ${[...own].join("; ")}`,
        trace: evidence.trace({ cells: attributes.map((a) => cellId(caseId, a)) }),
      },
    ];
  });
}

function rolesOf(result: TruthTableResult): Map<string, Set<string>> {
  const roles = new Map<string, Set<string>>();
  const plays = (caseId: string, role: string) => {
    const own = roles.get(caseId) ?? new Set();
    roles.set(caseId, own.add(role));
  };
  for (const { type, models } of result.solutions) {
    for (const { cases } of models) {
      for (const { term, typical, deviant } of cases?.terms ?? []) {
        for (const { caseId } of typical.first) plays(caseId, `typical of ${term}`);
        for (const { caseId } of deviant.first) plays(caseId, `contradicts ${term}`);
      }
      for (const { first } of (cases?.uncovered ?? []).map((row) => row.cases))
        for (const { caseId } of first) plays(caseId, `left unexplained by the ${type} solution`);
    }
  }
  return roles;
}
