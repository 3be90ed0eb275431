import { textOf, textOfCell } from "../view/text.ts";
import type { Cell, Row } from "../view/view.ts";

export type SortOrder = { readonly column: number; readonly direction: "ascending" | "descending" };

/** Returns the sort order after a click on a column: ascending, descending, then the original order. */
export function nextOrder(order: SortOrder | undefined, column: number): SortOrder | undefined {
  if (order?.column !== column) return { column, direction: "ascending" };
  return order.direction === "ascending" ? { column, direction: "descending" } : undefined;
}

/**
 * Sorts rows by a column: numbers by size, texts by their characters, blanks last in either direction. Equal rows
 * keep their order.
 */
export function sortedRows(rows: readonly Row[], { column, direction }: SortOrder): readonly Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
  return keyed
    .sort(({ key: a }, { key: b }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return sign * compareKeys(a, b);
    })
    .map(({ row }) => row);
}

function compareKeys(a: number | string, b: number | string): number {
  if (typeof a !== typeof b) return typeof a === "number" ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Returns the sort key of a cell; undefined for a cell without a value. */
function keyOf(cell: Cell | undefined): number | string | undefined {
  if (cell === undefined) return undefined;
  if (typeof cell !== "string" && "cell" in cell) {
    if (cell.cell === "fit" || cell.cell === "value" || cell.cell === "grade")
      return cell.value === undefined || Number.isNaN(cell.value) ? undefined : cell.value;
    if (cell.cell === "number") return numberOrText(textOf(cell.content));
  }
  return numberOrText(textOfCell(cell));
}

function numberOrText(text: string): number | string | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  const number = Number(trimmed);
  return Number.isNaN(number) ? trimmed : number;
}
