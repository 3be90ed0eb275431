import {
  type AnalysisResult,
  comparedInTruthTable,
  inEnglish,
  reasonWithoutSolution,
  truthTableOfSets,
} from "@throughline/assess";
import { completeSets } from "@throughline/exchange/tables";
import { textOf } from "@throughline/messages";
import { ConditionError, type SetData } from "@throughline/sets";
import type { QcaRequest } from "./request.ts";
import type { QcaResult, QcaSolution } from "./result.ts";
import { ambiguousOf, setWarnings } from "./set-warnings.ts";

type Analysis = Extract<AnalysisResult, { kind: "truth-table" }>;
type Solution = Analysis["result"]["solutions"][number];

/** The assessed truth table with its sets. */
export type Analysed = { readonly analysis: Analysis; readonly data: SetData };

/**
 * Assesses the truth table of a request.
 *
 * @param closer whether to compute the range of each cut-off
 * @throws ConditionError when there is no truth table; ThresholdError for a cut-off
 */
export function assessTruthTable({ tableStudy, analysis }: QcaRequest, closer = false): Analysed {
  const sets = completeSets(tableStudy, comparedInTruthTable(analysis).attributes);
  const result = truthTableOfSets(tableStudy.study, analysis, sets, closer);
  if ("outcome" in result) {
    const { id, title, kind } = analysis;
    return { analysis: { id, title, kind, parameters: analysis, result }, data: sets.data };
  }
  throw new ConditionError(result.reason);
}

/** Returns what `throughline qca --json` prints for an analysis. */
export function qcaResult(request: QcaRequest, { analysis, data }: Analysed): QcaResult {
  const { tableStudy, mostModels } = request;
  const { result, parameters } = analysis;
  const { solutions, warnings } = possibleSolutions(result, parameters.solutions);
  const failed = solutions.flatMap(({ type, reason }) =>
    reason === undefined ? [] : [`there is no ${type} solution: ${reason}`],
  );
  return {
    outcome: result.outcome,
    conditions: result.conditions,
    scale: tableStudy.scale,
    truthTable: {
      rows: result.rows.map(({ row, configuration, out, n, inclS, PRI, cases }) => ({
        row,
        configuration,
        out,
        n,
        incl: inclS,
        pri: PRI,
        cases,
      })),
      rowsInTable: result.rowsInTable,
    },
    necessity: result.necessity,
    solutions: solutions.flatMap((solution) =>
      solution.reason === undefined ? [listed(solution, mostModels)] : [],
    ),
    warnings: [...setWarnings(tableStudy, data, result.excluded, parameters.outcome), ...warnings, ...failed],
    excludedCases: result.excluded.map(({ caseId, attributes }) => ({ case: caseId, missing: attributes })),
    ambiguousCases: ambiguousOf(data),
  };
}

/** Returns the solutions that the truth table allows, and why the others do not exist. */
function possibleSolutions(
  result: Analysis["result"],
  asked: readonly Solution["type"][],
): { readonly solutions: readonly Solution[]; readonly warnings: readonly string[] } {
  const missing = new Map(
    asked.flatMap((type) => {
      const reason = reasonWithoutSolution(result, type);
      return reason === undefined ? [] : [[type, textOf(reason, inEnglish)]];
    }),
  );
  const byReason = Map.groupBy(missing, ([, reason]) => reason);
  return {
    solutions: result.solutions.filter(({ type }) => !missing.has(type)),
    warnings: [...byReason].map(
      ([reason, found]) => `there is no ${found.map(([type]) => type).join(" and no ")} solution: ${reason}`,
    ),
  };
}

function listed(
  { type, models: found, modelCount, atLeastTerms, complete }: Solution,
  most: number,
): QcaSolution {
  const models = found.slice(0, most).map(({ terms, inclS, PRI, covS }) => ({
    terms: terms.map(({ term, inclS, PRI, covS, covU, cases }) => ({ term, inclS, PRI, covS, covU, cases })),
    expression: terms.map(({ term }) => term).join(" + "),
    inclS,
    PRI,
    covS,
  }));
  const count = Number(modelCount);
  return {
    type,
    complete: complete && models.length === found.length,
    modelCount: Number.isSafeInteger(count) ? count : modelCount,
    atLeastTerms,
    models,
  };
}
