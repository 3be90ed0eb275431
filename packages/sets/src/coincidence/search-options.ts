import type { Progress } from "../minimise/work.ts";
import type { consistencies, coverages } from "./measures.ts";

export type CoincidenceOptions = {
  /** required consistency and coverage of an atomic formula (default 1) */
  readonly con?: number;
  readonly cov?: number;
  /** required consistency of a minimally sufficient condition (default `con`) */
  readonly conMsc?: number;
  /** the measures of consistency and coverage (default `con` and `cov`) */
  readonly measures?: readonly [(typeof consistencies)[number], (typeof coverages)[number]];
  /** outcomes, as `Y`, `y` or `Y=2` (default: every factor; for a multi-value factor, every value) */
  readonly outcomes?: readonly string[];
  /** factors whose absence is the outcome when `outcomes` is left out, or all; not for multi-value factors */
  readonly negated?: readonly string[] | "all";
  /** factors in temporal order, such as `[["A", "B"], ["C"]]`; factors that are not named come first */
  readonly ordering?: readonly (readonly string[])[];
  /** factors at the same time do not cause each other */
  readonly strict?: boolean;
  /** excluded causes, such as `[["F=0"], "PB=1"]`; `F*` means every value of a factor, on either side */
  readonly exclude?: readonly (readonly [causes: readonly string[], outcome: string])[];
  /**
   * maximum number of conjuncts in a disjunct, disjuncts in a formula, and literals in a formula (default 3,
   * 4, 10)
   */
  readonly maxStep?: readonly [number, number, number];
  /** look for sufficient conditions only */
  readonly suffOnly?: boolean;
  /**
   * membership that some configuration must have in a condition (default 0.5), reached (`up`, default) or
   * exceeded (`down`)
   */
  readonly cutoff?: number;
  readonly border?: "up" | "down";
  /**
   * keep only atomic formulas whose outcome varies among the configurations that comply exactly: on both
   * sides of 0.5 (`cs`, default), in degree (`fs`), or keep all (`none`)
   */
  readonly variation?: "cs" | "fs" | "none";
  /** leave out atomic formulas with a part that is redundant by logic alone (default true) */
  readonly inusOnly?: boolean;
  /**
   * leave out sufficient conditions with a sufficient part, and necessary ones with a necessary part (default
   * true)
   */
  readonly minimalMsc?: boolean;
  readonly minimalAsf?: boolean;
  /**
   * the search for an outcome stops after this number of conjunctions and disjunctions (default 20 million);
   * the result is then marked as incomplete
   */
  readonly maxSteps?: number;
  /** called at intervals with the progress of the search; may throw to stop it */
  readonly onProgress?: (progress: Progress) => void;
};
