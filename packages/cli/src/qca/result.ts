import type { CaseSelection, SettingTests } from "@throughline/assess";
import type { Bootstrap, NecessityFit, Scale, SolutionType, TheoryEvaluation } from "@throughline/sets";
import type { Ambiguous } from "./set-warnings.ts";

/** What `throughline qca --json` prints; docs/qca-command.md describes each field. */
export type QcaResult = InDepth & {
  readonly outcome: string;
  readonly conditions: readonly string[];
  readonly scale: Scale;
  readonly truthTable: { readonly rows: readonly QcaRow[]; readonly rowsInTable: number };
  readonly necessity: readonly (NecessityFit & { readonly condition: string })[];
  readonly solutions: readonly QcaSolution[];
  readonly warnings: readonly string[];
  readonly excludedCases: readonly { readonly case: string; readonly missing: readonly string[] }[];
  readonly ambiguousCases: readonly Ambiguous[];
};

export type QcaRow = {
  readonly row: number;
  readonly configuration: readonly number[];
  readonly out: string;
  readonly n: number;
  readonly incl: number;
  readonly pri: number;
  readonly cases: readonly string[];
};

export type QcaSolution = {
  readonly type: SolutionType;
  readonly complete: boolean;
  /** a number up to 2^53, otherwise its digits */
  readonly modelCount: number | string;
  readonly atLeastTerms: number;
  readonly models: readonly QcaModel[];
};

type Fit = { readonly inclS: number; readonly PRI: number; readonly covS: number };

export type QcaModel = Fit & { readonly terms: readonly QcaTerm[]; readonly expression: string };

export type QcaTerm = Fit & {
  readonly term: string;
  readonly covU: number;
  readonly cases: readonly string[];
};

type OfModel = { readonly solution: QcaSolution["type"]; readonly model: string };

/** What `--cases-to-study`, `--theory` and `--robust` add to an analysis. */
export type InDepth = {
  readonly casesToStudy?: readonly (OfModel & CaseSelection)[];
  readonly theory?: readonly (OfModel & TheoryComparison)[];
  readonly robustness?: readonly Robustness[];
};

/** A model compared with a theory. */
export type TheoryComparison = {
  readonly expectation: string;
  readonly evaluation: TheoryEvaluation;
};

/** How robust a solution is to other cut-offs, and how often its terms and models recur in samples of the cases. */
export type Robustness = {
  readonly solution: QcaSolution["type"];
  readonly ranges: readonly { readonly setting: string; readonly statement: string }[];
  /** why the ranges were not computed */
  readonly noRanges?: string;
  readonly tests: SettingTests;
  readonly bootstrap: Bootstrap;
};
