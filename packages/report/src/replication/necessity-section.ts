import type { AnalysisResult } from "@throughline/assess";
import { parseLiteral, type SetData } from "@throughline/sets";
import type { Study } from "@throughline/study";
import { rString } from "@throughline/study";
import { dataFrame } from "./data-frame.ts";
import { fitCheck, necessityChecks } from "./necessity-checks.ts";
import type { Section } from "./script.ts";
import { expressionInR, literalInR, setsInR } from "./sets-in-r.ts";

type Necessity = Extract<AnalysisResult, { kind: "truth-table" }>["result"]["necessity"];

/** The necessity of conditions for an outcome, and the expressions that meet the cut-offs, if requested. */
type NecessityResult = {
  readonly study: Study;
  /** the kind of case */
  readonly kind: string;
  readonly data: SetData;
  readonly outcome: string;
  readonly necessity: Necessity;
  readonly supersets?: readonly {
    readonly expression: string;
    readonly inclN: number;
    readonly RoN: number;
    readonly covN: number;
  }[];
};

const frame = "data_table";

/**
 * Writes the section of a script that recomputes necessity with the package QCA. Expressions are measured one by one,
 * because R's `superSubset()` does not find every disjunction.
 */
export function necessitySection({ study, kind, data, necessity, ...asked }: NecessityResult): Section {
  const sets = setsInR(data.columns);
  const outcome = rString(literalInR(parseLiteral(asked.outcome), sets));
  return {
    title: `Necessity for ${asked.outcome}`,
    package: "QCA",
    lines: [
      ...dataFrame(frame, { study, kind, dichotomise: false, data, sets }),
      "",
      ...necessityChecks(necessity, { data: frame, outcome, sets, columns: data.columns }),
      ...(asked.supersets ?? []).map(({ expression, ...fit }) =>
        fitCheck(expressionInR(expression, sets), fit, { data: frame, outcome }),
      ),
    ],
  };
}
