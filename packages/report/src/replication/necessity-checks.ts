import type { AnalysisResult } from "@throughline/assess";
import { parseLiteral } from "@throughline/sets";
import { rString } from "@throughline/study";
import { comment, numbers } from "./r-text.ts";
import { doesNotApply, literalInR, type SetsInR } from "./sets-in-r.ts";

type Necessity = Extract<AnalysisResult, { kind: "truth-table" }>["result"]["necessity"];

type NecessityCalls = {
  /** the data frame in R */
  readonly data: string;
  /** the outcome as a string of R */
  readonly outcome: string;
  readonly sets: SetsInR;
  readonly columns: Readonly<Record<string, ArrayLike<number>>>;
};

/** Writes the calls that recompute the necessity of conditions. */
export function necessityChecks(necessity: Necessity, { sets, columns, ...frame }: NecessityCalls): string[] {
  return necessity.map(({ condition, ...fit }) => {
    const literal = parseLiteral(condition);
    if (doesNotApply(columns[literal.name] ?? []))
      return comment(
        `${condition}: R does not compute necessity for a condition that does not always apply.`,
      );
    return fitCheck(literalInR(literal, sets), fit, frame);
  });
}

/** Writes the call that recomputes the necessity of an expression. */
export function fitCheck(
  expression: string,
  { inclN, RoN, covN }: { readonly inclN: number; readonly RoN: number; readonly covN: number },
  { data, outcome }: Pick<NecessityCalls, "data" | "outcome">,
): string {
  return `check_necessity(${rString(expression)}, ${outcome}, ${data}, ${numbers([inclN, RoN, covN])})`;
}
