import type { CaseRow } from "@throughline/api";
import { cellParts } from "@throughline/study";
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { GridLayout } from "../../state/grid-layout.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import type { State, Workbench } from "../../state/workbench.ts";
import { strings } from "../../strings.ts";
import { useMouseUp } from "../../ui/input/use-mouse-up.ts";
import { gradeRefusal } from "../grade-refusal.ts";
import { useGradeChange } from "../use-grade-change.ts";
import { useStatuses } from "../use-statuses.ts";
import { columnSizes, widthStep } from "./column-sizes.ts";
import {
  type Attribute,
  type GridAxes,
  type GridItem,
  gridAxes,
  gridItems,
  orientationOf,
  withAttributeBefore,
  withRows,
} from "./grid-axes.ts";
import type { AfterEdit } from "./grid-editor.tsx";
import { GridHead, nextSort, type Sort } from "./grid-head.tsx";
import { placeAfterTab } from "./grid-keys.ts";
import { type PasteTarget, pasteInto } from "./grid-paste.ts";
import { type Change, copied, filled, filledFrom, type Place, type Range } from "./grid-range.ts";
import { domId, GridRow, type GridState, GroupRow } from "./grid-row.tsx";
import { gradeIn } from "./pasted-grades.ts";
import { sortedLines } from "./sorted-lines.ts";
import "./grid.css";
import { useGridKeys } from "./use-grid-keys.ts";
import { type GridSelection, useGridSelection } from "./use-grid-selection.ts";

/** Pixels. */
const rowHeight = 30;
/** Rows that are drawn above and below the visible ones. */
const margin = 10;

type GridProps = {
  rows: readonly CaseRow[];
  /** all attributes of the cases */
  attributes: readonly Attribute[];
  /** those that are shown, in their order */
  shown: readonly Attribute[];
  /** how many cases there are, those that a filter leaves out included */
  caseCount: number;
  layout: GridLayout;
  onLayout: (change: Partial<GridLayout>) => void;
  /** the kind of the cases that a pasted table adds; nothing while cases of all kinds are shown */
  kind: string | undefined;
  cell: string;
  onChoose: (cell: string) => void;
};

