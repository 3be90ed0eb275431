import type { CaseRow } from "@throughline/api";
import { useState } from "react";
import { type Place, type Range, rangeBetween } from "./grid-range.ts";

/** An attribute as a column of the grid. */
export type Attribute = { readonly id: string; readonly label: string; readonly isRaw: boolean };

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
  rows: readonly CaseRow[],
  attributes: readonly Attribute[],
  onChoose: (cell: string) => void,
): GridSelection {
  const [extended, setExtended] = useState<{ readonly from: string; readonly to: Place }>();
  const chosenRow = rows.findIndex(({ id }) => cell.startsWith(`${id}/`));
  const chosenColumn = attributes.findIndex(({ id }) => cell.endsWith(`/${id}`));
  const place = { row: Math.max(0, chosenRow), column: Math.max(0, chosenColumn) };
  const end = extended?.from === cell ? extended.to : place;
  const within = ({ row, column }: Place): Place => ({
    row: Math.min(rows.length - 1, Math.max(0, row)),
    column: Math.min(attributes.length - 1, Math.max(0, column)),
  });
  const cellAt = (row: number, column: number) => `${rows[row]?.id ?? ""}/${attributes[column]?.id ?? ""}`;
  const choose = (to: Place) => {
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
      setExtended({ from: cellAt(0, 0), to: within({ row: rows.length, column: attributes.length }) });
    },
  };
}
