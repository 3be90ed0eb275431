import type { AnalysisOf } from "@throughline/study";

type TruthTable = AnalysisOf<"truth-table">;
type RowDecision = NonNullable<TruthTable["set_rows"]>[number];
export type SetOut = RowDecision["out"];

/** Values that the outcome of a row can be set to. */
export const setOuts: readonly SetOut[] = [0, 1, "?"];

/** Sets a row manually, replacing an earlier setting. */
export function setRow(analysis: TruthTable, decision: RowDecision): TruthTable {
  const others = (analysis.set_rows ?? []).filter(
    ({ configuration }) => configuration !== decision.configuration,
  );
  return { ...analysis, set_rows: [...others, decision] };
}

/** Removes a manual setting, so the cut-offs decide again. */
export function unsetRow(analysis: TruthTable, configuration: string): TruthTable {
  const { set_rows = [], ...rest } = analysis;
  const others = set_rows.filter((one) => one.configuration !== configuration);
  return others.length === 0 ? rest : { ...rest, set_rows: others };
}
