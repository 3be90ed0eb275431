import type { Progress } from "../minimise/work.ts";
import type { consistencies, coverages } from "./measures.ts";

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
  /** factors whose absence is the outcome, where `outcomes` are left out, or all; not of multi-value factors */
  readonly negated?: readonly string[] | "all";
  /** factors in order of time, as `[["A", "B"], ["C"]]`; those not named come first */
  readonly ordering?: readonly (readonly string[])[];
  /** factors of one time do not cause each other */
  readonly strict?: boolean;
  /** causes that are out of the question, as `[["F=0"], "PB=1"]`; `F*` is every value of a factor, on either side */
  readonly exclude?: readonly (readonly [causes: readonly string[], outcome: string])[];
  /** most conjuncts in a disjunct, disjuncts in a formula, and literals in a formula (default 3, 4, 10) */
  readonly maxStep?: readonly [number, number, number];
  /** look for sufficient conditions only */
  readonly suffOnly?: boolean;
  /** membership that a condition has to have in some configuration (default 0.5), reached (`up`, default) or passed (`down`) */
  readonly cutoff?: number;
  readonly border?: "up" | "down";
  /**
   * atomic formulas are kept whose outcome varies among the configurations that are just as they say: on both sides of 0.5 (`cs`, default),
   * in its degree (`fs`), or in any case (`none`)
   */
  readonly variation?: "cs" | "fs" | "none";
  /** leave out atomic formulas of which some part is redundant for reasons of logic alone (default true) */
  readonly inusOnly?: boolean;
  /** leave out sufficient conditions of which some part is sufficient, and necessary ones of which some part is necessary (default true) */
  readonly minimalMsc?: boolean;
  readonly minimalAsf?: boolean;
  /** the search for an outcome stops after so many conjunctions and disjunctions (default 20 million); what was found by then is marked */
  readonly maxSteps?: number;
  /** told now and then how far the search is; may throw, to end it */
  readonly onProgress?: (progress: Progress) => void;
};
