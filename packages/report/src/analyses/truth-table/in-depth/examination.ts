import { analysisSets, assess, comparedInTruthTable, truthTableOptions } from "@throughline/assess";
import { notice } from "@throughline/messages";
import { ConditionError, type SetData, type TruthTable, truthTable } from "@throughline/sets";
import type { AnalysisOf, Study } from "@throughline/study";
import { type Book, bookOf, type ResultOf } from "../../../view/book.ts";
import type { Inline } from "../../../view/inline.ts";
import { caseReference } from "../../../view/references.ts";
import { modelsToExamine, type NamedModel } from "./models.ts";

/** A truth table with its sets and the models to examine. */
export type Examination = {
  readonly analysis: AnalysisOf<"truth-table">;
  readonly result: ResultOf<"truth-table">["result"];
  readonly data: SetData;
  readonly table: TruthTable;
  readonly models: readonly NamedModel[];
  readonly nameOf: (caseId: string) => Inline;
  readonly label: Book["label"];
};

/**
 * Solves a truth table to examine its models.
 *
 * @param study a study whose only analysis is the truth table
 * @throws ConditionError when there is no truth table
 */
export function examineModels(study: Study, analysis: AnalysisOf<"truth-table">): Examination {
  const assessment = assess(study, { leverage: false, closer: false });
  const found = assessment.analyses.find(({ id }) => id === analysis.id);
  if (found?.kind !== "truth-table") throw new ConditionError(notice("There is no truth table."));
  if (found.result.reason !== undefined)
    throw new ConditionError(found.result.reasonMessage ?? found.result.reason);
  const { data } = analysisSets(study, comparedInTruthTable(found.parameters));
  const table = truthTable(data, truthTableOptions(found.parameters, "conservative"));
  const book = bookOf(assessment, study);
  return {
    analysis: found.parameters,
    result: found.result,
    data,
    table,
    models: modelsToExamine(table, found.result.solutions),
    nameOf: (caseId) => caseReference(book, caseId),
    label: book.label,
  };
}
