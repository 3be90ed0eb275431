import { decimal, figure, fixed, text } from "../language/text.ts";
import type { Inline } from "./inline.ts";
import type { Cell, FigureTable, TableView } from "./view.ts";

/** Inline content as plain text. */
export function textOf(content: Inline): string {
  if (typeof content === "string") return content;
  if ("is" in content) return content.is === "line break" ? " " : textOf(content.content);
  return content.map(textOf).join("");
}

/** A number with at most four significant digits. */
export const shortNumber = (value: number): string => decimal(String(Number(value.toPrecision(4))));

/** A measure of fit with three decimals; a dash where it has no value. */
export const fitText = (value: number): string => (Number.isNaN(value) ? "–" : fixed(value, 3));

/** The text of a cell as it is shown. */
export function textOfCell(cell: Cell): string {
  if (typeof cell === "string" || !("cell" in cell)) return textOf(cell);
  switch (cell.cell) {
    case "fit":
      return fitText(cell.value);
    case "value":
      return shortNumber(cell.value);
    case "grade":
      return cell.value === undefined ? text("not graded") : figure(cell.value);
    case "literal":
      return [literalText(cell.literal), cell.part && text(cell.part)]
        .filter((part) => part !== undefined)
        .join(" ");
    default:
      return textOf(cell.content);
  }
}

function literalText(literal: Extract<Cell, { cell: "literal" }>["literal"]): string {
  if (literal === undefined) return "";
  return "values" in literal ? literal.values : literal.present ? text("present") : text("absent");
}

/** The heading of each column, after that of its group where it has one. */
export function columnTitles({ columns, columnGroups = [] }: TableView): Inline[] {
  const groups = columnGroups.flatMap(({ content, columns: width }) =>
    Array.from({ length: width }, () => content),
  );
  return columns.map(({ content }, i) => {
    const group = groups[i];
    return group === undefined || textOf(group) === "" ? content : [group, ", ", content];
  });
}

/** The heading and the rows of a table as text, to be saved as CSV. */
export const linesOfTable = (table: TableView): string[][] => [
  columnTitles(table).map(textOf),
  ...table.groups.flat().map(({ cells }) => cells.map((cell) => textOfCell(cell).trim())),
];

/** The heading and the rows of a figure's table as text, with numbers whole. */
export const linesOfFigure = ({ columns, rows }: FigureTable): string[][] => [
  [...columns],
  ...rows.map((row) =>
    row.map((value) => {
      if (value === undefined || (typeof value === "number" && Number.isNaN(value))) return "";
      return typeof value === "number" ? String(value) : textOf(value);
    }),
  ),
];