/** A grid of grades that works like a spreadsheet. Only rows in or near the visible part are drawn. */
export function Grid(props: GridProps) {
  const { rows: cases, attributes, shown, caseCount, layout, onLayout, kind, cell, onChoose } = props;
  const { grades } = useStudy();
  const workbench = useWorkbench();
  const statuses = useStatuses();
  const ref = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const [sort, setSort] = useState<Sort>();
  const axes = useAxes(cases, shown, { layout, caseCount, sort });
  const { rows, columns } = axes;
  const items = useMemo(() => gridItems(rows), [rows]);
  const selection = useGridSelection(cell, axes, (to) => {
    onChoose(to);
    ref.current?.focus();
  });
  const { range, cellAt, chosenRow, chosenColumn } = selection;
  const gridGrades = { cellAt, gradeAt: (r: number, c: number) => grades.get(cellAt(r, c))?.grade ?? null };
  const change = useGradeChange();
  const size = { rows: rows.length, columns: columns.length };
  const { editing, edit, onEdited } = useCellEditor(cell, selection, size, change, () =>
    ref.current?.focus(),
  );
  const startFill = useFill(range, (from) => change(filledFrom(gridGrades, from, range)));
  const sortBy = (column: string) => setSort(nextSort(sort, column));
  const sizes = columnSizes(columns, layout, (widths) => onLayout({ widths: { ...widths } }));
  const itemOfRow = items.findIndex((item) => item.is === "row" && item.row === chosenRow);
  useScrollToCell(ref, cell, itemOfRow, selection);
  const visibleRows = scroll.height / rowHeight;
  const onKeyDown = useGridKeys({
    selection,
    grades: gridGrades,
    columns,
    rowCount: rows.length,
    pageRows: Math.max(1, Math.floor(visibleRows) - 2),
    change,
    edit,
    sortBy,
    widen: (steps) => {
      const { column } = selection.place;
      sizes.resize(columns[column]?.id ?? "", sizes.widthOf(column) + steps * widthStep);
    },
  });
  const clipboard = clipboardHandlers({ ...gridGrades, axes, attributes, range, kind, change }, workbench);
  const rawAttributes = useMemo(() => rawOf(attributes), [attributes]);
  const state: GridState = {
    selection,
    axes,
    sizes,
    rawAttributes,
    statuses,
    editing,
    onEdit: edit,
    onEdited,
    onFill: startFill,
  };
  const ids = shown.map(({ id }) => id);
  const moveBefore = (moved: string, before: string) =>
    onLayout({ order: [...withAttributeBefore(ids, moved, before)] });
  return (
    <div
      className="grid"
      role="grid"
      tabIndex={0}
      ref={ref}
      aria-label={strings.grid.label}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={chosenRow >= 0 && chosenColumn >= 0 ? domId(cell) : undefined}
      data-cases-are={axes.casesAre}
      onKeyDown={(event) => editing === undefined && onKeyDown(event)}
      {...(editing === undefined && clipboard)}
      onScroll={({ currentTarget }) =>
        setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <GridHead
        columns={columns}
        corner={axes.casesAre === "rows" ? strings.grid.case : strings.grid.attribute}
        sort={sort}
        sizes={sizes}
        onSort={sortBy}
        onMove={axes.casesAre === "rows" ? moveBefore : undefined}
        gradedIn={axes.casesAre === "columns" ? gradedIn(axes, grades) : undefined}
      />
      <GridBody items={items} scroll={scroll} grid={state} />
    </div>
  );
}

/** Says how much of a column is graded. */
function gradedIn({ rows, cellAt }: GridAxes, grades: State["grades"]): (column: number) => string {
  return (column) => {
    const graded = rows.filter((_, row) => typeof grades.get(cellAt(row, column))?.grade === "number");
    return strings.grid.graded(graded.length, rows.length);
  };
}

/** The rows in or near the visible part, and the headings above their groups. */
function GridBody({
  items,
  scroll: { top: scrolled, height },
  grid,
}: {
  items: readonly GridItem[];
  /** the visible part, in pixels */
  scroll: { readonly top: number; readonly height: number };
  grid: GridState;
}) {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - margin);
  const last = Math.min(items.length, Math.ceil((scrolled + height) / rowHeight) + margin);
  return (
    <div role="rowgroup" style={{ height: items.length * rowHeight, position: "relative" }}>
      {items.slice(first, last).map((item, i) => {
        const top = (first + i) * rowHeight;
        if (item.is === "group")
          return <GroupRow key={`group ${item.name}`} name={item.name} top={top} height={rowHeight} />;
        const line = grid.axes.rows[item.row];
        if (!line) return null;
        return <GridRow key={line.id} line={line} row={item.row} top={top} height={rowHeight} grid={grid} />;
      })}
    </div>
  );
}

/** Copies, cuts and pastes what is selected, as a spreadsheet does. */
function clipboardHandlers(target: PasteTarget, workbench: Workbench) {
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData.setData("text/plain", copied(target, target.range));
    event.preventDefault();
  };
  return {
    onCopy,
    onCut: (event: ClipboardEvent) => {
      onCopy(event);
      target.change(filled(target, target.range, () => null));
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault();
      void pasteInto(target, event.clipboardData.getData("text/plain"), workbench);
    },
  };
}

/** Cases and attributes as rows and columns, in the order that they are sorted by. */
function useAxes(
  cases: readonly CaseRow[],
  shown: readonly Attribute[],
  { layout, caseCount, sort }: { layout: GridLayout; caseCount: number; sort: Sort | undefined },
): GridAxes {
  const { grades } = useStudy();
  const casesAre = orientationOf(layout, caseCount);
  const { groupsByRole } = layout;
  const axes = useMemo(() => {
    const names: Readonly<Record<string, string>> = strings.grid.roles;
    return gridAxes(cases, shown, casesAre, ({ role }) => (groupsByRole ? (names[role] ?? role) : undefined));
  }, [cases, shown, casesAre, groupsByRole]);
  return useMemo(() => {
    const gradeOf = (line: string, column: string) =>
      grades.get(axes.casesAre === "rows" ? `${line}/${column}` : `${column}/${line}`)?.grade;
    return withRows(axes, sortedLines(axes.rows, sort, gradeOf));
  }, [axes, sort, grades]);
}

