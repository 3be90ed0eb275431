import { list, type Message, number } from "@throughline/messages";
import type { SetData, TruthTable } from "@throughline/sets";
import type { AnalysisOf } from "@throughline/study";
import { cellId } from "@throughline/study";
import type { DraftItem } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { term, write } from "../../messages/write.ts";
import type { TruthTableResult } from "./result.ts";
import { termMessage } from "./term-message.ts";

type CellsOf = (cases: readonly string[]) => readonly string[];

/** The rows of the table, each traced to the cells of its cases. */
export function rowItems(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  { rows }: TruthTableResult,
  { conditions }: TruthTable,
  cellsOf: CellsOf,
): DraftItem[] {
  return rows.map(({ id, row, configuration, out, n, cases }) => ({
    id,
    analysis: analysis.id,
    message: write("truthTable.row", {
      row,
      conditions: list(
        conditions.map(({ name }, i) =>
          write("truthTable.value", {
            condition: evidence.attributeReference(name),
            value: String(configuration[i]),
          }),
        ),
        "comma",
      ),
      out,
      n,
      cases: list(
        cases.map((caseId) => evidence.caseReference(caseId)),
        "comma",
      ),
    }),
    trace: evidence.trace({ cells: cellsOf(cases) }),
  }));
}

/** The terms of each solution, each traced to the cells of the cases in it; a term of several models counts once. */
export function termItems(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  { solutions }: TruthTableResult,
  cellsOf: CellsOf,
): DraftItem[] {
  return solutions.flatMap(({ type, models }) => {
    const found = new Map(models.flatMap((model) => model.terms.map((one) => [one.id, one] as const)));
    return [...found.values()].map(({ id, term: text, inclS, covS, cases }) => ({
      id,
      analysis: analysis.id,
      message: write("truthTable.term", {
        type: term("solution", type),
        term: termMessage(evidence, text),
        inclS: number(inclS, 3),
        covS: number(covS, 3),
      }),
      trace: evidence.trace({ cells: cellsOf(cases) }),
    }));
  });
}

/** The cases that support or contradict a term or solution, each traced to its cells. */
export function caseItems(
  evidence: Evidence,
  analysis: AnalysisOf<"truth-table">,
  result: TruthTableResult,
  data: SetData,
): DraftItem[] {
  const attributes = Object.keys(data.columns);
  const roles = rolesOf(evidence, result);
  return data.cases.flatMap((caseId, i) => {
    const own = roles.get(caseId);
    if (own === undefined) return [];
    return [
      {
        id: `${analysis.id}.case.${caseId}`,
        analysis: analysis.id,
        message: write("truthTable.case", {
          case: evidence.caseReference(caseId),
          values: list(
            attributes.map((a) =>
              write("truthTable.value", {
                condition: evidence.attributeReference(a),
                value: number(data.columns[a]?.[i] ?? Number.NaN, 3),
              }),
            ),
            "comma",
          ),
          roles: list([...own.values()], "semicolon"),
        }),
        trace: evidence.trace({ cells: attributes.map((a) => cellId(caseId, a)) }),
      },
    ];
  });
}

/** What each case is to the terms and solutions, each role once. */
function rolesOf(evidence: Evidence, result: TruthTableResult): Map<string, Map<string, Message>> {
  const roles = new Map<string, Map<string, Message>>();
  const add = (cases: readonly { readonly caseId: string }[], key: string, role: Message) => {
    for (const { caseId } of cases) {
      const own = roles.get(caseId) ?? new Map<string, Message>();
      if (!own.has(key)) own.set(key, role);
      roles.set(caseId, own);
    }
  };
  for (const { type, models } of result.solutions) {
    for (const { cases } of models) {
      for (const { term, typical, deviant } of cases?.terms ?? []) {
        add(
          typical.first,
          `typical ${term}`,
          write("truthTable.typical", { term: termMessage(evidence, term) }),
        );
        add(
          deviant.first,
          `contradicts ${term}`,
          write("truthTable.contradicts", { term: termMessage(evidence, term) }),
        );
      }
      for (const row of cases?.uncovered ?? [])
        add(
          row.cases.first,
          `unexplained ${type}`,
          write("truthTable.unexplained", { type: term("solution", type) }),
        );
    }
  }
  return roles;
}
