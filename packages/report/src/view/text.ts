import { decimal, figure, fixed, text } from "../language/text.ts";
import type { Inline } from "./inline.ts";
import type { Cell, FigureTable, TableView } from "./view.ts";

/** Converts inline content to plain text. */
export function textOf(content: Inline): string {
  if (typeof content === "string") return content;
  if ("is" in content) return content.is === "line break" ? " " : textOf(content.content);
  return content.map(textOf).join("");
}

/** Formats a number with at most four significant digits. */
export const shortNumber = (value: number): string => decimal(String(Number(value.toPrecision(4))));

/** Formats a measure of fit, or a dash without a value. */
export const fitText = (value: number, decimals = 3): string =>
  Number.isNaN(value) ? "–" : fixed(value, decimals);

/** Returns the displayed text of a cell. */
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

/** Returns the heading of each column, after that of its group if it has one. */
export function columnTitles({ columns, columnGroups = [] }: TableView): Inline[] {
  const groups = columnGroups.flatMap(({ content, columns: width }) =>
    Array.from({ length: width }, () => content),
  );
  return columns.map(({ content }, i) => {
    const group = groups[i];
    return group === undefined || textOf(group) === "" ? content : [group, ", ", content];
  });
}

/** Returns the heading and the rows of a table as text, for CSV. */
export const linesOfTable = (table: TableView): string[][] => [
  columnTitles(table).map(textOf),
  ...table.groups.flat().map(({ cells }) => cells.map((cell) => textOfCell(cell).trim())),
];

/** Returns the heading and the rows of a figure's table as text, with full numbers. */
export const linesOfFigure = ({ columns, rows }: FigureTable): string[][] => [
  [...columns],
  ...rows.map((row) =>
    row.map((value) => {
      if (value === undefined || (typeof value === "number" && Number.isNaN(value))) return "";
      return typeof value === "number" ? String(value) : textOf(value);
    }),
  ),
];
