import {
  columnByName,
  literalsInTable,
  refuseTable,
  type Table,
  type TableStudy,
  tableStudy,
  truthTableOf,
} from "@throughline/exchange/tables";
import { parseLiterals, printLiteral, type SolutionType } from "@throughline/sets";
import { type AnalysisOf, quoted, some } from "@throughline/study";
import { calibrationAdvice } from "../calibrate/calibration-advice.ts";
import type { QcaOptions } from "../declarations/tables.ts";
import { UsageError } from "../exit.ts";
import { rejectJsonAndR } from "../text/output-options.ts";

/** Above this number of conditions, even crisp ones, the rows of the truth table cannot be numbered exactly. */
const maxConditions = 52;

/** Minimum number of models to search for, even when fewer are listed, to know whether there are more. */
const minSearched = 1000;

const types: readonly SolutionType[] = ["conservative", "parsimonious", "intermediate"];

/** The study of a table with its truth table, and the number of models to list for each solution. */
export type QcaRequest = {
  readonly tableStudy: TableStudy;
  readonly analysis: AnalysisOf<"truth-table">;
  readonly mostModels: number;
};

/** Returns the outcome; throws UsageError without one. */
export function outcomeOf({ outcome }: { readonly outcome?: string | undefined }): string {
  if (outcome === undefined)
    throw new UsageError("No outcome was given. Name it with --outcome Y, --outcome '~Y' or --outcome Y{1}.");
  return outcome;
}

/** @throws UsageError for options that contradict each other */
export function checkOptions(options: QcaOptions): void {
  outcomeOf(options);
  rejectJsonAndR(options);
  if (options.first && options.all)
    throw new UsageError("--first and --all exclude each other. Give one of them.");
  const inDepth = (["casesToStudy", "theory", "robust"] as const).find((name) => options[name] !== undefined);
  if (options.r && inDepth !== undefined)
    throw new UsageError(
      "--r works only for truth table, necessity and solutions. Leave out --r or the other option.",
    );
  if (options.samples !== undefined && !options.robust)
    throw new UsageError("--samples works only with --robust. Add --robust, or leave --samples out.");
  solutionsOf(options);
}

/**
 * Reads the sets and settings from the options.
 *
 * @throws TableError for columns that cannot be used
 */
export function requestOf(table: Table, options: QcaOptions): QcaRequest {
  const outcome = outcomeOf(options);
  const study = tableStudy(table, {
    outcome,
    conditions: options.conditions,
    scale: options.scale,
    temporal: options.temporal,
    mostConditions: maxConditions,
    remedy: (column) => calibrationAdvice(table, column, options),
  });
  const mostModels = options.first ? 1 : options.all ? 10_000 : 20;
  const [positive = 0.8, contradiction] = options.inclCut;
  const analysis = truthTableOf(study, outcome, {
    incl_cut: contradiction === undefined ? positive : [positive, contradiction],
    pri_cut: options.priCut,
    n_cut: options.nCut,
    solutions: [...solutionsOf(options)],
    max_models: Math.max(minSearched, mostModels),
  });
  const expect = expectationsOf(table, options.expect ?? [], study, analysis.conditions);
  return { tableStudy: study, analysis: { ...analysis, expect }, mostModels };
}

/** @throws UsageError for a theory that names columns outside the analysis */
export function checkTheory({ tableStudy: { table, columns } }: QcaRequest, { theory }: QcaOptions): void {
  if (theory === undefined) return;
  const unknown = parseLiterals(theory).find(({ name }) => !columns.has(name));
  if (unknown === undefined) return;
  columnByName(table, unknown.name);
  refuseTable(
    table.file,
    1,
    undefined,
    `--theory names ${quoted(unknown.name)}, which is not among the conditions`,
    `Use ${some([...columns.keys()])}.`,
  );
}

function expectationsOf(
  table: Table,
  texts: readonly string[],
  tableStudy: TableStudy,
  conditions: readonly string[],
): string[] {
  return texts.map((text) => {
    const literals = literalsInTable(table, text);
    for (const { name, values = [] } of literals) {
      if (!conditions.includes(name))
        refuseTable(
          table.file,
          1,
          undefined,
          `--expect names ${quoted(name)}, which is not among the conditions`,
          `Use ${some(conditions)}.`,
        );
      const known = valuesOf(tableStudy, name);
      const unknown = values.find((value) => !known.includes(value));
      if (unknown !== undefined)
        refuseTable(
          table.file,
          1,
          undefined,
          `--expect names the value ${unknown} of ${quoted(name)}, which no case has`,
          `Use ${some(known.map(String))}.`,
        );
    }
    return literals.map((literal) => printLiteral(literal)).join("*");
  });
}

/** Returns the values of a condition: its categories, or 0 and 1. */
function valuesOf(tableStudy: TableStudy, attribute: string): number[] {
  const values = new Set(tableStudy.values.get(attribute)?.filter((value) => !Number.isNaN(value)));
  return Math.max(...values) > 1 ? [...values].sort((a, b) => a - b) : [0, 1];
}

function solutionsOf({ solution, expect = [] }: QcaOptions): readonly SolutionType[] {
  if (solution === undefined) return expect.length > 0 ? types : types.slice(0, 2);
  const intermediate = solution.includes("intermediate");
  if (intermediate && expect.length === 0)
    throw new UsageError(
      "The intermediate solution needs directional expectations. Give them with --expect A,~B.",
    );
  if (!intermediate && expect.length > 0)
    throw new UsageError(
      "--expect works only with the intermediate solution. Add it to --solution, or leave --expect out.",
    );
  return types.filter((type) => solution.includes(type));
}
