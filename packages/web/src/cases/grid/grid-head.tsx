import { type DragEvent, type PointerEvent, useRef } from "react";
import { strings } from "../../strings.ts";
import type { ColumnSizes } from "./column-sizes.ts";
import { columnGroups, type GridLine } from "./grid-axes.ts";
import { SpreadHead } from "./spread.tsx";

/** Represents the column of row names. */
export const byName = "";

export type Sort = { readonly column: string; readonly down: boolean };

/** The next sort order of a column: high grades first, low grades first, unsorted; for names, A to Z first. */
export function nextSort(sort: Sort | undefined, column: string): Sort | undefined {
  const first = column !== byName;
  if (sort?.column !== column) return { column, down: first };
  return sort.down === first ? { column, down: !first } : undefined;
}

type HeadProps = {
  readonly columns: readonly GridLine[];
  /** of the column of names */
  readonly corner: string;
  readonly sort: Sort | undefined;
  readonly sizes: ColumnSizes;
  readonly onSort: (column: string) => void;
  /** puts a column before another; columns that cannot be moved have none */
  readonly onMove: ((moved: string, before: string) => void) | undefined;
  /** how much of a column is graded, in words, where columns are cases */
  readonly gradedIn: ((column: number) => string) | undefined;
};

/** The columns, each sorting the rows by its grades; their edges are dragged to resize them, their names to move them. */
export function GridHead({ columns, corner, sort, sizes, onSort, onMove, gradedIn }: HeadProps) {
  const sortOf = (id: string) => (sort?.column === id ? (sort.down ? "descending" : "ascending") : undefined);
  const groups = columnGroups(columns);
  const dropOn = (before: string) => (event: DragEvent) => {
    const moved = event.dataTransfer.getData(columnType);
    if (moved === "" || !onMove) return;
    event.preventDefault();
    onMove(moved, before);
  };
  return (
    <div className="grid-heads">
      {groups.length > 0 && <GroupHeads groups={groups} sizes={sizes} />}
      <div role="row" className="grid-head" aria-rowindex={1}>
        <div role="columnheader" className="grid-case" aria-sort={sortOf(byName)}>
          <button type="button" tabIndex={-1} aria-keyshortcuts="Shift+S" onClick={() => onSort(byName)}>
            {corner}
          </button>
        </div>
        {columns.map(({ id, name, title }, column) => (
          <div
            key={id}
            role="columnheader"
            className={sizes.classOf(column)}
            style={sizes.styleOf(column)}
            title={title}
            aria-sort={sortOf(id)}
            draggable={onMove !== undefined}
            onDragStart={(event) => event.dataTransfer.setData(columnType, id)}
            onDragOver={(event) => onMove && event.preventDefault()}
            onDrop={dropOn(id)}
          >
            <button type="button" tabIndex={-1} aria-keyshortcuts="S" onClick={() => onSort(id)}>
              {name}
            </button>
            {gradedIn && <span className="graded">{gradedIn(column)}</span>}
            <ResizeHandle width={sizes.widthOf(column)} onResize={(width) => sizes.resize(id, width)} />
          </div>
        ))}
        {gradedIn && <SpreadHead />}
      </div>
    </div>
  );
}

const columnType = "application/x-throughline-column";

function GroupHeads({ groups, sizes }: { groups: ReturnType<typeof columnGroups>; sizes: ColumnSizes }) {
  let first = 0;
  return (
    <div className="grid-groups" aria-hidden>
      <div className="grid-case" />
      {groups.map(({ name, ids }) => {
        const width = ids.reduce((sum, _, i) => sum + sizes.widthOf(first + i), 0);
        first += ids.length;
        return (
          <div key={name} className="grid-group" style={{ width }}>
            <span>{name}</span>
          </div>
        );
      })}
    </div>
  );
}

/** The edge of a column, dragged to make it wider or narrower; the keys Alt, Shift and an arrow do the same. */
function ResizeHandle({ width, onResize }: { width: number; onResize: (width: number) => void }) {
  const start = useRef({ x: 0, width: 0 });
  const drag = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const sign = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    onResize(start.current.width + sign * (event.clientX - start.current.x));
  };
  return (
    <span
      className="resize-handle"
      aria-hidden
      title={strings.grid.resize}
      draggable
      onDragStart={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, width };
      }}
      onPointerMove={drag}
    />
  );
}
