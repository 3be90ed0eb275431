import { notice } from "@throughline/messages";
import {
  type CoincidenceOptions,
  type ComplexFormulaOptions,
  ConditionError,
  type ConfigurationTable,
  factorValueText,
  parseLiteral,
} from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";

/** The most steps of a search for an outcome: some seconds. */
const maxSteps = 10_000_000;

/**
 * The search that an analysis of a study asks for, by the values of its table.
 *
 * @param outcomes the attributes that are sought; of several values each of them is
 * @throws ConditionError for an excluded value that no case has
 */
export function searchOptions(
  analysis: AnalysisOf<"coincidence">,
  table: ConfigurationTable,
  outcomes: readonly string[],
): CoincidenceOptions & ComplexFormulaOptions {
  const {
    con,
    cov,
    ordering,
    strict,
    negated = [],
    exclude = [],
    con_msc,
    measures,
    max_step,
    acyclic,
  } = analysis;
  const present = ordering
    .map((factors) => factors.filter((factor) => table.values.has(factor)))
    .filter(({ length }) => length > 0);
  const named = outcomes.flatMap((factor) => {
    const values = (table.values.get(factor) ?? []).map(({ text }) => text);
    return table.scale === "multi" ? values : values.slice(negated.includes(factor) ? 1 : 0).slice(0, 1);
  });
  const isThere = (text: string) => table.values.has(parseLiteral(text).name);
  return {
    con,
    cov,
    ...(con_msc !== undefined && { conMsc: con_msc }),
    ...(measures && { measures }),
    ...(max_step && { maxStep: max_step }),
    ordering: present,
    strict,
    ...(analysis.outcomes ? { outcomes: named } : { negated: negated.filter(isThere) }),
    exclude: exclude
      .filter(({ causes, outcome }) => isThere(outcome) && causes.every(isThere))
      .map(
        ({ causes, outcome }) =>
          [causes.map((text) => valueText(text, table)), valueText(outcome, table)] as const,
      ),
    acyclicOnly: acyclic === true,
    maxSteps,
  };
}

/** Writes `~A` and `C{1}` as formulas hold them: `a`, `C=1`. */
function valueText(text: string, table: ConfigurationTable): string {
  const value = factorValueText(parseLiteral(text), table);
  if (value === undefined)
    throw new ConditionError(
      notice("There is no value {value} to exclude. Name a factor of the analysis, as {examples}.", {
        value: text,
        examples: "A, ~A, C{1}",
      }),
    );
  return value;
}
