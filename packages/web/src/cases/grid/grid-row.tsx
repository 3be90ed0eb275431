import { useStudy } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { numberText } from "../../ui/language/number-text.ts";
import { chipClass } from "../../ui/records/grade-chip.ts";
import { ClaimCounts } from "../claim-counts.tsx";
import { claimCounts, directionCounts } from "../claim-groups.ts";
import { StatusSign } from "../status-mark.tsx";
import type { Statuses } from "../use-statuses.ts";
import type { ColumnSizes } from "./column-sizes.ts";
import type { GridAxes, GridLine } from "./grid-axes.ts";
import { type AfterEdit, GridEditor } from "./grid-editor.tsx";
import { holds } from "./grid-range.ts";
import { Spread } from "./spread.tsx";
import type { GridSelection } from "./use-grid-selection.ts";

/** The id of the element of a cell. */
export const domId = (cell: string): string => `cell-${cell}`;

/** What a row of the grid shares with all others. */
export type GridState = {
  readonly selection: GridSelection;
  readonly axes: GridAxes;
  readonly sizes: ColumnSizes;
  /** attributes with raw values */
  readonly rawAttributes: ReadonlySet<string>;
  readonly statuses: Statuses;
  /** what the editor of the chosen cell starts with; nothing while it is closed */
  readonly editing: string | undefined;
  readonly onEdit: (start: string) => void;
  /** @param value nothing when the edit was cancelled */
  readonly onEdited: (value: string | undefined, next: AfterEdit | undefined) => void;
  readonly onFill: () => void;
};

/** A row with its grades. */
export function GridRow({
  line: { name, title },
  row,
  top,
  height,
  grid,
}: {
  line: GridLine;
  row: number;
  top: number;
  height: number;
  grid: GridState;
}) {
  const { axes, rawAttributes } = grid;
  return (
    <div role="row" className="grid-row" aria-rowindex={row + 2} style={{ top, height }}>
      <div role="rowheader" className="grid-case" title={title}>
        {name}
      </div>
      {axes.columns.map(({ id }, column) => {
        const attribute = axes.casesAre === "rows" ? id : (axes.rows[row]?.id ?? "");
        return (
          <GridCell
            key={id}
            cell={axes.cellAt(row, column)}
            isRaw={rawAttributes.has(attribute)}
            row={row}
            column={column}
            grid={grid}
          />
        );
      })}
      {axes.casesAre === "columns" && (
        <Spread
          attribute={axes.rows[row]?.id ?? ""}
          axes={axes}
          chosen={axes.columns[grid.selection.chosenColumn]?.id ?? ""}
        />
      )}
    </div>
  );
}

/** The heading above a group of rows. */
export function GroupRow({ name, top, height }: { name: string; top: number; height: number }) {
  return (
    <div role="row" className="grid-row group" style={{ top, height }}>
      <div role="rowheader" className="grid-group">
        <span>{name}</span>
      </div>
    </div>
  );
}

function GridCell({
  cell,
  isRaw,
  row,
  column,
  grid: { selection, sizes, statuses, editing, onEdit, onEdited, onFill },
}: {
  cell: string;
  isRaw: boolean;
  row: number;
  column: number;
  grid: GridState;
}) {
  const { grades, evidence } = useStudy();
  const { range, chosenRow, chosenColumn } = selection;
  const grade = grades.get(cell);
  const status = statuses.get(cell);
  const text = grade?.grade === null || grade === undefined ? "" : String(grade.grade);
  const counts = text === "" ? directionCounts(evidence.get(cell)) : status && claimCounts(status);
  const isChosen = row === chosenRow && column === chosenColumn;
  const isSelected = isChosen || (chosenRow >= 0 && holds(range, { row, column }));
  const isCorner = chosenRow >= 0 && row === range.bottom && column === range.right;
  const className = [sizes.classOf(column), grade?.confidence, text === "" && "blank", isChosen && "chosen"];
  return (
    <div
      id={domId(cell)}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      className={className.filter(Boolean).join(" ")}
      style={sizes.styleOf(column)}
      onMouseDown={(event) => {
        if (event.shiftKey) selection.extend({ row, column });
        else selection.move({ row, column });
      }}
      onMouseEnter={(event) => {
        if (event.buttons === 1 && editing === undefined) selection.extend({ row, column });
      }}
      onDoubleClick={() => onEdit("")}
      onKeyDown={undefined}
    >
      {isChosen && editing !== undefined ? (
        <GridEditor cell={cell} saved={text} start={editing} onEnd={onEdited} />
      ) : (
        <>
          <span className={`grade ${text === "" ? "" : chipClass(grade?.grade, isRaw)}`}>
            {text === "" ? "" : numberText(Number(text))}
          </span>
          {isCorner && <FillHandle onFill={onFill} />}
          {text === "" && <span className="unseen">{strings.grid.noGrade}</span>}
          {status && text !== "" && <StatusSign status={status.status} />}
          {counts && <ClaimCounts {...counts} />}
        </>
      )}
    </div>
  );
}

function FillHandle({ onFill }: { onFill: () => void }) {
  return (
    <span
      className="fill-handle"
      aria-hidden="true"
      title={strings.grid.fill}
      onMouseDown={(event) => {
        event.stopPropagation();
        event.preventDefault();
        onFill();
      }}
    />
  );
}
