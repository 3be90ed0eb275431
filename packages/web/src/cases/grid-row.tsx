import { cellId } from "@throughline/study";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { chipClass } from "../ui/grade-chip.tsx";
import { claimCounts, directionCounts } from "./claim-groups.ts";
import { type AfterEdit, GridEditor } from "./grid-editor.tsx";
import { holds } from "./grid-range.ts";
import { StatusSign } from "./status-mark.tsx";
import type { Attribute, GridSelection } from "./use-grid-selection.ts";
import type { Statuses } from "./use-statuses.ts";

/** The id of the element of a cell. */
export const domId = (cell: string): string => `cell-${cell}`;

/** What a row of the grid shares with all others. */
export type GridState = {
  readonly selection: GridSelection;
  readonly attributes: readonly Attribute[];
  readonly statuses: Statuses;
  /** what the editor of the chosen cell starts with; nothing while it is closed */
  readonly editing: string | undefined;
  readonly onEdit: (start: string) => void;
  /** @param value nothing when the edit was cancelled */
  readonly onEdited: (value: string | undefined, next: AfterEdit | undefined) => void;
  readonly onFill: () => void;
};

/** A case with its grades. */
export function GridRow({
  id,
  name,
  row,
  height,
  grid,
}: {
  id: string;
  name: string;
  row: number;
  height: number;
  grid: GridState;
}) {
  return (
    <div role="row" className="grid-row" aria-rowindex={row + 2} style={{ top: row * height, height }}>
      <div role="rowheader" className="grid-case" title={id}>
        {name}
      </div>
      {grid.attributes.map(({ id: attribute, isRaw }, column) => (
        <GridCell
          key={attribute}
          cell={cellId(id, attribute)}
          isRaw={isRaw}
          row={row}
          column={column}
          grid={grid}
        />
      ))}
    </div>
  );
}

function GridCell({
  cell,
  isRaw,
  row,
  column,
  grid: { selection, statuses, editing, onEdit, onEdited, onFill },
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
  const className = ["grid-cell", grade?.confidence, text === "" && "blank", isChosen && "chosen"];
  return (
    <div
      id={domId(cell)}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      className={className.filter(Boolean).join(" ")}
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
          <span className={`grade ${text === "" ? "" : chipClass(grade?.grade, isRaw)}`}>{text}</span>
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

/** The number of claims for and against a grade; for and against the attribute where there is none. */
function ClaimCounts({ pro, contra }: { pro: number; contra: number }) {
  return (
    <span className="counts">
      <span aria-hidden="true">
        {pro > 0 && <span className="for">+{pro} </span>}
        {contra > 0 && <span className="against">−{contra}</span>}
      </span>
      <span className="unseen">{strings.grid.claims(pro, contra)}</span>
    </span>
  );
}
