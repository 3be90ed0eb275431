import { minimalCombinations } from "../superset/combine.ts";
import { meetsCut } from "../truth-table/tolerance.ts";
import { complexityOf, disjunction } from "./atom.ts";
import { disjunctionMembership } from "./atom-membership.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { inusTest } from "./inus.ts";
import { type Measures, measureBy, measuresFrom, type Sums } from "./measures.ts";
import { conjoin } from "./search/conjoin.ts";
import { crispCases, isCountable } from "./search/crisp-cases.ts";
import { disjoin } from "./search/disjoin.ts";
import { fuzzyCases } from "./search/fuzzy-cases.ts";
import { type Kernel, type Target, targetOf } from "./search/kernel.ts";
import type { CoincidenceOptions } from "./search-options.ts";
import { type OutcomeSearch, searchPlan } from "./search-plan.ts";
import { variationTest } from "./variation.ts";

/** A condition for an outcome, with its measures. */
export type CausalFormula = Measures & {
  readonly outcome: string;
  /** the disjuncts, each as its literals */
  readonly disjuncts: readonly (readonly string[])[];
  /** true for a condition that is only sufficient, `->` */
  readonly implies?: boolean;
  /** the text, such as `A*b + C` */
  readonly condition: string;
  /** number of literals */
  readonly complexity: number;
  /** true when no part is redundant by logic alone */
  readonly inus: boolean;
};

export type Coincidence = {
  /** minimally sufficient conditions: no conjunct can be left out */
  readonly msc: readonly CausalFormula[];
  /**
   * atomic solution formulas: minimally necessary disjunctions of sufficient conditions, without redundant
   * parts
   */
  readonly asf: readonly CausalFormula[];
  /** false when the search was stopped early: formulas may be missing, and those listed may not be minimal */
  readonly complete: boolean;
};

/**
 * Finds the minimally sufficient conditions and the minimally necessary and sufficient conditions of every
 * outcome.
 *
 * @returns formulas by outcome, simpler ones first, equally simple ones by decreasing product of consistency
 *   and coverage; the cost grows with (values + 1)^conjuncts and with sufficient conditions^disjuncts, pruned
 *   by the coverage and consistency that can still be reached
 * @throws the errors of `searchPlan()`: ThresholdError and ConditionError for settings that are not allowed
 *   or contradict each other
 * @see Baumgartner & Ambühl (2020), Political Science Research and Methods 8: 526-542; equals `msc()` and
 *   `asf()` of R's cna 4
 */
export function coincidence(table: ConfigurationTable, options: CoincidenceOptions = {}): Coincidence {
  return searchOutcomes(table, options, searchPlan(table, options));
}

/** Runs the search of `coincidence()` for the outcomes of a plan. */
export function searchOutcomes(
  table: ConfigurationTable,
  options: CoincidenceOptions,
  plan: readonly OutcomeSearch[],
): Coincidence {
  const { maxSteps = 20_000_000, onProgress } = options;
  const isInus = inusTest(table);
  let complete = true;
  const found = plan.map((sought, at) => {
    let steps = 0;
    const takeStep = (): boolean => {
      if ((++steps & 0xffff) === 0)
        onProgress?.({
          stage: "causes",
          done: at * maxSteps + Math.min(steps, maxSteps),
          of: plan.length * maxSteps,
        });
      return steps <= maxSteps;
    };
    const target = targetOf(sought.outcome.membership, table.frequencies);
    const search = { ...sought, target, options, isInus, takeStep };
    const memberships = sought.causes.map(({ membership }) => membership);
    const formulas = isCountable(target, memberships)
      ? formulasOf({ ...search, kernel: crispCases(target) })
      : formulasOf({ ...search, kernel: fuzzyCases(target) });
    complete &&= steps <= maxSteps;
    return formulas;
  });
  return {
    msc: found.flatMap(({ msc }) => msc),
    asf: found.flatMap(({ asf }) => asf),
    complete,
  };
}

type Search<Term> = OutcomeSearch & {
  readonly target: Target;
  readonly kernel: Kernel<Term>;
  readonly options: CoincidenceOptions;
  readonly isInus: (disjuncts: readonly (readonly string[])[]) => boolean;
  readonly takeStep: () => boolean;
};

function formulasOf<Term>(search: Search<Term>): Pick<Coincidence, "msc" | "asf"> {
  const { outcome, target, options, isInus } = search;
  const { suffOnly = false, variation = "cs", inusOnly = true } = options;
  const [conMeasure, covMeasure] = measuresOf(options);
  const sorted = (formulas: CausalFormula[]) =>
    formulas.sort(
      (a, b) =>
        a.complexity - b.complexity || b[conMeasure] * b[covMeasure] - a[conMeasure] * a[covMeasure] || 0,
    );
  const sufficient = sufficientConditions(search);
  const msc = sorted(
    sufficient.map(({ literals, fit }) =>
      formula(outcome.text, [literals.map(({ text }) => text)], fit, true),
    ),
  );
  const varies = variationTest(variation, outcome.membership);
  if (suffOnly || !varies()) return { msc, asf: [] };
  const asf: CausalFormula[] = [];
  for (const { parts, fit } of necessaryDisjunctions(search, sufficient)) {
    const terms = parts.map((t) => sufficient[t]!.literals);
    const disjuncts = terms.map((literals) => literals.map(({ text }) => text));
    const inus = isInus(disjuncts);
    const x = disjunctionMembership(
      terms.map((literals) => literals.map(({ membership }) => membership)),
      target.y.length,
    );
    if ((inus || !inusOnly) && varies(x)) asf.push(formula(outcome.text, disjuncts, fit, inus));
  }
  return { msc, asf: sorted(asf) };
}

