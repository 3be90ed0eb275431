import { parseLiterals, printLiteral } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { strings } from "../../strings.ts";

type TruthTable = AnalysisOf<"truth-table">;

/**
 * Returns the possible expectations of a single condition, as settings and words, "either way" first.
 *
 * @param values values of a multi-value condition; empty for a set
 */
export function expectationsFor(
  id: string,
  values: readonly number[],
): readonly (readonly [setting: string, name: string])[] {
  const words = strings.compare.expectations;
  if (values.length > 0)
    return [["", words.none], ...values.map((value) => [`${id}{${value}}`, words.value(value)] as const)];
  return [
    ["", words.none],
    [id, words.present],
    [`~${id}`, words.absent],
  ];
}

/** Returns the expectation of a single condition; empty for either way. */
export function expectationOf(analysis: TruthTable, id: string, values: readonly number[]): string {
  const settings = expectationsFor(id, values).map(([setting]) => setting);
  return (
    settings.find((setting) => setting !== "" && analysis.expect.some((own) => isSameSet(own, setting))) ?? ""
  );
}

/** Sets the expectation of a single condition. Joint expectations stay unchanged. */
export function withExpectation(
  analysis: TruthTable,
  id: string,
  values: readonly number[],
  chosen: string,
): TruthTable {
  const settings = expectationsFor(id, values).map(([setting]) => setting);
  const others = analysis.expect.filter((one) => !settings.some((own) => own !== "" && isSameSet(one, own)));
  return { ...analysis, expect: chosen === "" ? others : [...others, chosen] };
}

/** Returns whether an expectation is a single set in either notation: `A[1]` is `A{1}`. */
function isSameSet(expectation: string, set: string): boolean {
  const [literal, ...more] = parseLiterals(expectation);
  return literal !== undefined && more.length === 0 && printLiteral(literal) === set;
}

/** Returns the expectations that name only these conditions. */
export function expectationsOf(expect: readonly string[], conditions: readonly string[]): string[] {
  return expect.filter((one) => parseLiterals(one).every(({ name }) => conditions.includes(name)));
}
