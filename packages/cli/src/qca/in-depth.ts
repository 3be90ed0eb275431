import { caseSelection, settingTests, termAsSets, truthTableOptions } from "@throughline/assess";
import { type TruthTable, theoryEvaluation, truthTable } from "@throughline/sets";
import { bootstrapInWorkers } from "@throughline/sets/parallel";
import type { QcaOptions } from "../declarations/tables.ts";
import { progressLine } from "../text/progress-line.ts";
import type { Analysed } from "./analysis.ts";
import type { InDepth, QcaSolution, Robustness } from "./result.ts";

const defaultSamples = 200;

/** Computes the analyses beyond the solutions that the options request. */
export async function inDepth(
  { analysis, data }: Analysed,
  solutions: readonly QcaSolution[],
  options: QcaOptions,
): Promise<InDepth> {
  if (!options.casesToStudy && options.theory === undefined && !options.robust) return {};
  const table = truthTable(data, truthTableOptions(analysis.parameters, "conservative"));
  const models = modelsOf(table, solutions);
  const { theory } = options;
  return {
    ...(options.casesToStudy && {
      casesToStudy: models.map(({ solution, model, terms }) => ({
        solution,
        model,
        ...caseSelection(data, table, terms),
      })),
    }),
    ...(theory !== undefined && {
      theory: models.map(({ solution, model, sets }) => ({
        solution,
        model,
        expectation: theory,
        evaluation: theoryEvaluation({ data, outcome: table.outcome, terms: sets }, theory),
      })),
    }),
    ...(options.robust && { robustness: await robustnessOf({ analysis, data }, solutions, options) }),
  };
}

/** Returns the listed models with a condition, each with its terms as text and as sets. */
function modelsOf(table: TruthTable, solutions: readonly QcaSolution[]) {
  return solutions.flatMap(({ type, models }) =>
    models
      .filter(({ terms }) => terms.every(({ term }) => term !== ""))
      .map(({ expression, terms }) => ({
        solution: type,
        model: expression,
        terms: terms.map(({ term }) => term),
        sets: terms.map(({ term }) => termAsSets(table, term)),
      })),
  );
}

async function robustnessOf(
  { analysis, data }: Analysed,
  solutions: readonly QcaSolution[],
  options: QcaOptions,
): Promise<Robustness[]> {
  const results: Robustness[] = [];
  for (const { type } of solutions) {
    const ranges = analysis.result.solutions.find((solution) => solution.type === type)?.ranges;
    results.push({
      solution: type,
      ranges: ranges?.found.map(({ setting, statement }) => ({ setting, statement })) ?? [],
      ...(ranges?.reason !== undefined && { noRanges: ranges.reason }),
      tests: settingTests(data, analysis.parameters, type),
      bootstrap: await bootstrapInWorkers(
        data,
        { ...truthTableOptions(analysis.parameters, type), samples: options.samples ?? defaultSamples },
        { onProgress: progressLine("drawing samples") },
      ),
    });
  }
  return results;
}