/** Finds conjunctions that are consistent enough while none of their parts is. */
function sufficientConditions<Term>({ causes, kernel, options, takeStep }: Search<Term>) {
  const { con = 1, conMsc = con, cutoff = 0.5, border = "up", minimalMsc = true } = options;
  const [most] = options.maxStep ?? defaultMaxStep;
  const [conMeasure] = measuresOf(options);
  const isThere = (largest: number) => (border === "up" ? largest >= cutoff : largest > cutoff);
  // These two measures are 0 for any conjunction that shares nothing with the outcome.
  const needsBoth = (conMeasure === "con" || conMeasure === "PAcon") && conMsc > slack;
  const found: { parts: readonly number[]; fit: Measures; term: Term }[] = [];
  const factors = [...new Set(causes.map(({ factor }) => factor))];
  conjoin(
    causes.map(({ factor }) => factors.indexOf(factor)),
    kernel.conjoiner(
      causes.map(({ membership }) => membership),
      most,
    ),
    (parts, sums, term) => {
      if (!takeStep()) return false;
      if (sums.condition === 0 || !isThere(sums.largest) || (needsBoth && sums.both === 0)) return false;
      const isSufficient = meets(measureBy[conMeasure](sums), conMsc);
      if (isSufficient) found.push({ parts: [...parts], fit: measuresFrom(sums), term: term() });
      return (!isSufficient || !minimalMsc) && parts.length < most;
    },
  );
  return (minimalMsc ? minimalCombinations(found) : found).map((entry) => ({
    ...entry,
    literals: entry.parts.map((l) => causes[l]!),
  }));
}

/** Finds disjunctions that are consistent and cover enough while none of their parts does. */
function necessaryDisjunctions<Term>(
  { target, kernel, options, takeStep }: Search<Term>,
  sufficient: readonly { readonly term: Term; readonly parts: readonly number[]; readonly fit: Measures }[],
): { readonly parts: readonly number[]; readonly fit: Measures }[] {
  const { con = 1, cov = 1, minimalAsf = true } = options;
  const [conMeasure, covMeasure] = measuresOf(options);
  const [, disjuncts, literals] = options.maxStep ?? defaultMaxStep;
  const found: { parts: readonly number[]; sums: Sums }[] = [];
  const [conOf, covOf] = [measureBy[conMeasure], measureBy[covMeasure]];
  // With the terms of highest coverage first, the gain that the rest can add soon becomes small.
  const order = [...sufficient.keys()].sort(
    (a, b) => (sufficient[b]?.fit.cov ?? 0) - (sufficient[a]?.fit.cov ?? 0),
  );
  const ordered = order.map((t) => sufficient[t]!);
  const best = { cases: target.cases, outcome: target.outcome, condition: 0, both: 0 };
  disjoin(
    ordered.map(({ parts }) => parts.length),
    (most) =>
      kernel.disjoiner(
        ordered.map(({ term }) => term),
        most,
      ),
    target,
    // Only for standard coverage is the required overlap known in advance.
    { disjuncts, literals, both: covMeasure === "cov" ? (cov - slack) * target.outcome : 0, takeStep },
    (parts, sums, reach) => {
      if (meets(covOf(sums), cov) && meets(conOf(sums), con)) {
        const places = parts.map((t) => order[t]!).sort((a, b) => a - b);
        found.push({ parts: places, sums: { ...sums } });
        if (minimalAsf) return false;
      }
      // Every measure is highest when everything that is added lies in the outcome.
      const added = Math.min(reach, target.outcome - sums.both);
      best.both = sums.both + added;
      best.condition = sums.condition + added;
      return !(conOf(best) < con - slack || covOf(best) < cov - slack);
    },
  );
  found.sort((a, b) => compareParts(a.parts, b.parts));
  return (minimalAsf ? minimalCombinations(found) : found).map(({ parts, sums }) => ({
    parts,
    fit: measuresFrom(sums),
  }));
}

function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

const defaultMaxStep = [3, 4, 10] as const;

function measuresOf({ measures }: CoincidenceOptions): NonNullable<CoincidenceOptions["measures"]> {
  return measures ?? ["con", "cov"];
}

/** The most by which rounding may put a bound below a cut-off that is met with a tolerance. */
const slack = 1e-7;

/** Like `meetsCut()`, but false for a measure without a value. */
function meets(measure: number, cut: number): boolean {
  return !Number.isNaN(measure) && meetsCut(measure, cut);
}

function formula(
  outcome: string,
  disjuncts: readonly (readonly string[])[],
  fit: Measures,
  inus: boolean,
): CausalFormula {
  return {
    outcome,
    disjuncts,
    condition: disjunction(disjuncts),
    complexity: complexityOf(disjuncts),
    inus,
    ...fit,
  };
}
