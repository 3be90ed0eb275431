import { latinKey } from "../../ui/input/latin-key.ts";
import type { Place } from "./grid-range.ts";

/** What a key does in the grid; `edit` starts with the typed text. */
export type GridAct =
  | { readonly act: "move"; readonly to: Place }
  | { readonly act: "extend"; readonly to: Place }
  | { readonly act: Act; readonly text?: string };
type Act =
  | "all"
  | "down"
  | "right"
  | "blank"
  | "edit"
  | "sort"
  | "sortCases"
  | "withoutEvidence"
  | "ungraded"
  | "ungradedWithEvidence"
  | "wider"
  | "narrower"
  | "leave";

type Key = {
  readonly key: string;
  readonly code?: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};
/** The place that the keys start from, and the size of the grid. */
type From = Place & { readonly page: number; readonly rows: number; readonly columns: number };

const withCommand: Readonly<Record<string, Act>> = { a: "all", d: "down", r: "right" };
const alone: Readonly<Record<string, Act>> = {
  delete: "blank",
  backspace: "blank",
  enter: "edit",
  f2: "edit",
  escape: "leave",
  s: "sort",
  e: "withoutEvidence",
  n: "ungraded",
};
const withShift: Readonly<Partial<Record<Act, Act>>> = {
  sort: "sortCases",
  ungraded: "ungradedWithEvidence",
};

/** What a key does, or nothing when the grid does not use it; with Shift, keys that move extend the selection. */
export function gridAct(event: Key, from: From): GridAct | undefined {
  const { key, shiftKey, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  if (altKey && shiftKey && key === "ArrowRight") return { act: "wider" };
  if (altKey && shiftKey && key === "ArrowLeft") return { act: "narrower" };
  const to = placeAfter(key, shiftKey, command, from);
  if (to) return { act: shiftKey && key !== "Tab" ? "extend" : "move", to };
  if (altKey) return undefined;
  const act = (command ? withCommand : alone)[latinKey(event)];
  if (act) return { act: (shiftKey && withShift[act]) || act };
  return !command && /^[\d.,-]$/u.test(key) ? { act: "edit", text: key } : undefined;
}

function placeAfter(
  key: string,
  shift: boolean,
  command: boolean,
  { row, column, page, rows, columns }: From,
): Place | undefined {
  switch (key) {
    case "ArrowDown":
      return { row: command ? rows - 1 : row + 1, column };
    case "ArrowUp":
      return { row: command ? 0 : row - 1, column };
    case "ArrowRight":
      return { row, column: command ? columns - 1 : column + 1 };
    case "ArrowLeft":
      return { row, column: command ? 0 : column - 1 };
    case "PageDown":
      return { row: row + page, column };
    case "PageUp":
      return { row: row - page, column };
    case "Home":
      return { row: command ? 0 : row, column: 0 };
    case "End":
      return { row: command ? rows - 1 : row, column: columns - 1 };
    case "Tab":
      return placeAfterTab(shift, { row, column, rows, columns });
    default:
      return undefined;
  }
}

/** Tab goes to the next cell, Shift+Tab to the one before, row by row; at the first and the last cell there is none. */
export function placeAfterTab(
  shift: boolean,
  { row, column, rows, columns }: Place & { readonly rows: number; readonly columns: number },
): Place | undefined {
  const index = row * columns + column + (shift ? -1 : 1);
  if (index < 0 || index >= rows * columns) return undefined;
  return { row: Math.floor(index / columns), column: index % columns };
}
