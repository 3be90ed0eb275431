import type { Place } from "./grid-range.ts";

/** What a key does in the grid; `edit` begins with what was typed. */
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
  | "evidence"
  | "grade"
  | "nothing"
  | "single";

type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};
/** Where the keys go from, and how large the grid is. */
type From = Place & { readonly page: number; readonly rows: number; readonly columns: number };

const withCommand: Readonly<Record<string, Act>> = { a: "all", d: "down", r: "right" };
const alone: Readonly<Record<string, Act>> = {
  delete: "blank",
  backspace: "blank",
  enter: "edit",
  f2: "edit",
  escape: "single",
  s: "sort",
  e: "evidence",
  g: "grade",
  n: "nothing",
};

/** What a key asks for, nothing when the grid has no use for it; with Shift, keys that move extend what is selected. */
export function gridAct(event: Key, from: From): GridAct | undefined {
  const { key, shiftKey, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const to = placeAfter(key, shiftKey, command, from);
  if (to) return { act: shiftKey && key !== "Tab" ? "extend" : "move", to };
  if (altKey) return undefined;
  const act = (command ? withCommand : alone)[key.toLowerCase()];
  if (act) return { act: act === "sort" && shiftKey ? "sortCases" : act };
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
    case "Tab": {
      // At the ends Tab leaves the grid.
      const next = column + (shift ? -1 : 1);
      return next < 0 || next >= columns ? undefined : { row, column: next };
    }
    default:
      return undefined;
  }
}
