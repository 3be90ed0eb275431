import type { Workbench } from "../../state/workbench.ts";
import { strings } from "../../strings.ts";
import { addTable } from "./add-table.ts";
import type { Attribute, GridAxes } from "./grid-axes.ts";
import { type Change, filled, type Grades, isSingle, type Range } from "./grid-range.ts";
import { pastedCells } from "./pasted-cells.ts";
import { pastedGrades, pastedTable } from "./pasted-grades.ts";

/** The number of pasted cells without a number that are named in the message. */
const mostNamed = 5;

/** The grid that is pasted into. */
export type PasteTarget = Grades & {
  /** the attributes of the grid, shown or hidden */
  readonly attributes: readonly Attribute[];
  readonly axes: GridAxes;
  readonly range: Range;
  /** the kind of the cases that a pasted table adds; nothing while cases of all kinds are shown */
  readonly kind: string | undefined;
  readonly change: (changes: readonly Change[]) => void;
};

/**
 * Pastes what was copied from a spreadsheet: a table with its cases and attributes, one grade into all selected cells, or grades from
 * the first selected cell on. Pastes everything or nothing; a notice names cells that cannot be pasted.
 */
export async function pasteInto(target: PasteTarget, text: string, workbench: Workbench): Promise<void> {
  const { attributes, range, kind } = target;
  const cells = await pastedCells(text);
  const table = pastedTable(cells, attributes);
  if (table && "wrong" in table) {
    workbench.notice(strings.grid.badTable(table.line, table.wrong, table.attribute));
    return;
  }
  if (table) {
    await addTable(table, kind, workbench);
    return;
  }
  const pasted = pastedGrades(cells);
  if ("wrong" in pasted) {
    workbench.notice(notNumbers(pasted.wrong, target));
    return;
  }
  const [[only] = []] = pasted.rows;
  const isOne = pasted.rows.length === 1 && pasted.rows[0]?.length === 1;
  if (only !== undefined && isOne && !isSingle(range)) {
    target.change(filled(target, range, () => only));
    return;
  }
  pasteGrades(pasted.rows, target, workbench);
}

function notNumbers(
  wrong: readonly { readonly text: string; readonly row: number; readonly column: number }[],
  { axes: { rows, columns }, range }: PasteTarget,
): string {
  const named = wrong.slice(0, mostNamed).map(({ text, row, column }) => {
    const [line, other] = [rows[range.top + row], columns[range.left + column]];
    return strings.grid.badCell(text, line && other && `${line.name}, ${other.name}`);
  });
  return strings.grid.badPaste(named.join(", "), wrong.length - named.length);
}

function pasteGrades(
  grades: readonly (readonly (number | null)[])[],
  { axes: { rows, columns }, range: { top, left }, cellAt, change }: PasteTarget,
  workbench: Workbench,
): void {
  const width = Math.max(...grades.map((values) => values.length));
  const room = { rows: rows.length - top, columns: columns.length - left };
  if (grades.length > room.rows || width > room.columns) {
    workbench.notice(strings.grid.noRoom(grades.length, width, room.rows, room.columns));
    return;
  }
  change(
    grades.flatMap((values, row) =>
      values.map((grade, column) => ({ cell: cellAt(top + row, left + column), grade })),
    ),
  );
}
