import { ConditionError, ThresholdError } from "../errors.ts";
import type { Progress } from "../minimise/work.ts";
import { shortest } from "../superset/combine.ts";
import { meetsCut } from "../truth-table/tolerance.ts";
import { complexityOf, disjunction } from "./atom.ts";
import { valueFinder } from "./atom-membership.ts";
import type { ConfigurationTable, FactorValue } from "./configuration-table.ts";
import { disjoin } from "./disjoin.ts";
import { inusTest } from "./inus.ts";
import { type consistencies, type coverages, type Measures, measureBy, measuresFrom } from "./measures.ts";
import { conjoin, type Sparse, sparse, targetOf } from "./search.ts";
import { conjoinBits, isCountable } from "./search-bits.ts";

export type CoincidenceOptions = {
  /** consistency and coverage asked of an atomic formula (default 1) */
  readonly con?: number;
  readonly cov?: number;
  /** consistency asked of a minimally sufficient condition (default `con`) */
  readonly conMsc?: number;
  /** what consistency and coverage are measured by (default `con` and `cov`) */
  readonly measures?: readonly [(typeof consistencies)[number], (typeof coverages)[number]];
  /** outcomes, as `Y`, `y` or `Y=2` (default every factor, of a multi-value one every value) */
  readonly outcomes?: readonly string[];
  /** factors in order of time, as `[["A", "B"], ["C"]]`; those not named come first */
  readonly ordering?: readonly (readonly string[])[];
  /** factors of one time do not cause each other */
  readonly strict?: boolean;
  /** causes that are out of the question, as `[["F=0"], "PB=1"]` */
  readonly exclude?: readonly (readonly [causes: readonly string[], outcome: string])[];
  /** most conjuncts in a disjunct, disjuncts in a formula, and literals in a formula (default 3, 4, 10) */
  readonly maxStep?: readonly [number, number, number];
  /** look for sufficient conditions only */
  readonly suffOnly?: boolean;
  /** the search stops after so many conjunctions and disjunctions (default 20 million); what was found by then is marked */
  readonly maxSteps?: number;
  /** told now and then how far the search is; may throw, to end it */
  readonly onProgress?: (progress: Progress) => void;
};

/** A condition of an outcome with its measures. */
export type CausalFormula = Measures & {
  readonly outcome: string;
  /** the disjuncts, each as its literals */
  readonly disjuncts: readonly (readonly string[])[];
  /** only sufficient, `->` */
  readonly implies?: boolean;
  /** `A*b + C`, as it is written */
  readonly condition: string;
  /** how many literals it has */
  readonly complexity: number;
};

export type Coincidence = {
  /** minimally sufficient conditions: no conjunct can be left out */
  readonly msc: readonly CausalFormula[];
  /** atomic solution formulas: minimally necessary disjunctions of them, free of redundant parts */
  readonly asf: readonly CausalFormula[];
  /** false when the search was cut short: there may be others, and what is listed may not be minimal */
  readonly complete: boolean;
};

/**
 * Finds what is minimally sufficient, and what is minimally necessary and sufficient, for every outcome.
 *
 * @returns formulas outcome by outcome, simpler ones first; the cost grows with (values + 1)^conjuncts and with sufficient
 *   conditions^disjuncts, cut by the coverage and consistency that are still in reach
 * @throws ThresholdError for a threshold outside 0..1 or limits that are not whole; ConditionError for a factor or value that is not there
 * @see Baumgartner & Ambühl (2020), Political Science Research and Methods 8: 526-542; equals `msc()` and `asf()` of R's cna 4
 */
