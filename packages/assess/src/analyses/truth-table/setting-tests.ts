import {
  ConditionError,
  membership,
  minimise,
  type RobustCases,
  type RobustFit,
  robustCases,
  robustFit,
  type SetData,
  type SingleTest,
  SolutionError,
  type SolutionType,
  singleTests,
  truthTable,
} from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { optionsOf } from "./options.ts";
import { termAsSets } from "./term-as-sets.ts";

/** One other setting of the analysis, and the first model it gives; none when there is no solution. */
export type TestedSetting = {
  readonly setting: "incl_cut" | "n_cut";
  readonly value: number;
  readonly model?: readonly string[];
};

/** How far the first model of a solution withstands other settings. */
export type SettingTests = {
  readonly settings: readonly TestedSetting[];
  /** undefined when no other setting has a solution */
  readonly fit?: RobustFit;
  readonly cases?: RobustCases;
  /** the settings with a solution, the least robust first; `test` is the place in `settings` */
  readonly single?: readonly SingleTest[];
};

const step = 0.05;

/**
 * Solves the analysis again with each cut-off a step lower and higher, and compares the first models.
 *
 * @see Oana & Schneider (2021), Sociological Methods & Research 53: 57-88
 */
export function settingTests(
  data: SetData,
  analysis: AnalysisOf<"truth-table">,
  type: SolutionType,
): SettingTests {
  const initial = firstModel(data, analysis, type);
  const [positive = 1, contradiction = 0] = [analysis.incl_cut].flat();
  const rounded = (value: number) => Number(value.toFixed(10));
  const settings = [
    ...[positive - step, positive + step]
      .map(rounded)
      .filter((value) => value >= contradiction && value <= 1)
      .map((value) => ({
        setting: "incl_cut" as const,
        value,
        changed: Array.isArray(analysis.incl_cut) ? ([value, contradiction] as [number, number]) : value,
      })),
    ...[analysis.n_cut - 1, analysis.n_cut + 1]
      .filter((value) => value >= 1)
      .map((value) => ({ setting: "n_cut" as const, value, changed: value })),
  ].map(({ setting, value, changed }) => ({
    setting,
    value,
    found: firstModel(data, { ...analysis, [setting]: changed }, type),
  }));
  const tested = settings.map(
    ({ setting, value, found }): TestedSetting =>
      found === undefined ? { setting, value } : { setting, value, model: found.terms },
  );
  const places = settings.flatMap(({ found }, i) => (found === undefined ? [] : [i]));
  if (initial === undefined || places.length === 0) return { settings: tested };
  const solutions = {
    initial: initial.values,
    tests: settings.flatMap(({ found }) => (found === undefined ? [] : [found.values])),
    outcome: initial.outcome,
  };
  return {
    settings: tested,
    fit: robustFit(solutions),
    cases: robustCases(data.cases, solutions),
    single: singleTests(solutions).map((one) => ({ ...one, test: places[one.test] ?? one.test })),
  };
}

function firstModel(data: SetData, analysis: AnalysisOf<"truth-table">, type: SolutionType) {
  try {
    const options = optionsOf(analysis, type);
    const table = truthTable(data, options);
    const [model] = minimise(table, options).models;
    const terms = model?.terms.map(({ term }) => term);
    if (terms === undefined || terms.includes("")) return undefined;
    return {
      terms,
      values: membership(terms.map((term) => termAsSets(table, term)).join(" + "), data),
      outcome: table.outcomeMembership,
    };
  } catch (error) {
    if (error instanceof SolutionError || error instanceof ConditionError) return undefined;
    throw error;
  }
}
