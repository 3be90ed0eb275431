import { cellId } from "@throughline/study";
import { type ClipboardEvent, type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { CaseRow } from "../state/model.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { useMouseUp } from "../ui/use-mouse-up.ts";
import { addTable } from "./add-table.ts";
import { GridEditor } from "./grid-editor.tsx";
import { byName, GridHead, nextSort, type Sort } from "./grid-head.tsx";
import { type GridAct, gridAct } from "./grid-keys.ts";
import {
  type Change,
  copied,
  filled,
  filledDown,
  filledFrom,
  filledRight,
  holds,
  isSingle,
  nextPlace,
  type Place,
  type Range,
  rangeBetween,
} from "./grid-range.ts";
import { pastedCells } from "./pasted-cells.ts";
import { gradeIn, pastedGrades, pastedTable } from "./pasted-grades.ts";

const rowHeight = 30;
const margin = 10;

/** So many of the pasted cells that are no numbers are named. */
const mostSaid = 5;

type Wanted = keyof typeof strings.grid.noneLeft;

/** A grade without evidence, evidence without a grade, or neither. */
const wanted = (what: Wanted, graded: boolean, supported: boolean): boolean =>
  graded === (what === "evidence") && supported === (what === "grade");

type Attribute = { readonly id: string; readonly label: string };

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
  /** what is being drawn over further cells by its corner */
  const filling = useRef<Range>(undefined);
  const [scroll, setScroll] = useState({ top: 0, height: 600 });
  const [editing, setEditing] = useState<string>();
  const [sort, setSort] = useState<Sort>();
  /** the other end of what is selected; the chosen cell is one end */
  const [extended, setExtended] = useState<{ readonly from: string; readonly to: Place }>();
  const extent = extended?.from === cell ? extended.to : undefined;
  const setExtent = (to: Place | undefined) => setExtended(to && { from: cell, to });
  const rows = useMemo(() => sorted(given, sort, (id) => grades.get(id)?.grade), [given, sort, grades]);
  const chosenRow = rows.findIndex(({ id }) => cell.startsWith(`${id}/`));
  const chosenColumn = attributes.findIndex(({ id }) => cell.endsWith(`/${id}`));
  const row = Math.max(0, chosenRow);
  const column = Math.max(0, chosenColumn);
  const first = Math.max(0, Math.floor(scroll.top / rowHeight) - margin);
  const last = Math.min(rows.length, Math.ceil((scroll.top + scroll.height) / rowHeight) + margin);
  const cellAt = (r: number, c: number) => cellId(rows[r]?.id ?? "", attributes[c]?.id ?? "");
  const gradeAt = (r: number, c: number) => grades.get(cellAt(r, c))?.grade ?? null;
  const range = rangeBetween({ row, column }, extent ?? { row, column });
  const sortBy = (attribute: string) => setSort(nextSort(sort, attribute));

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

  const within = (r: number, c: number): Place => ({
    row: Math.min(rows.length - 1, Math.max(0, r)),
    column: Math.min(attributes.length - 1, Math.max(0, c)),
  });
  const move = (r: number, c: number) => {
    setExtent(undefined);
    const to = within(r, c);
    onChoose(cellAt(to.row, to.column));
    ref.current?.focus();
  };
  const set = (at: string, text: string) => {
    const grade = gradeIn(text);
    if (grade === undefined) workbench.notice(strings.grid.notNumber(text));
    else if (grade !== (grades.get(at)?.grade ?? null)) workbench.setGrade(at, { grade });
  };
  const change = (changes: readonly Change[]) => {
    const [only, ...more] = changes;
    if (only && more.length === 0) workbench.setGrade(only.cell, { grade: only.grade });
    else if (only) void workbench.setGrades(changes);
  };
  useMouseUp(() => {
    const from = filling.current;
    filling.current = undefined;
    if (from) change(filledFrom({ cellAt, gradeAt }, from, range));
  });
  const copy = (event: ClipboardEvent) => {
    event.clipboardData.setData("text/plain", copied({ cellAt, gradeAt }, range));
    event.preventDefault();
  };
  const jump = (what: Wanted) => {
    const place = nextPlace({ row, column }, rows.length, attributes.length, (r, c) => {
      const at = cellAt(r, c);
      return wanted(
        what,
        gradeAt(r, c) !== null,
        evidence.has(at) || (grades.get(at)?.claims.length ?? 0) > 0,
      );
    });
    if (place) move(place.row, place.column);
    else workbench.notice(strings.grid.noneLeft[what]);
  };
  const acts: Readonly<Record<Exclude<GridAct["act"], "move" | "extend">, (text: string) => void>> = {
    all: () => {
      const from = cellAt(0, 0);
      onChoose(from);
      setExtended({ from, to: within(rows.length, attributes.length) });
    },
    down: () => change(filledDown({ cellAt, gradeAt }, range)),
    right: () => change(filledRight({ cellAt, gradeAt }, range)),
    blank: () => change(filled({ cellAt, gradeAt }, range, () => null)),
    edit: setEditing,
    sort: () => sortBy(attributes[column]?.id ?? ""),
    sortCases: () => sortBy(byName),
    evidence: () => jump("evidence"),
    grade: () => jump("grade"),
    nothing: () => jump("nothing"),
    single: () => setExtent(undefined),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== undefined) return;
    const page = Math.max(1, Math.floor(scroll.height / rowHeight) - 2);
    const end = extent ?? { row, column };
    const done = gridAct(event, {
      page,
      rows: rows.length,
      columns: attributes.length,
      ...(event.shiftKey && event.key !== "Tab" ? end : { row, column }),
    });
    if (!done) return;
    event.preventDefault();
    if (done.act === "move") move(done.to.row, done.to.column);
    else if (done.act === "extend") setExtent(within(done.to.row, done.to.column));
    else acts[done.act](done.text ?? "");
  };
  const onPaste = async (event: ClipboardEvent) => {
    if (editing !== undefined) return;
    event.preventDefault();
    const cells = await pastedCells(event.clipboardData.getData("text/plain"));
    const table = pastedTable(cells, attributes);
    if (table && "wrong" in table)
      workbench.notice(strings.grid.badTable(table.line, table.wrong, table.attribute));
    else if (table) await addTable(table, kind, workbench);
    if (table) return;
    const pasted = pastedGrades(cells);
    if ("wrong" in pasted) {
      const said = pasted.wrong.slice(0, mostSaid).map(({ text, row: r, column: c }) => {
        const [one, attribute] = [rows[range.top + r], attributes[range.left + c]];
        return strings.grid.badCell(text, one && attribute && `${one.name}, ${attribute.label}`);
      });
      workbench.notice(strings.grid.badPaste(said.join(", "), pasted.wrong.length - said.length));
      return;
    }
    const [[first] = []] = pasted.rows;
    if (first !== undefined && pasted.rows.length === 1 && pasted.rows[0]?.length === 1 && !isSingle(range)) {
      change(filled({ cellAt, gradeAt }, range, () => first));
      return;
    }
    const [top, left] = [range.top, range.left];
    const across = Math.max(...pasted.rows.map((values) => values.length));
    const room = { rows: rows.length - top, columns: attributes.length - left };
    if (pasted.rows.length > room.rows || across > room.columns) {
      workbench.notice(strings.grid.noRoom(pasted.rows.length, across, room.rows, room.columns));
      return;
    }
    await workbench.setGrades(
      pasted.rows.flatMap((values, r) =>
        values.map((grade, c) => ({ cell: cellAt(top + r, left + c), grade })),
      ),
    );
  };

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
      onKeyDown={onKeyDown}
      onPaste={(event) => void onPaste(event)}
      onCopy={copy}
      onCut={(event) => {
        copy(event);
        acts.blank("");
      }}
      onScroll={(event) =>
        setScroll({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight })
      }
    >
      <GridHead attributes={attributes} sort={sort} onSort={sortBy} />
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
              const at = cellId(id, attribute);
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
                  aria-selected={chosen || (chosenRow >= 0 && holds(range, { row: first + i, column: c }))}
                  className={`grid-cell ${grade ? grade.confidence : ""}${text === "" ? " blank" : ""}${chosen ? " chosen" : ""}`}
                  onMouseDown={(event) => {
                    if (event.shiftKey) setExtent({ row: first + i, column: c });
                    else move(first + i, c);
                  }}
                  onMouseEnter={(event) => {
                    if (event.buttons === 1 && editing === undefined)
                      setExtent({ row: first + i, column: c });
                  }}
                  onDoubleClick={() => setEditing("")}
                  onKeyDown={undefined}
                >
                  {chosen && editing !== undefined ? (
                    <GridEditor
                      cell={at}
                      saved={text}
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
                      {chosenRow >= 0 && first + i === range.bottom && c === range.right && (
                        <span
                          className="fill-handle"
                          aria-hidden="true"
                          title={strings.grid.fill}
                          onMouseDown={(event) => {
                            event.stopPropagation();
                            event.preventDefault();
                            filling.current = range;
                          }}
                        />
                      )}
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

const domId = (cell: string): string => `cell-${cell}`;

const collator = new Intl.Collator(undefined, { numeric: true });

function sorted(
  rows: readonly CaseRow[],
  sort: Sort | undefined,
  gradeOf: (cell: string) => number | null | undefined,
): readonly CaseRow[] {
  if (!sort) return rows;
  if (sort.attribute === byName)
    return rows.toSorted((a, b) => collator.compare(a.name, b.name) * (sort.down ? -1 : 1));
  const value = ({ id }: CaseRow) => gradeOf(cellId(id, sort.attribute)) ?? Number.NEGATIVE_INFINITY;
  return [...rows].sort((a, b) => (sort.down ? value(b) - value(a) : value(a) - value(b)) || 0);
}
