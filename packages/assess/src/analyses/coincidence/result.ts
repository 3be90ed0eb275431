import type { Message } from "@throughline/messages";
import type { RobustModels } from "./robust-models.ts";
import type { CaseUnderStructure } from "./structure-cases.ts";

export type CoincidenceResult = {
  readonly factors: readonly string[];
  /** factors that do not vary among the cases, left out, each with the one value that it has */
  readonly constant: readonly { readonly attribute: string; readonly value: number }[];
  readonly cases: number;
  readonly configurations: number;
  readonly sufficient: number;
  readonly atoms: readonly {
    readonly outcome: string;
    readonly condition: string;
    /** the literals of each disjunct of the condition */
    readonly disjuncts: readonly (readonly string[])[];
    readonly con: number;
    readonly cov: number;
    readonly complexity: number;
  }[];
  /** the simplest structures first, at most fifty */
  readonly structures: readonly {
    readonly id: string;
    readonly condition: string;
    readonly con: number;
    readonly cov: number;
    /** by the measures that were asked for; `con` and `cov` when none were */
    readonly fit: readonly [number, number];
    readonly complexity: number;
    readonly exhaustiveness: number;
    readonly faithfulness: number;
    readonly coherence: number;
    readonly cyclic: boolean;
    readonly atoms: readonly {
      readonly outcome: string;
      readonly disjuncts: readonly (readonly string[])[];
    }[];
  }[];
  readonly structureCount: number;
  /** the number of combinations with one formula per outcome; the simplest thousand are joined */
  readonly combinations: string;
  /** how each case stands under the simplest structure */
  readonly underFirst: readonly CaseUnderStructure[];
  /** no search was stopped, and all combinations were joined */
  readonly complete: boolean;
  readonly excluded: readonly { readonly caseId: string; readonly attributes: readonly string[] }[];
  /** with `robustness`: how far models withstand other thresholds */
  readonly robustness?: RobustModels;
  /** why nothing was sought */
  readonly reason?: string;
  readonly reasonMessage?: Message;
};