/** The editor of the chosen cell: what it starts with while it is open, and what follows when it is left. */
function useCellEditor(
  cell: string,
  selection: GridSelection,
  size: { readonly rows: number; readonly columns: number },
  change: (changes: readonly Change[]) => void,
  focusGrid: () => void,
) {
  const [editing, edit] = useState<string>();
  const enterGrade = useGradeEntry(change);
  const onEdited = (value: string | undefined, next: AfterEdit | undefined) => {
    edit(undefined);
    if (value !== undefined && !enterGrade(cell, value)) focusGrid();
    else selection.move(placeAfterEdit(next, selection.place, size));
  };
  return { editing, edit, onEdited };
}

const rawOf = (attributes: readonly Attribute[]): ReadonlySet<string> =>
  new Set(attributes.filter(({ isRaw }) => isRaw).map(({ id }) => id));

/** Sets the typed value as the grade of a cell; if it is not valid, shows why and returns false. */
function useGradeEntry(
  change: (changes: readonly Change[]) => void,
): (cell: string, text: string) => boolean {
  const { info, cases, rubric } = useStudy();
  const workbench = useWorkbench();
  return (cell, text) => {
    const { caseId, attribute } = cellParts(cell);
    const declaration = info?.manifest.attributes[attribute];
    const where = `${cases.find(({ id }) => id === caseId)?.name ?? caseId}, ${declaration?.label ?? attribute}`;
    const grades = rubric.flatMap((row) => (row.attribute === attribute ? [row.grade] : []));
    const grade = gradeIn(text);
    const refusal = gradeRefusal(text, grade, { where, scale: declaration?.scale, rubric: grades });
    workbench.notice(refusal);
    if (refusal === undefined && grade !== undefined) change([{ cell, grade }]);
    return refusal === undefined;
  };
}

function placeAfterEdit(
  next: AfterEdit | undefined,
  place: Place,
  size: { readonly rows: number; readonly columns: number },
): Place {
  if (next === "down") return { row: place.row + 1, column: place.column };
  if (next === "up") return { row: place.row - 1, column: place.column };
  if (next === undefined) return place;
  return placeAfterTab(next === "left", { ...place, ...size }) ?? place;
}

/** Starts to fill further cells by dragging the corner of the selection; they are filled when the mouse is released. */
function useFill(range: Range, fill: (from: Range) => void): () => void {
  const filling = useRef<Range>(undefined);
  useMouseUp(() => {
    const from = filling.current;
    filling.current = undefined;
    if (from) fill(from);
  });
  return () => {
    filling.current = range;
  };
}

/** Keeps the chosen cell visible, with the head above it and two rows below. */
function useScrollToCell(
  ref: { readonly current: HTMLElement | null },
  cell: string,
  chosenItem: number,
  { chosenColumn }: GridSelection,
): void {
  useEffect(() => {
    const element = ref.current;
    if (!element || chosenItem < 0) return;
    const top = chosenItem * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 3 * rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 3 * rowHeight - element.clientHeight;
  }, [ref, chosenItem]);
  useEffect(() => {
    const drawn = chosenColumn < 0 ? null : document.getElementById(domId(cell));
    drawn?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (drawn && ref.current && !drawn.classList.contains("frozen")) uncover(ref.current, drawn);
  }, [ref, cell, chosenColumn]);
}

/** Scrolls a cell from under the columns that do not scroll. */
function uncover(grid: HTMLElement, cell: HTMLElement): void {
  const { left, right } = grid.getBoundingClientRect();
  for (const fixed of grid.querySelectorAll(".grid-head > :is(.grid-case, .frozen, .grid-spread)")) {
    if (getComputedStyle(fixed).position !== "sticky") continue;
    const over = fixed.getBoundingClientRect();
    const own = cell.getBoundingClientRect();
    if (over.right <= own.left || over.left >= own.right) continue;
    const isAtRight = over.left + over.right > left + right;
    grid.scrollBy({ left: isAtRight ? own.right - over.left : own.left - over.right });
  }
}
