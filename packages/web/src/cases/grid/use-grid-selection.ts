import { useState } from "react";
import type { GridAxes } from "./grid-axes.ts";
import { type Place, type Range, rangeBetween } from "./grid-range.ts";

/** The chosen cell, the range that is selected from it, and what changes them. */
export type GridSelection = {
  /** the chosen cell; the first one while none is chosen */
  readonly place: Place;
  /** the row of the chosen cell as it is shown, −1 while it is not shown */
  readonly chosenRow: number;
  readonly chosenColumn: number;
  readonly range: Range;
  /** the end of the range that moves with Shift */
  readonly end: Place;
  readonly cellAt: (row: number, column: number) => string;
  readonly move: (to: Place) => void;
  readonly extend: (to: Place) => void;
  readonly collapse: () => void;
  readonly selectAll: () => void;
};

/**
 * Keeps what is selected in the grid.
 *
 * @param cell the id of the chosen cell, as case/attribute
 */
export function useGridSelection(
  cell: string,
  { rows, columns, cellAt, rowOf, columnOf }: GridAxes,
  onChoose: (cell: string) => void,
): GridSelection {
  const [extended, setExtended] = useState<{ readonly from: string; readonly to: Place }>();
  const chosenRow = rowOf(cell);
  const chosenColumn = columnOf(cell);
  const place = { row: Math.max(0, chosenRow), column: Math.max(0, chosenColumn) };
  const end = extended?.from === cell ? extended.to : place;
  const within = ({ row, column }: Place): Place => ({
    row: Math.min(rows.length - 1, Math.max(0, row)),
    column: Math.min(columns.length - 1, Math.max(0, column)),
  });
  const choose = (to: Place) => {
    if (rows.length === 0 || columns.length === 0) return;
    const { row, column } = within(to);
    onChoose(cellAt(row, column));
  };
  return {
    place,
    chosenRow,
    chosenColumn,
    range: rangeBetween(place, end),
    end,
    cellAt,
    move: (to) => {
      setExtended(undefined);
      choose(to);
    },
    extend: (to) => setExtended({ from: cell, to: within(to) }),
    collapse: () => setExtended(undefined),
    selectAll: () => {
      choose({ row: 0, column: 0 });
      setExtended({ from: cellAt(0, 0), to: within({ row: rows.length, column: columns.length }) });
    },
  };
}
