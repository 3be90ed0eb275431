import { inline } from "@throughline/assess";
import { termText } from "../../language/terms.ts";
import { figure, text } from "../../language/text.ts";
import { columnHeadings } from "../../summary/column-headings.ts";
import { type Book, type ResultOf, rowsShown } from "../../view/book.ts";
import {
  columns,
  fit,
  heading,
  list,
  note,
  numeric,
  paragraph,
  present,
  row,
  small,
  strong,
} from "../../view/build.ts";
import { namesShown } from "../../view/cases-on-page.ts";
import type { Inline } from "../../view/inline.ts";
import type { Block, TableView } from "../../view/view.ts";
import type { AnalysisPart } from "../renderer.ts";
import { breakable, firstOf } from "./names.ts";
import { necessityBox } from "./necessity.ts";
import { remaindersBox } from "./remainders.ts";
import { caseListNote, modelCasesBlock } from "./solution-cases.ts";
import { modelsDrawn, solutionBlocks } from "./solution-chart.ts";
import { rangesBlocks } from "./solution-ranges.ts";
import { literalInLabels } from "./term-labels.ts";
import { vennFigure } from "./venn-figure.ts";

type TruthTable = ResultOf<"truth-table">;
type Result = TruthTable["result"];

/** Up to this number of cases the table is folded, because its conclusions already contain it. */
const fewCases = 3;

/** The truth table, solutions, necessity, robustness and cases, in the order of the report. */
export function truthTableBlocks(book: Book, analysis: TruthTable): Block[] {
  const { solution, necessity, robustness, cases } = truthTableParts(book, analysis);
  const blocks = [...solution, ...necessity, ...robustness, ...cases];
  const count = analysis.result.rows.reduce((sum, { n }) => sum + n, 0);
  if (analysis.result.reason !== undefined || count > fewCases) return blocks;
  return [
    {
      is: "details",
      name: "table",
      summary: text("Truth table and solutions of {cases, plural, one {# case} other {# cases}}", {
        cases: count,
      }),
      blocks,
    },
  ];
}

/** The same blocks, by part. */
export function truthTableParts(book: Book, analysis: TruthTable): Readonly<Record<AnalysisPart, Block[]>> {
  const { result } = analysis;
  if (result.reason !== undefined)
    return { solution: [paragraph(result.reason)], necessity: [], robustness: [], cases: [] };
  const { solutions } = result;
  return {
    solution: present(
      solutionBlocks(book, analysis),
      rowTable(book, analysis),
      setRowsList(result),
      leftOutNotes(book, result),
      remaindersBox(analysis.id, result),
      vennBlock(result),
      settingsNote(book, analysis),
    ),
    necessity: [necessityBox(book, analysis.id, result)],
    robustness: solutions.flatMap((solution) => {
      const blocks = rangesBlocks(solution, `${analysis.id}.solution.${solution.type}`);
      return blocks.length === 0
        ? []
        : [
            heading(
              3,
              text("Robustness of the {type} solution", { type: termText("solution", solution.type) }),
            ),
            ...blocks,
          ];
    }),
    cases: present(
      solutions.some(({ models }) => models.some(({ cases }) => cases !== undefined))
        ? caseListNote()
        : undefined,
      solutions.flatMap((solution) => {
        const blocks = modelsDrawn(book, solution).flatMap(
          (model, m) => modelCasesBlock(book, analysis, model, `M${m + 1}`) ?? [],
        );
        return blocks.length === 0
          ? []
          : [
              heading(3, text("Cases of the {type} solution", { type: termText("solution", solution.type) })),
              ...blocks,
            ];
      }),
    ),
  };
}

/** The rows that were set by hand, each with its value by the cut-offs and the reason. */
function setRowsList({ setRows = [] }: Result): Block[] {
  if (setRows.length === 0) return [];
  return [
    paragraph(strong(text("Rows set by hand"))),
    list(
      setRows.map(({ configuration, out, row: number, computed, applied, reason }) => [
        `${number === undefined ? "" : text("Row {number}, ", { number })}${breakable(configuration)}: `,
        applied
          ? text("{out}; by the thresholds it is {computed}.", {
              out: outcomeWord(out),
              computed: outcomeWord(computed ?? "?"),
            })
          : notApplied(number),
        text(" Reason: {reason}", { reason }),
      ]),
    ),
  ];
}

function notApplied(row: number | undefined): string {
  return row === undefined
    ? text("not applied, because it does not name each condition of this table once.")
    : text(
        "not applied, because no case has this configuration, and a row without cases cannot be positive.",
      );
}

