import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { ramp } from "../../components/grade-ramp.ts";
import { figure, text } from "../../language/text.ts";
import type { ComparisonMatrix } from "../../summary/comparison-matrix.ts";
import type { Inline } from "../../view/inline.ts";
import { columnTitles, textOfCell } from "../../view/text.ts";
import type { Cell, TableView } from "../../view/view.ts";
import { runsOf, wordText } from "./runs.ts";

const line = { style: BorderStyle.SINGLE, size: 4, color: "CFCFD4" } as const;
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};
const grades = ramp("light");

/** A table of the report, with a heading row that is repeated on each page. */
export const wordTable = (table: TableView): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    rows: [
      headRow(columnTitles(table)),
      ...table.groups
        .flat()
        .map(({ cells }) => new TableRow({ cantSplit: true, children: cells.map((cell) => cellOf(cell)) })),
    ],
  });

const headRow = (contents: readonly Inline[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: contents.map((content) => plainCell(runsOf(content, { bold: true }), { ground: "F4F4F5" })),
  });

type Look = { readonly ground?: string; readonly columns?: number; readonly isNumber?: boolean };

function plainCell(runs: readonly TextRun[], { ground, columns, isNumber }: Look = {}): TableCell {
  return new TableCell({
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(ground === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill: ground } }),
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    children: [
      new Paragraph({
        style: "TableText",
        ...(isNumber ? { alignment: AlignmentType.RIGHT } : {}),
        children: [...runs],
      }),
    ],
  });
}

function cellOf(cell: Cell): TableCell {
  if (typeof cell === "string" || !("cell" in cell)) return plainCell(runsOf(cell));
  if (cell.cell === "head")
    return plainCell(runsOf(cell.content, { bold: true }), {
      ...(cell.columns === undefined ? {} : { columns: cell.columns }),
    });
  if (cell.cell === "wide") return plainCell(runsOf(cell.content), { columns: cell.columns });
  if (cell.cell === "number") return plainCell(runsOf(cell.content), { isNumber: true });
  if (cell.cell === "look") return plainCell(runsOf(cell.content));
  const isNumber = cell.cell !== "literal";
  return plainCell([new TextRun(wordText(textOfCell(cell)))], { isNumber });
}

/** The comparison matrix as an editable table, each grade on its colour; a missing grade is a dash. */
export function matrixTable({ groups, rows }: ComparisonMatrix): Table {
  const hasPathway = rows.some(({ pathway }) => pathway !== undefined);
  const columns = groups.flatMap((group) => group.columns);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders,
    rows: [
      new TableRow({
        tableHeader: true,
        children: [
          plainCell([]),
          ...groups.map((group) =>
            plainCell(runsOf(group.name, { bold: true }), {
              columns: group.columns.length,
              ground: "F4F4F5",
            }),
          ),
          ...(hasPathway ? [plainCell(runsOf(text("Pathway"), { bold: true }), { ground: "F4F4F5" })] : []),
        ],
      }),
      headRow(["", ...columns.map(({ heading }) => heading), ...(hasPathway ? [""] : [])]),
      ...rows.map(
        ({ name, cells, pathway }) =>
          new TableRow({
            cantSplit: true,
            children: [
              plainCell(runsOf(name, { bold: true })),
              ...cells.map(({ grade, share }) => gradeCell(grade, share)),
              ...(hasPathway ? [plainCell(runsOf(pathway ?? ""))] : []),
            ],
          }),
      ),
    ],
  });
}

function gradeCell(grade: number | undefined, share: number | undefined): TableCell {
  if (grade === undefined) return plainCell([new TextRun("–")]);
  const colours = share === undefined ? undefined : grades[Math.round(share * 10)];
  if (!colours) return plainCell([new TextRun(figure(grade))]);
  return plainCell([new TextRun({ text: figure(grade), color: hex(colours.text) })], {
    ground: hex(colours.ground),
  });
}

/** Returns a colour as Word writes it: without `#`. */
const hex = (colour: string): string => colour.slice(1);