export function coincidence(table: ConfigurationTable, options: CoincidenceOptions = {}): Coincidence {
  const { con = 1, cov = 1, conMsc = con, maxStep = [3, 4, 10], suffOnly = false } = options;
  for (const cut of [con, cov, conMsc])
    if (!(cut >= 0 && cut <= 1)) throw new ThresholdError(`the threshold ${cut} is not between 0 and 1.`);
  if (!maxStep.every((limit) => Number.isInteger(limit) && limit >= 1))
    throw new ThresholdError(`the limits ${maxStep.join(", ")} have to be whole numbers from 1.`);
  const [conMeasure, covMeasure] = options.measures ?? ["con", "cov"];
  const valueNamed = valueFinder(table);
  const outcomes = (options.outcomes ?? defaultOutcomes(table)).map(valueNamed);
  const time = new Map(
    (options.ordering ?? []).flatMap((factors, at) => factors.map((factor) => [factor, at])),
  );
  for (const factor of time.keys())
    if (!table.values.has(factor))
      throw new ConditionError(`there is no factor "${factor}". Use one of ${table.factors.join(", ")}.`);
  const timeOf = (factor: string) => time.get(factor) ?? -1;

  const { maxSteps = 20_000_000, onProgress } = options;
  let steps = 0;
  const goesOn = (): boolean => {
    if ((++steps & 0xffff) === 0)
      onProgress?.({ stage: "causes", done: Math.min(steps, maxSteps), of: maxSteps });
    return steps <= maxSteps;
  };
  const isInus = inusTest(table);
  const msc: CausalFormula[] = [];
  const asf: CausalFormula[] = [];
  for (const outcome of outcomes) {
    const y = outcome.membership;
    const target = targetOf(y, table.frequencies);
    const excluded = new Set(
      (options.exclude ?? []).filter(([, of]) => of === outcome.text).flatMap(([causes]) => causes),
    );
    const causes = table.factors
      .filter(
        (factor) =>
          factor !== outcome.factor &&
          (timeOf(factor) < timeOf(outcome.factor) ||
            (options.strict !== true && timeOf(factor) === timeOf(outcome.factor))),
      )
      .flatMap((name, factor) =>
        (table.values.get(name) as readonly FactorValue[])
          .filter(({ text }) => !excluded.has(text))
          .map(({ text, membership }) => ({ factor, text, membership, ...sparse(membership) })),
      );
    const sufficient: { parts: readonly number[]; fit: Measures; found: Sparse }[] = [];
    const conjoined = isCountable(
      target,
      causes.map(({ membership }) => membership),
    )
      ? conjoinBits
      : conjoin;
    conjoined(causes, target, (parts, sums, found) => {
      if (!goesOn()) return false;
      // A condition that no configuration is more in than out of causes nothing.
      if (sums.both === 0 || sums.largest <= 0.5) return false;
      if (!meets(measureBy[conMeasure](sums), conMsc)) return parts.length < maxStep[0];
      sufficient.push({ parts: [...parts], fit: measuresFrom(sums), found: found() });
      return false;
    });
    const minimal = shortest(sufficient).map((entry) => ({
      ...entry,
      literals: entry.parts.map((l) => causes[l]?.text ?? ""),
    }));
    for (const { literals, fit } of minimal) msc.push(formula(outcome.text, [literals], fit));
    // What holds of every configuration has no cause that could make a difference.
    if (suffOnly || y.every((membership) => membership > 0.5)) continue;

    const [, mostDisjuncts, mostLiterals] = maxStep;
    const necessary: { parts: readonly number[]; fit: Measures }[] = [];
    const terms = minimal.map(({ found, literals }) => ({ ...found, size: literals.length }));
    const limits = {
      disjuncts: mostDisjuncts,
      literals: mostLiterals,
      // Only standard coverage never falls when a disjunct is added.
      both: covMeasure === "cov" ? (cov - slack) * target.outcome : 0,
      goesOn,
    };
    disjoin(terms, target, limits, (parts, sums, reach) => {
      if (meets(measureBy[covMeasure](sums), cov) && meets(measureBy[conMeasure](sums), con)) {
        necessary.push({ parts: [...parts], fit: measuresFrom(sums) });
        return false;
      }
      // Standard consistency is highest when all that is added is in the outcome.
      return conMeasure !== "con" || (sums.both + reach) / (sums.condition + reach) >= con - slack;
    });
    for (const { parts, fit } of shortest(necessary)) {
      const disjuncts = parts.map((t) => minimal[t]?.literals ?? []);
      if (isInus(disjuncts)) asf.push(formula(outcome.text, disjuncts, fit));
    }
  }
  return { msc, asf, complete: steps <= maxSteps };
}

/** What a bound may lack, for rounding, of a cut-off that is met with a tolerance. */
const slack = 1e-7;

/** As `meetsCut`, and never by a measure without a value. */
function meets(measure: number, cut: number): boolean {
  return !Number.isNaN(measure) && meetsCut(measure, cut);
}

/** Every factor's presence; of multi-value factors every value. */
export function defaultOutcomes(table: ConfigurationTable): string[] {
  return [...table.values.values()].flatMap((values) =>
    table.scale === "multi" ? values.map(({ text }) => text) : [values[0]?.text ?? ""],
  );
}

function formula(outcome: string, disjuncts: readonly (readonly string[])[], fit: Measures): CausalFormula {
  return {
    outcome,
    disjuncts,
    condition: disjunction(disjuncts),
    complexity: complexityOf(disjuncts),
    ...fit,
  };
}
