import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { CaseRow } from "../state/model.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { addTable } from "./add-table.ts";
import { pastedGrades, pastedTable } from "./pasted-grades.ts";

const rowHeight = 30;
const margin = 10;

type Attribute = { readonly id: string; readonly label: string };
type Sort = { readonly attribute: string; readonly down: boolean };

/** A grid of grades that works like a spreadsheet. Only the rows in sight are drawn. */
export function Grid({
  rows: given,
  attributes,
  kind,
  cell,
  onChoose,
}: {
  rows: readonly CaseRow[];
  attributes: readonly Attribute[];
  /** the kind that a case gets which a pasted table adds; nothing while cases of all kinds are shown */
  kind: string | undefined;
  cell: string;
  onChoose: (cell: string) => void;
}) {
  const { grades, evidence } = useStudy();
  const workbench = useWorkbench();
  const ref = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const [editing, setEditing] = useState<string>();
  const [sort, setSort] = useState<Sort>();
  const rows = useMemo(() => sorted(given, sort, (id) => grades.get(id)?.grade), [given, sort, grades]);
  const chosenRow = rows.findIndex(({ id }) => cell.startsWith(`${id}/`));
  const chosenColumn = attributes.findIndex(({ id }) => cell.endsWith(`/${id}`));
  const row = Math.max(0, chosenRow);
  const column = Math.max(0, chosenColumn);
  const first = Math.max(0, Math.floor(scroll.top / rowHeight) - margin);
  const last = Math.min(rows.length, Math.ceil((scroll.top + scroll.height) / rowHeight) + margin);
  const cellAt = (r: number, c: number) => `${rows[r]?.id ?? ""}/${attributes[c]?.id ?? ""}`;

  useEffect(() => {
    const element = ref.current;
    if (!element || chosenRow < 0) return;
    const top = chosenRow * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + 3 * rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 3 * rowHeight - element.clientHeight;
  }, [chosenRow]);
  useEffect(() => {
    if (chosenColumn >= 0)
      document.getElementById(domId(cell))?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [cell, chosenColumn]);

  const move = (r: number, c: number) => {
    onChoose(
      cellAt(Math.min(rows.length - 1, Math.max(0, r)), Math.min(attributes.length - 1, Math.max(0, c))),
    );
    ref.current?.focus();
  };
  const set = (at: string, text: string) => {
    const trimmed = text.trim();
    const grade = trimmed === "" ? null : Number(trimmed.replace(",", "."));
    if (Number.isNaN(grade)) workbench.notice(strings.grid.notNumber(text));
    else if (grade !== (grades.get(at)?.grade ?? null)) workbench.setGrade(at, { grade });
  };
  const jump = (what: "evidence" | "grade") => {
    const count = rows.length * attributes.length;
    for (let step = 1; step <= count; step++) {
      const index = (row * attributes.length + column + step) % count;
      const at = cellAt(Math.floor(index / attributes.length), index % attributes.length);
      const graded = (grades.get(at)?.grade ?? null) !== null;
      const supported = evidence.has(at) || (grades.get(at)?.claims.length ?? 0) > 0;
      if (what === "evidence" ? graded && !supported : !graded && supported) {
        onChoose(at);
        return;
      }
    }
    workbench.notice(strings.grid.noneLeft(what));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== undefined) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key;
    const page = Math.max(1, Math.floor(scroll.height / rowHeight) - 2);
    if (key === "ArrowDown") move(row + 1, column);
    else if (key === "ArrowUp") move(row - 1, column);
    else if (key === "ArrowRight" || (key === "Tab" && !event.shiftKey && column < attributes.length - 1))
      move(row, column + 1);
    else if (key === "ArrowLeft" || (key === "Tab" && event.shiftKey && column > 0)) move(row, column - 1);
    else if (key === "PageDown") move(row + page, column);
    else if (key === "PageUp") move(row - page, column);
    else if (key === "Home") move(command ? 0 : row, 0);
    else if (key === "End") move(command ? rows.length - 1 : row, attributes.length - 1);
    else if (command && key.toLowerCase() === "d")
      set(cellAt(row, column), String(grades.get(cellAt(row - 1, column))?.grade ?? ""));
    else if (command || event.altKey) return;
    else if (key === "Delete" || key === "Backspace") set(cellAt(row, column), "");
    else if (key === "Enter" || key === "F2")
      setEditing(String(grades.get(cellAt(row, column))?.grade ?? ""));
    else if (/^[\d.,-]$/u.test(key)) setEditing(key);
    else if (key.toLowerCase() === "e") jump("evidence");
    else if (key.toLowerCase() === "g") jump("grade");
    else return;
    event.preventDefault();
  };
  const onPaste = async (event: ClipboardEvent) => {
    if (editing !== undefined) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain");
    const table = pastedTable(text, attributes);
    if (table && "wrong" in table) workbench.notice(strings.grid.badTable(table.line, table.wrong));
    else if (table) await addTable(table, kind, workbench);
    if (table) return;
    const pasted = pastedGrades(text);
    if ("wrong" in pasted) {
      workbench.notice(strings.grid.badPaste(pasted.wrong));
      return;
    }
    const across = Math.max(...pasted.rows.map((values) => values.length));
    const room = { rows: rows.length - row, columns: attributes.length - column };
    if (pasted.rows.length > room.rows || across > room.columns) {
      workbench.notice(strings.grid.noRoom(pasted.rows.length, across, room.rows, room.columns));
      return;
    }
    const changes = pasted.rows.flatMap((values, r) =>
      values.map((grade, c) => ({ cell: cellAt(row + r, column + c), grade })),
    );
    await workbench.setGrades(changes);
  };

  return (
    <div
      className="grid"
      role="grid"
      tabIndex={0}
      ref={ref}
      aria-label={strings.grid.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={attributes.length + 1}
      aria-activedescendant={chosenRow >= 0 && chosenColumn >= 0 ? domId(cell) : undefined}
      onKeyDown={onKeyDown}
      onPaste={(event) => void onPaste(event)}
      onCopy={(event) => {
        event.clipboardData.setData("text/plain", String(grades.get(cellAt(row, column))?.grade ?? ""));
        event.preventDefault();
      }}
      onScroll={(event) =>
        setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
    >
      <div role="row" className="grid-head" aria-rowindex={1}>
        <div role="columnheader" className="grid-case">
          {strings.grid.case}
        </div>
        {attributes.map(({ id, label }) => (
          <div
            key={id}
            role="columnheader"
            className="grid-cell"
            title={`${label} (${id})`}
            aria-sort={sort?.attribute === id ? (sort.down ? "descending" : "ascending") : undefined}
          >
            <button
              type="button"
              tabIndex={-1}
              onClick={() =>
                setSort(
                  sort?.attribute !== id
                    ? { attribute: id, down: true }
                    : sort.down
                      ? { attribute: id, down: false }
                      : undefined,
                )
              }
            >
              {label}
            </button>
          </div>
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows.length * rowHeight, position: "relative" }}>
        {rows.slice(first, last).map(({ id, name }, i) => (
          <div
            key={id}
            role="row"
            className="grid-row"
            aria-rowindex={first + i + 2}
            style={{ top: (first + i) * rowHeight, height: rowHeight }}
          >
            <div role="rowheader" className="grid-case" title={id}>
              {name}
            </div>
            {attributes.map(({ id: attribute }, c) => {
              const at = `${id}/${attribute}`;
              const grade = grades.get(at);
              const counts = evidence.get(at);
              const text = grade?.grade === null || grade === undefined ? "" : String(grade.grade);
              const chosen = at === cell;
              return (
                <div
                  key={attribute}
                  id={domId(at)}
                  role="gridcell"
                  tabIndex={-1}
                  aria-colindex={c + 2}
                  aria-selected={chosen}
                  className={`grid-cell ${grade ? grade.confidence : ""}${text === "" ? " blank" : ""}`}
                  onMouseDown={() => move(first + i, c)}
                  onDoubleClick={() => setEditing(text)}
                  onKeyDown={undefined}
                >
                  {chosen && editing !== undefined ? (
                    <Editor
                      start={editing}
                      onEnd={(value, down) => {
                        setEditing(undefined);
                        if (value !== undefined) set(at, value);
                        move(value !== undefined && down ? row + 1 : row, column);
                      }}
                    />
                  ) : (
                    <>
                      <span className="grade">{text}</span>
                      {text === "" && <span className="unseen">{strings.grid.noGrade}</span>}
                      {counts && (
                        <span className="counts">
                          <span aria-hidden="true">
                            {counts.supports > 0 && `+${counts.supports}`}
                            {counts.contradicts > 0 && ` −${counts.contradicts}`}
                          </span>
                          <span className="unseen">
                            {strings.grid.claims(counts.supports, counts.contradicts)}
                          </span>
                        </span>
                      )}
                    </>
                  )}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function Editor({
  start,
  onEnd,
}: {
  start: string;
  onEnd: (value: string | undefined, down: boolean) => void;
}) {
  const [text, setText] = useState(start);
  const ref = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => ref.current?.focus(), []);
  const end = (value: string | undefined, down: boolean) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(value, down);
  };
  return (
    <input
      ref={ref}
      className="grid-editor"
      inputMode="decimal"
      aria-label={strings.panel.rubric}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => end(text, false)}
      onKeyDown={(event) => {
        if (event.key === "Enter") end(text, true);
        else if (event.key === "Escape") end(undefined, false);
        else return;
        event.stopPropagation();
        event.preventDefault();
      }}
    />
  );
}

const domId = (cell: string): string => `cell-${cell}`;

function sorted(
  rows: readonly CaseRow[],
  sort: Sort | undefined,
  gradeOf: (cell: string) => number | null | undefined,
): readonly CaseRow[] {
  if (!sort) return rows;
  const value = ({ id }: CaseRow) => gradeOf(`${id}/${sort.attribute}`) ?? Number.NEGATIVE_INFINITY;
  return [...rows].sort((a, b) => (sort.down ? value(b) - value(a) : value(a) - value(b)) || 0);
}