function outcomeWord(out: string): string {
  if (out === "1") return text("positive");
  if (out === "0") return text("negative");
  return out === "C" ? text("a contradiction") : text("a remainder");
}

function settingsNote(book: Book, { parameters, result }: TruthTable): Block {
  const { incl_cut, pri_cut, n_cut } = parameters;
  const conditions = result.conditions.map(book.label).join("; ");
  return note(
    text(
      "Consistency threshold {consistency}, PRI threshold {PRI}, at least {count, plural, one {# case} other {# cases}} per row. Conditions: {conditions}. Outcome: {outcome}.",
      {
        consistency: [incl_cut]
          .flat()
          .map((one) => figure(one, 3))
          .join(text(" and ")),
        PRI: figure(pri_cut, 3),
        count: n_cut,
        conditions,
        outcome: literalInLabels(book, result.outcome),
      },
    ),
  );
}

function rowTable(book: Book, { id: analysis, result }: TruthTable): TableView {
  const setByHand = new Set(
    (result.setRows ?? []).flatMap(({ row: number, applied }) =>
      applied && number !== undefined ? [number] : [],
    ),
  );
  const cut = result.rows.length > rowsShown ? text("; the first {rowsShown} are shown", { rowsShown }) : "";
  return {
    is: "table",
    name: text("Truth table"),
    caption: text("Truth table: {rows} of {rowsInTable} configurations are observed{cut}", {
      rows: result.rows.length,
      rowsInTable: result.rowsInTable,
      cut,
    }),
    columns: columns(
      text("row"),
      ...columnHeadings(book, result.conditions).map(({ heading }) => heading),
      text("OUT"),
      "n",
      text("incl"),
      text("PRI"),
      text("cases (those without the outcome in brackets)"),
    ),
    sortable: true,
    groups: [
      result.rows.slice(0, rowsShown).map((one) => {
        const place = { is: "row", id: one.id, analysis, row: one.row } as const;
        return row(
          one.id,
          [
            numeric({ is: "reference", to: place, content: String(one.row) }),
            ...one.configuration.map(numeric),
            numeric(setByHand.has(one.row) ? [one.out, " ", small(text("set by hand"))] : one.out),
            numeric(one.n),
            fit(one.inclS),
            fit(one.PRI),
            rowCases(book, one),
          ],
          place,
        );
      }),
    ],
  };
}

/**
 * The cases of a row, those without the outcome in brackets. Of a long list only the first cases, and the number of
 * the others without the outcome.
 */
function rowCases(book: Book, { cases, deviant }: Result["rows"][number]): Inline {
  const against = new Set(deviant);
  const names = cases.map((id) => (against.has(id) ? `[${book.caseName(id)}]` : book.caseName(id)));
  const { text: shown, hidden } = firstOf(names);
  const hiddenAgainst = hidden === 0 ? 0 : cases.slice(namesShown).filter((id) => against.has(id)).length;
  return [
    shown,
    hiddenAgainst > 0 ? text(" ({hiddenAgainst} of them without the outcome)", { hiddenAgainst }) : "",
    deviant.length > 0 && deviant.length < cases.length ? [" ", strong(text("contradictory"))] : [],
  ];
}

/** The cases and conditions that the table could not use. */
function leftOutNotes(book: Book, { ambiguous, excluded, constant }: Result): Block[] {
  const unplaced = ambiguous.map(
    (a) => `${book.caseName(a.caseId)} (${inline(literalInLabels(book, a.condition))})`,
  );
  const ungraded = excluded.map(
    (e) => `${book.caseName(e.caseId)} (${e.attributes.map((id) => inline(book.label(id))).join(", ")})`,
  );
  return present(
    unplaced.length === 0
      ? undefined
      : paragraph(
          text("Left out of every row, because a membership is exactly 0.5: {unplaced}.", {
            unplaced: firstOf(unplaced).text,
          }),
        ),
    ungraded.length === 0
      ? undefined
      : paragraph(
          text("Left out because a grade is missing or contradicted by claims: {ungraded}.", {
            ungraded: firstOf(ungraded).text,
          }),
        ),
    constant.length === 0
      ? undefined
      : paragraph(
          text("The same in every case, so they explain no difference: {constant}.", {
            constant: constant.map((c) => inline(book.label(c))).join(", "),
          }),
        ),
  );
}

function vennBlock({ conditions, rows }: Result): Block {
  const figure = vennFigure(conditions, rows);
  if (!figure)
    return note(
      text(
        "No Venn diagram, because it needs two to four conditions with two values each. The truth table shows the same row by row.",
      ),
    );
  return { is: "details", name: "venn", summary: text("Venn diagram"), blocks: [figure] };
}
