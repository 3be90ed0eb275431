import { parseLiterals, printLiteral } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { strings } from "../../strings.ts";

type TruthTable = AnalysisOf<"truth-table">;

/**
 * What theory can expect of a condition alone, as settings and words, "either way" first.
 *
 * @param values the values of a condition that has several, none of one that is in or out
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

/** What is expected of a condition alone; empty for either way. */
export function expectationOf(analysis: TruthTable, id: string, values: readonly number[]): string {
  const settings = expectationsFor(id, values).map(([setting]) => setting);
  return (
    settings.find((setting) => setting !== "" && analysis.expect.some((own) => isSameSet(own, setting))) ?? ""
  );
}

/** Expects something of a condition alone; expectations of several together stay as they are. */
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

/** Whether an expectation is this one set, as `A[1]` is `A{1}`. */
function isSameSet(expectation: string, set: string): boolean {
  const [literal, ...more] = parseLiterals(expectation);
  return literal !== undefined && more.length === 0 && printLiteral(literal) === set;
}

/** The expectations that speak of these conditions only. */
export function expectedOf(expect: readonly string[], conditions: readonly string[]): string[] {
  return expect.filter((one) => parseLiterals(one).every(({ name }) => conditions.includes(name)));
}
