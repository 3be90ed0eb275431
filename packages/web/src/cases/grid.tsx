import type { CaseRow } from "@throughline/api";
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { useMouseUp } from "../ui/use-mouse-up.ts";
import type { AfterEdit } from "./grid-editor.tsx";
import { GridHead, nextSort, type Sort } from "./grid-head.tsx";
import { placeAfterTab } from "./grid-keys.ts";
import { pasteInto } from "./grid-paste.ts";
import { copied, filled, filledFrom, type Place, type Range } from "./grid-range.ts";
import { domId, GridRow, type GridState } from "./grid-row.tsx";
import { gradeIn } from "./pasted-grades.ts";
import { sortedCases } from "./sorted-cases.ts";
import { useGradeChange } from "./use-grade-change.ts";
import { useGridKeys } from "./use-grid-keys.ts";
import { type Attribute, type GridSelection, useGridSelection } from "./use-grid-selection.ts";
import { useStatuses } from "./use-statuses.ts";

/** Pixels. */
const rowHeight = 30;
/** Rows that are drawn above and below the visible ones. */
const margin = 10;

/** A grid of grades that works like a spreadsheet. Only rows in or near the visible part are drawn. */
export function Grid({
  rows: given,
  attributes,
  kind,
  cell,
  onChoose,
}: {
  rows: readonly CaseRow[];
  attributes: readonly Attribute[];
  /** the kind of the cases that a pasted table adds; nothing while cases of all kinds are shown */
  kind: string | undefined;
  cell: string;
  onChoose: (cell: string) => void;
}) {
  const { grades } = useStudy();
  const workbench = useWorkbench();
  const statuses = useStatuses();
  const ref = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const [editing, setEditing] = useState<string>();
  const [sort, setSort] = useState<Sort>();
  const rows = useMemo(() => sortedCases(given, sort, (id) => grades.get(id)?.grade), [given, sort, grades]);
  const selection = useGridSelection(cell, rows, attributes, (to) => {
    onChoose(to);
    ref.current?.focus();
  });
  const { range, cellAt, chosenRow, chosenColumn } = selection;
  const gridGrades = { cellAt, gradeAt: (r: number, c: number) => grades.get(cellAt(r, c))?.grade ?? null };
  const change = useGradeChange();
  const startFill = useFill(range, (from) => change(filledFrom(gridGrades, from, range)));
  const sortBy = (attribute: string) => setSort(nextSort(sort, attribute));
  useScrollToCell(ref, cell, selection);
  const visibleRows = scroll.height / rowHeight;
  const onKeyDown = useGridKeys({
    selection,
    grades: gridGrades,
    attributes,
    rowCount: rows.length,
    pageRows: Math.max(1, Math.floor(visibleRows) - 2),
    change,
    edit: setEditing,
    sortBy,
  });
  const onEdited = (value: string | undefined, next: AfterEdit | undefined) => {
    setEditing(undefined);
    const grade = value === undefined ? undefined : gradeIn(value);
    if (value !== undefined && grade === undefined) workbench.notice(strings.grid.notNumber(value));
    if (grade !== undefined) change([{ cell, grade }]);
    selection.move(placeAfterEdit(next, selection.place, { rows: rows.length, columns: attributes.length }));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== undefined) return;
    event.preventDefault();
    const target = { ...gridGrades, rows, attributes, range, kind, change };
    void pasteInto(target, event.clipboardData.getData("text/plain"), workbench);
  };
  const copy = (event: ClipboardEvent) => {
    event.clipboardData.setData("text/plain", copied(gridGrades, range));
    event.preventDefault();
  };
  const state: GridState = {
    selection,
    attributes,
    statuses,
    editing,
    onEdit: setEditing,
    onEdited,
    onFill: startFill,
  };
  const first = Math.max(0, Math.floor(scroll.top / rowHeight) - margin);
  const last = Math.min(rows.length, Math.ceil(scroll.top / rowHeight + visibleRows) + margin);
  return (
    <div
      className="grid"
      role="grid"
      tabIndex={0}
      ref={ref}
      aria-label={strings.grid.label}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 1}
      aria-colcount={attributes.length + 1}
      aria-activedescendant={chosenRow >= 0 && chosenColumn >= 0 ? domId(cell) : undefined}
      onKeyDown={(event) => editing === undefined && onKeyDown(event)}
      onPaste={onPaste}
      onCopy={copy}
      onCut={(event) => {
        copy(event);
        change(filled(gridGrades, range, () => null));
      }}
      onScroll={({ currentTarget }) =>
        setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <GridHead attributes={attributes} sort={sort} onSort={sortBy} />
      <div role="rowgroup" style={{ height: rows.length * rowHeight, position: "relative" }}>
        {rows.slice(first, last).map(({ id, name }, i) => (
          <GridRow key={id} id={id} name={name} row={first + i} height={rowHeight} grid={state} />
        ))}
      </div>
    </div>
  );
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
  { chosenRow, chosenColumn }: GridSelection,
): void {
  useEffect(() => {
    const element = ref.current;
    if (!element || chosenRow < 0) return;
    const top = chosenRow * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 3 * rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 3 * rowHeight - element.clientHeight;
  }, [ref, chosenRow]);
  useEffect(() => {
    if (chosenColumn >= 0)
      document.getElementById(domId(cell))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [cell, chosenColumn]);
}
