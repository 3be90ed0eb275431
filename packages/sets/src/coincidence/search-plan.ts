import { list, notice } from "@throughline/messages";
import { ConditionError, ThresholdError } from "../errors.ts";
import { attribute, attributes } from "../references.ts";
import { factorValue, valueFinder } from "./atom-membership.ts";
import type { ConfigurationTable, FactorValue } from "./configuration-table.ts";
import type { CoincidenceOptions } from "./search-options.ts";

/** An outcome, and the values that may cause it, grouped by factor. */
export type OutcomeSearch = { readonly outcome: FactorValue; readonly causes: readonly FactorValue[] };

/**
 * Determines the outcomes to explain, and the possible causes of each.
 *
 * @throws ThresholdError for a threshold outside 0..1 or limits that are not whole; ConditionError for an
 *   unknown factor or value, for an ordering or exclusions that contradict themselves or the outcomes, and
 *   for an outcome that is the same in every case
 */
export function searchPlan(table: ConfigurationTable, options: CoincidenceOptions): OutcomeSearch[] {
  const { con = 1, cov = 1, conMsc = con, cutoff = 0.5, maxStep = [3, 4, 10] } = options;
  for (const [name, cut] of Object.entries({ con, cov, conMsc, cutoff }))
    if (!(cut >= 0 && cut <= 1))
      throw new ThresholdError(
        notice("The threshold {name} is {threshold}. Give a number from 0 to 1.", { name, threshold: cut }),
      );
  if (!maxStep.every((limit) => Number.isInteger(limit) && limit >= 1))
    throw new ThresholdError(
      notice("The limits {limits} must be whole numbers from 1.", { limits: list(maxStep, "comma") }),
    );
  const valueNamed = valueFinder(table);
  const outcomes = (options.outcomes ?? defaultOutcomes(table, options.negated)).map(valueNamed);
  const twice = outcomes.find(({ text }, o) => outcomes.findIndex((other) => other.text === text) !== o);
  if (twice)
    throw new ConditionError(
      notice("The outcome {outcome} is named twice. Name it once.", { outcome: factorValue(twice) }),
    );
  if (options.outcomes) for (const outcome of outcomes) rejectConstant(outcome);
  const mayCause = orderingTest(table, options);
  const excluded = exclusionTest(table, options, outcomes);
  return outcomes.map((outcome) => {
    const causes = table.factors
      .filter((factor) => factor !== outcome.factor && mayCause(factor, outcome.factor))
      .flatMap((factor) => valuesOf(factor, table))
      .filter(({ text }) => !excluded(text, outcome.text));
    if (options.outcomes && causes.length === 0)
      throw new ConditionError(
        notice(
          "The ordering and the exclusions leave no cause of the outcome {outcome}. Leave the outcome out, or let some factor come before it.",
          { outcome: factorValue(outcome) },
        ),
      );
    return { outcome, causes };
  });
}

/**
 * Returns the presence of every factor, or its absence where negated; every value of a multi-value factor.
 */
function defaultOutcomes(table: ConfigurationTable, negated: CoincidenceOptions["negated"] = []): string[] {
  if (table.scale === "multi" && negated.length > 0)
    throw new ConditionError(
      notice(
        "A factor of several values has no negation. Name the values as outcomes, as A=0, or leave the negation out.",
      ),
    );
  if (negated !== "all") for (const factor of negated) valuesOf(factor, table);
  return [...table.values].flatMap(([factor, values]) => {
    if (table.scale === "multi") return values.map(({ text }) => text);
    return values[negated === "all" || negated.includes(factor) ? 1 : 0]?.text ?? [];
  });
}

function valuesOf(factor: string, table: ConfigurationTable): readonly FactorValue[] {
  const values = table.values.get(factor);
  if (!values)
    throw new ConditionError(
      notice("There is no factor {factor}. Use one of {factors}.", {
        factor: attribute(factor),
        factors: attributes(table.factors),
      }),
    );
  return values;
}

function rejectConstant(value: FactorValue): void {
  const { factor, membership } = value;
  const [first] = membership;
  if (membership.length > 1 && membership.every((x) => x === first))
    throw new ConditionError(
      notice(
        "{factor}: the outcome {outcome} is {value} in every case, and a factor that does not vary has no causes. Name another outcome, or add cases where it differs.",
        { factor: attribute(factor), outcome: factorValue(value), value: first ?? Number.NaN },
      ),
    );
}

/** Returns a test of whether factors may cause others, by the ordering. */
function orderingTest(
  table: ConfigurationTable,
  { ordering = [], strict = false }: CoincidenceOptions,
): (cause: string, outcome: string) => boolean {
  const time = new Map<string, number>();
  for (const [at, factors] of ordering.entries())
    for (const factor of factors) {
      valuesOf(factor, table);
      const before = time.get(factor);
      if (before !== undefined)
        throw new ConditionError(
          notice(
            "The ordering contradicts itself: {factor} stands at places {first} and {second}. Name each factor once.",
            { factor: attribute(factor), first: before + 1, second: at + 1 },
          ),
        );
      time.set(factor, at);
    }
  const timeOf = (factor: string) => time.get(factor) ?? -1;
  return (cause, outcome) =>
    timeOf(cause) < timeOf(outcome) || (!strict && timeOf(cause) === timeOf(outcome));
}

/** Returns a test of whether values are excluded as causes of others. */
function exclusionTest(
  table: ConfigurationTable,
  { exclude = [], outcomes: named }: CoincidenceOptions,
  outcomes: readonly FactorValue[],
): (cause: string, outcome: string) => boolean {
  const valueNamed = valueFinder(table);
  const meant = (text: string) =>
    text.endsWith("*") ? valuesOf(text.slice(0, -1), table) : [valueNamed(text)];
  const pairs = new Set<string>();
  for (const [causes, of] of exclude) {
    const effects = meant(of);
    if (named && !effects.some(({ text }) => outcomes.some((outcome) => outcome.text === text)))
      throw new ConditionError(
        notice(
          "Causes of {outcome} are excluded, but it is not one of the outcomes {outcomes}. Name it as an outcome, or leave the exclusion out.",
          { outcome: of, outcomes: list(outcomes.map(factorValue), "comma") },
        ),
      );
    for (const cause of causes.flatMap(meant))
      for (const effect of effects) {
        if (cause.factor === effect.factor)
          throw new ConditionError(
            notice(
              "{factor}: the outcome {outcome} is listed among the causes that are excluded for it. No value of a factor causes another of it. Leave the exclusion out.",
              { factor: attribute(effect.factor), outcome: factorValue(effect) },
            ),
          );
        pairs.add(`${cause.text}\n${effect.text}`);
      }
  }
  return (cause, outcome) => pairs.has(`${cause}\n${outcome}`);
}
