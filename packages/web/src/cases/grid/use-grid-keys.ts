import { type KeyboardEvent, useRef } from "react";
import { currentPreferences } from "../../state/preferences.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import type { GridLine } from "./grid-axes.ts";
import { byName } from "./grid-head.tsx";
import { type GridAct, gridAct } from "./grid-keys.ts";
import { type Change, filled, filledDown, filledRight, type Grades, nextPlace } from "./grid-range.ts";
import type { GridSelection } from "./use-grid-selection.ts";

/** What the keys of the grid work on. */
export type KeyTarget = {
  readonly selection: GridSelection;
  readonly grades: Grades;
  readonly columns: readonly GridLine[];
  readonly rowCount: number;
  /** rows that are visible at once, at least 1 */
  readonly pageRows: number;
  readonly change: (changes: readonly Change[]) => void;
  readonly edit: (start: string) => void;
  readonly sortBy: (column: string) => void;
  /** makes the chosen column wider by this number of steps; narrower if negative */
  readonly widen: (steps: number) => void;
};

type Wanted = keyof typeof strings.grid.noneLeft;

/** The cells that a key goes to, by whether they have a grade and whether they have evidence. */
const isWanted: Readonly<Record<Wanted, (isGraded: boolean, hasEvidence: boolean) => boolean>> = {
  withoutEvidence: (isGraded, hasEvidence) => isGraded && !hasEvidence,
  ungraded: (isGraded) => !isGraded,
  ungradedWithEvidence: (isGraded, hasEvidence) => !isGraded && hasEvidence,
};

/** Handles the keys of the grid while no cell is edited. After Escape, Tab leaves the grid instead of moving in it. */
export function useGridKeys(target: KeyTarget): (event: KeyboardEvent) => void {
  const workbench = useWorkbench();
  const { grades: gradeRows, evidence } = useStudy();
  const isLeaving = useRef(false);
  const { selection, grades, columns, rowCount } = target;
  const { place, range } = selection;
  const goToNext = (what: Wanted) => {
    const next = nextPlace(place, rowCount, columns.length, (row, column) => {
      const cell = grades.cellAt(row, column);
      const hasEvidence = evidence.has(cell) || (gradeRows.get(cell)?.claims.length ?? 0) > 0;
      return isWanted[what](grades.gradeAt(row, column) !== null, hasEvidence);
    });
    if (next) selection.move(next);
    else workbench.notice(strings.grid.noneLeft[what]);
  };
  const acts: Readonly<Record<Exclude<GridAct["act"], "move" | "extend">, (text: string) => void>> = {
    all: selection.selectAll,
    down: () => target.change(filledDown(grades, range)),
    right: () => target.change(filledRight(grades, range)),
    blank: () => target.change(filled(grades, range, () => null)),
    edit: target.edit,
    sort: () => target.sortBy(columns[place.column]?.id ?? ""),
    sortCases: () => target.sortBy(byName),
    withoutEvidence: () => goToNext("withoutEvidence"),
    ungraded: () => goToNext("ungraded"),
    ungradedWithEvidence: () => goToNext("ungradedWithEvidence"),
    wider: () => target.widen(1),
    narrower: () => target.widen(-1),
    leave: () => {
      selection.collapse();
      isLeaving.current = true;
    },
  };
  return (event) => {
    if (event.key === "Shift") return;
    const isLetter = /^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey;
    if (isLetter && !currentPreferences().singleKeys) return;
    const wasLeaving = isLeaving.current;
    isLeaving.current = false;
    if (event.key === "Tab" && wasLeaving) return;
    const from = event.shiftKey && event.key !== "Tab" ? selection.end : place;
    const size = { page: target.pageRows, rows: rowCount, columns: columns.length };
    const done = gridAct(event, { ...from, ...size });
    if (!done) return;
    event.preventDefault();
    if (done.act === "move") selection.move(done.to);
    else if (done.act === "extend") selection.extend(done.to);
    else acts[done.act](done.text ?? "");
  };
}
