import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from "docx";
import { shortNumber } from "../../components/comparison-matrix.tsx";
import { ramp } from "../../components/grade-ramp.ts";
import { text } from "../../language/text.ts";
import type { ComparisonMatrix } from "../../summary/comparison-matrix.ts";
import { columnTitles, textOf, textOfCell } from "../../view/text.ts";
import type { Cell, TableView } from "../../view/view.ts";
import { runsOf, wordText } from "./runs.ts";
import { columnWidths, headingWidth, longestWordWidth, textWidth } from "./widths.ts";

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
const headGround = "F4F4F5";

/** A table of the report, with a heading row that is repeated on each page. */
export function wordTable(table: TableView): Table {
  const titles = columnTitles(table);
  const rows = table.groups.flat().map(({ cells }) => cells);
  const texts = rows.filter((cells) => cells.length === titles.length).map((cells) => cells.map(textOfCell));
  const headings = titles.map(textOf);
  const widths = columnWidths([headings, ...texts]);
  // A heading stands upright where the columns are too many for its longest word.
  const isUpright = headings.map((heading, i) => longestWordWidth(heading) > (widths[i] ?? 0));
  return fixedTable(widths, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      ...(isUpright.includes(true) && {
        height: heightFor(headings.filter((_, i) => isUpright[i])),
      }),
      children: titles.map((content, i) =>
        plainCell(runsOf(content, { bold: true }), { ground: headGround, isUpright: isUpright[i] === true }),
      ),
    }),
    ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((cell) => cellOf(cell)) })),
  ]);
}

/** A table whose columns have the given widths, because LibreOffice would make all of them equal. */
const fixedTable = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders,
    rows,
  });

type Look = {
  readonly ground?: string;
  readonly columns?: number;
  readonly align?: "right" | "centre";
  /** read from bottom to top, where the column is narrower than the text */
  readonly isUpright?: boolean;
};

const alignments = { right: AlignmentType.RIGHT, centre: AlignmentType.CENTER } as const;

function plainCell(runs: readonly TextRun[], { ground, columns, align, isUpright }: Look = {}): TableCell {
  const side = align === "centre" || isUpright ? 0 : 70;
  return new TableCell({
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(ground === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: "auto", fill: ground } }),
    ...(isUpright ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
    margins: { top: 30, bottom: 30, left: side, right: side },
    children: [
      new Paragraph({
        style: "TableText",
        ...(align === undefined ? {} : { alignment: alignments[align] }),
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
  if (cell.cell === "number") return plainCell(runsOf(cell.content), { align: "right" });
  if (cell.cell === "look") return plainCell(runsOf(cell.content));
  const align = cell.cell === "literal" ? "centre" : "right";
  return plainCell([new TextRun(wordText(textOfCell(cell)))], { align });
}

/** Widths of the columns of the matrix. */
const matrixWidths = { name: 1900, grade: 500, pathway: 2000 } as const;

/** The comparison matrix as an editable table, each grade on its colour; a missing grade is a dash. */
export function matrixTable({ groups, rows }: ComparisonMatrix): Table {
  const hasPathway = rows.some(({ pathway }) => pathway !== undefined);
  const columns = groups.flatMap((group) => group.columns);
  const { name, pathway } = matrixWidths;
  const left = textWidth - name - (hasPathway ? pathway : 0);
  const grade = Math.min(matrixWidths.grade, Math.floor(left / Math.max(1, columns.length)));
  const isNarrow = groups.map((group) => headingWidth(group.name) > group.columns.length * grade);
  return fixedTable(
    [name, ...columns.map(() => grade), ...(hasPathway ? [pathway] : [])],
    [
      new TableRow({
        tableHeader: true,
        height: heightFor(groups.filter((_, i) => isNarrow[i]).map((group) => group.name)),
        children: [
          plainCell([]),
          ...groups.map((group, i) =>
            plainCell(runsOf(group.name, { bold: true }), {
              columns: group.columns.length,
              ground: headGround,
              isUpright: isNarrow[i] === true,
            }),
          ),
          ...(hasPathway ? [plainCell(runsOf(text("Pathway"), { bold: true }), { ground: headGround })] : []),
        ],
      }),
      new TableRow({
        tableHeader: true,
        height: heightFor(columns.map(({ heading }) => heading)),
        children: [
          plainCell([]),
          ...columns.map(({ heading }) => plainCell(runsOf(heading), { isUpright: true })),
          ...(hasPathway ? [plainCell([])] : []),
        ],
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              plainCell(runsOf(row.name, { bold: true })),
              ...row.cells.map((cell) => gradeCell(cell.grade, cell.share)),
              ...(hasPathway ? [plainCell(runsOf(row.pathway ?? ""))] : []),
            ],
          }),
      ),
    ],
  );
}

/** The greatest height of a heading that stands upright; a longer one is broken into lines. */
const tallest = 2400;

/** The height of a row in which texts stand upright. */
const heightFor = (texts: readonly string[]) => ({
  value: Math.min(tallest, Math.max(240, ...texts.map(headingWidth))),
  rule: HeightRule.ATLEAST,
});

function gradeCell(grade: number | undefined, share: number | undefined): TableCell {
  if (grade === undefined) return plainCell([new TextRun("–")], { align: "centre" });
  const colours = share === undefined ? undefined : grades[Math.round(share * 10)];
  if (!colours) return plainCell([new TextRun(shortNumber(grade))], { align: "centre" });
  return plainCell([new TextRun({ text: shortNumber(grade), color: hex(colours.text) })], {
    ground: hex(colours.ground),
    align: "centre",
  });
}

/** Returns a colour as Word writes it: without `#`. */
const hex = (colour: string): string => colour.slice(1);
