import type { Message } from "@throughline/messages";
import {
  ConditionError,
  MembershipError,
  necessityTable,
  parseLiteral,
  type SetData,
  type TruthTable,
  truthTable,
} from "@throughline/sets";
import { type AnalysisOf, cellId, type Study } from "@throughline/study";
import { drafter, type Yield } from "../../draft.ts";
import { Evidence } from "../../evidence.ts";
import { reasonOf } from "../../messages/english.ts";
import { write } from "../../messages/write.ts";
import type { AnalysisSets } from "../analysis-sets.ts";
import { completeCases } from "../complete-cases.ts";
import type { Search } from "../computation.ts";
import { labelled } from "../labelled.ts";
import { examineCloser } from "./closer.ts";
import { truthTableDrafts } from "./conclusions.ts";
import { rowItems, termItems } from "./items.ts";
import { memberships, rawColumns } from "./memberships.ts";
import { optionsOf } from "./options.ts";
import type { TruthTableResult } from "./result.ts";
import { solutionsOf } from "./solutions.ts";

/** Truth table, necessity and solutions, each row and term traced to the cells of its cases. */
export function truthTableAnalysis(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  { count = true }: Search = {},
): Yield<TruthTableResult> {
  const attributes = [...analysis.conditions, parseLiteral(analysis.outcome).name];
  const { cases, excluded, needs } = completeCases(evidence, analysis.cases, attributes);
  const none = (reason: Message) => withoutTable(evidence, analysis, excluded, needs, reason);
  if (cases.length === 0) return none(write("truthTable.noCase"));
  const sets = memberships(evidence, cases, attributes, analysis.dichotomise);
  if ("reason" in sets) return none(sets.reason);
  const { data } = sets;
  const table = tableOf(analysis, data);
  if ("reason" in table) return none(labelled(table.reason, evidence));
  const cellsOf = (ids: readonly string[]) => ids.flatMap((id) => attributes.map((a) => cellId(id, a)));
  const result = resultOf(evidence, analysis, table, data, excluded, count);
  const items = () => [
    ...rowItems(evidence, analysis, result, table, cellsOf),
    ...termItems(evidence, analysis, result, cellsOf),
  ];
  const on = { cells: cellsOf(cases.map((c) => c.id)) };
  const reached = data.columns[parseLiteral(analysis.outcome).name] ?? [];
  const undecided = new Set(data.cases.filter((_, i) => reached[i] === 0.5));
  return {
    result,
    drafts: truthTableDrafts(evidence, analysis, result, { cases: cases.length, on, needs, undecided }),
    items,
    closer: (depth) => {
      const raws = analysis.dichotomise ? [] : rawColumns(evidence, cases, attributes);
      const closer = examineCloser(evidence, analysis, { data, table, raws }, result, depth);
      return { result: closer.result, items: () => [...items(), ...closer.items()] };
    },
  };
}

/**
 * Computes truth table, necessity and solutions of sets behind which no evidence stands.
 *
 * @param study declares the sets as attributes
 * @param closer whether to look closer at each solution
 * @returns the result, or why there is none
 */
export function truthTableOfSets(
  study: Study,
  analysis: AnalysisOf<"truth-table">,
  { data, excluded }: AnalysisSets,
  closer: boolean,
): TruthTableResult | { readonly reason: Message } {
  const evidence = new Evidence(study);
  const table = tableOf(analysis, data);
  if ("reason" in table) return { reason: labelled(table.reason, evidence) };
  const result = resultOf(evidence, analysis, table, data, excluded, true);
  return closer ? examineCloser(evidence, analysis, { data, table, raws: [] }, result, "all").result : result;
}

function withoutTable(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  excluded: TruthTableResult["excluded"],
  needs: readonly string[],
  reason: Message,
): Yield<TruthTableResult> {
  return {
    result: {
      conditions: analysis.conditions,
      outcome: analysis.outcome,
      rows: [],
      rowsInTable: 0,
      necessity: [],
      solutions: [],
      constant: [],
      excluded,
      ambiguous: [],
      ...reasonOf(reason),
    },
    drafts: [
      drafter(evidence, analysis.id)("solution", write("truthTable.none", { reason }), null, {
        on: {},
        needs,
      }),
    ],
  };
}

/** The truth table, or why there is none. */
function tableOf(
  analysis: AnalysisOf<"truth-table">,
  data: SetData,
): TruthTable | { readonly reason: Message } {
  try {
    return truthTable(data, optionsOf(analysis, "conservative"));
  } catch (error) {
    if (error instanceof MembershipError || error instanceof ConditionError) return { reason: error.notice };
    throw error;
  }
}

function resultOf(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  table: TruthTable,
  data: SetData,
  excluded: TruthTableResult["excluded"],
  count: boolean,
): TruthTableResult {
  const rows = table.rows.map((row) => ({
    id: `${analysis.id}.row.${row.row}`,
    row: row.row,
    configuration: row.configuration,
    out: row.out,
    n: row.n,
    inclS: row.inclS,
    PRI: row.PRI,
    cases: row.cases,
    deviant: row.deviantCases,
  }));
  const necessity = necessityTable(data, { outcome: analysis.outcome, conditions: analysis.conditions });
  // Which solutions there are follows from the output of the rows alone.
  const outputs = rows.map(({ row, out }) => `${row}=${out}`).join();
  const solutions = rows.some((row) => row.out === "1")
    ? evidence.forAnswers(analysis, outputs, () => solutionsOf(evidence, analysis, table, count))
    : [];
  return {
    conditions: analysis.conditions,
    outcome: table.outcome,
    rows,
    rowsInTable: Number(table.rowsInTable),
    ...(table.setRows && {
      setRows: table.setRows.map((set, i) => ({ ...set, reason: analysis.set_rows?.[i]?.reason ?? "" })),
    }),
    necessity: necessity.map(({ condition, inclN, RoN, covN }) => ({ condition, inclN, RoN, covN })),
    solutions,
    constant: table.constantConditions,
    excluded,
    ambiguous: table.ambiguousCases,
  };
}
