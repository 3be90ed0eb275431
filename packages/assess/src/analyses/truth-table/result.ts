import type { Message } from "@throughline/messages";
import type { SetRow, SolutionType } from "@throughline/sets";
import type { ModelCases } from "./model-cases.ts";
import type { Ranges } from "./range.ts";

type Fit = { readonly inclS: number; readonly PRI: number; readonly covS: number };

export type TruthTableResult = {
  readonly conditions: readonly string[];
  readonly outcome: string;
  readonly rows: readonly {
    readonly id: string;
    readonly row: number;
    readonly configuration: readonly number[];
    readonly out: string;
    readonly n: number;
    readonly inclS: number;
    readonly PRI: number;
    readonly cases: readonly string[];
    readonly deviant: readonly string[];
  }[];
  readonly rowsInTable: number;
  /** rows set by hand, with what the cut-offs say of them; none when nothing was set */
  readonly setRows?: readonly (SetRow & { readonly reason: string })[];
  readonly necessity: readonly {
    readonly condition: string;
    readonly inclN: number;
    readonly RoN: number;
    readonly covN: number;
  }[];
  readonly solutions: readonly {
    readonly type: SolutionType;
    readonly models: readonly (Fit & {
      readonly id: string;
      readonly terms: readonly (Fit & {
        readonly id: string;
        readonly term: string;
        readonly covU: number;
        readonly cases: readonly string[];
      })[];
      /** typical and deviant cases; of the first models only */
      readonly cases?: ModelCases;
      /** an earlier model of the same terms, whose cases are the same */
      readonly sameAs?: string;
    })[];
    readonly modelCount: string;
    /** whether there are no more models than `modelCount` */
    readonly counted: boolean;
    readonly atLeastTerms: number;
    readonly complete: boolean;
    /** how far cut-offs and anchors can be moved before the models change */
    readonly ranges?: Ranges;
    /** why there is no solution of this type, when there is none */
    readonly reason?: string;
    readonly reasonMessage?: Message;
  }[];
  /** configurations that too few cases have, and which models assume the outcome of them; not there when they are very many */
  readonly remainders?: readonly Remainder[];
  /** conditions that are the same in every case, and so explain nothing */
  readonly constant: readonly string[];
  /** cases left out because a grade is missing, with what is missing */
  readonly excluded: readonly { readonly caseId: string; readonly attributes: readonly string[] }[];
  /** cases that lie in no row because a membership is exactly one half */
  readonly ambiguous: readonly { readonly caseId: string; readonly condition: string }[];
  /** why there is no truth table, when there is none */
  readonly reason?: string;
  readonly reasonMessage?: Message;
};

export type SolutionResult = TruthTableResult["solutions"][number];
export type ModelResult = SolutionResult["models"][number];

/** A configuration that too few cases have, and the models that take the outcome for granted in it. */
export type Remainder = {
  readonly row: number;
  readonly configuration: readonly number[];
  readonly assumedBy: readonly ModelResult["id"][];
};
