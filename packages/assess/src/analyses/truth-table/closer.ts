import type { SetData, TruthTable } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import type { Depth, DraftItem } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { caseItems } from "./items.ts";
import type { RawColumn } from "./memberships.ts";
import { caseLister } from "./model-cases.ts";
import { optionsOf } from "./options.ts";
import { rangesOf } from "./ranges.ts";
import { remaindersOf } from "./remainders.ts";
import type { ModelResult, SolutionResult, TruthTableResult } from "./result.ts";

/** Of more tied models than this the cases are not listed. */
const modelsWithCases: Readonly<Record<Depth, number>> = { cases: 1, all: 12 };

/**
 * Adds to each solution the cases that support and contradict it, and its robustness.
 *
 * @param depth `cases` takes the first model of each solution, and leaves out the settings, which are tried one after another
 */
export function examineCloser(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  made: { readonly data: SetData; readonly table: TruthTable; readonly raws: readonly RawColumn[] },
  result: TruthTableResult,
  depth: Depth,
): { readonly result: TruthTableResult; readonly items: () => readonly DraftItem[] } {
  const { data, table, raws } = made;
  const rows = new Map(result.rows.map((row) => [row.configuration.join(), row.id]));
  const most = modelsWithCases[depth];
  const named = result.solutions.flatMap(({ models }) => models.slice(0, most).flatMap(termsOf));
  const casesOf =
    named.length === 0
      ? undefined
      : caseLister(table, [...new Set(named)], (configuration) => rows.get(configuration.join()));
  const earlier = new Map<string, string>();
  const withCases = (model: ModelResult): ModelResult => {
    const terms = termsOf(model).toSorted().join(" + ");
    const sameAs = earlier.get(terms);
    if (sameAs !== undefined) return { ...model, sameAs };
    earlier.set(terms, model.id);
    // A term without a condition holds every case.
    return casesOf === undefined || terms === "" ? model : { ...model, cases: casesOf(model) };
  };
  const solutions = result.solutions.map((solution): SolutionResult => {
    if (solution.reason !== undefined) return solution;
    return {
      ...solution,
      models: solution.models.map((model, m) => (m < most ? withCases(model) : model)),
      ...(depth === "all" && {
        ranges: rangesOf(
          data,
          table,
          raws,
          optionsOf(analysis, solution.type),
          solution.complete,
          (attribute) => evidence.attributeReference(attribute),
        ),
      }),
    };
  });
  const remainders = remaindersOf(table, solutions);
  const closer = { ...result, solutions, ...(remainders && { remainders }) };
  return {
    result: closer,
    items: () => caseItems(evidence, analysis, closer, data),
  };
}

function termsOf(model: ModelResult): string[] {
  return model.terms.flatMap(({ term }) => (term === "" ? [] : [term]));
}
