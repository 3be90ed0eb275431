import { memo, type ReactNode, useContext, useMemo, useState } from "react";
import { figure, text } from "../language/text.ts";
import type { Inline, RecordRef } from "../view/inline.ts";
import { fitText, shortNumber, textOf } from "../view/text.ts";
import type { Cell, Row, TableView } from "../view/view.ts";
import { anchorOf } from "./anchor.ts";
import { Text } from "./inline.tsx";
import { GradeDisc, Literal } from "./marks.tsx";
import { nextOrder, type SortOrder, sortedRows } from "./sort-order.ts";
import { MarksContext, SurroundingsContext } from "./surroundings.ts";

/** A table that scrolls sideways where it is wide. */
export const Table = memo(function Table({ table }: { table: TableView }) {
  const { saveTable, sortsTables } = useContext(SurroundingsContext);
  const [order, setOrder] = useState<SortOrder>();
  const groups = useMemo(
    () => (order ? table.groups.map((rows) => sortedRows(rows, order)) : table.groups),
    [table, order],
  );
  const sort =
    sortsTables && table.sortable ? (column: number) => setOrder(nextOrder(order, column)) : undefined;
  return (
    <>
      <ScrollRegion label={table.label ?? textOf(table.caption ?? text("table"))} isChart={table.isChart}>
        <table>
          {table.caption && (
            <caption>
              <Text content={table.caption} />
            </caption>
          )}
          <TableHead table={table} order={order} sort={sort} />
          {groups.map((rows, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups of rows have no other identity
            <tbody key={i}>
              {rows.map((row) => (
                <TableRow key={row.key} row={row} />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      {saveTable?.(table)}
    </>
  );
});

/** A group that can be reached and scrolled by keyboard. */
export function ScrollRegion({
  label,
  isChart = false,
  children,
}: {
  label: string;
  isChart?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
    <div className={isChart ? "scroll chart" : "scroll"} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}

function TableHead({
  table,
  order,
  sort,
}: {
  table: TableView;
  order: SortOrder | undefined;
  sort: ((column: number) => void) | undefined;
}) {
  const { isChanged } = useContext(MarksContext);
  return (
    <thead>
      {table.columnGroups && (
        <tr>
          {table.columnGroups.map(({ content, columns }, i) =>
            content === "" ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups of columns have no other identity
              <td key={i} colSpan={columns} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: groups of columns have no other identity
              <th key={i} scope="colgroup" colSpan={columns}>
                <Text content={content} />
              </th>
            ),
          )}
        </tr>
      )}
      <tr>
        {table.columns.map((column, i) =>
          column.content === "" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns can have the same heading
            <td key={i} />
          ) : (
            <th
              // biome-ignore lint/suspicious/noArrayIndexKey: two columns can have the same heading
              key={i}
              id={column.place && anchorOf(column.place)}
              className={isChanged?.(column) ? "changed" : undefined}
              aria-sort={order?.column === i ? order.direction : undefined}
            >
              {sort ? (
                <button type="button" className="sort" onClick={() => sort(i)}>
                  <Text content={column.content} />
                </button>
              ) : (
                <Text content={column.content} />
              )}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

function TableRow({ row }: { row: Row }) {
  const { isChanged, soughtRow, belowRow } = useContext(MarksContext);
  const number = row.place?.is === "row" ? row.place.row : undefined;
  const isSought = number !== undefined && number === soughtRow;
  const below = isSought ? belowRow?.(number) : undefined;
  return (
    <>
      <CellsOfRow row={row} isChanged={isChanged?.(row) ?? false} isSought={isSought} />
      {below && (
        <tr className="opened">
          <td colSpan={row.cells.length}>{below}</td>
        </tr>
      )}
    </>
  );
}

const CellsOfRow = memo(function CellsOfRow({
  row,
  isChanged,
  isSought,
}: {
  row: Row;
  isChanged: boolean;
  isSought: boolean;
}) {
  const { linkRecord } = useContext(SurroundingsContext);
  const { record } = row;
  const classes = [isChanged && "changed", isSought && "sought"].filter(Boolean).join(" ");
  return (
    <tr
      id={row.place && anchorOf(row.place)}
      className={classes === "" ? undefined : classes}
      {...(record && { [`data-${record.is}`]: record.id })}
    >
      {row.cells.map((cell, i) => (
        <TableCell
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
          key={i}
          cell={cell}
          wrap={record && i === 0 ? (content) => linkRecord?.(record, content) ?? content : undefined}
        />
      ))}
    </tr>
  );
});

function TableCell({
  cell,
  wrap = (content) => content,
}: {
  cell: Cell;
  wrap?: ((content: ReactNode) => ReactNode) | undefined;
}) {
  if (typeof cell === "string" || !("cell" in cell)) return <td>{wrap(<Text content={cell} />)}</td>;
  switch (cell.cell) {
    case "number":
      return <TextNumber content={cell.content} record={cell.record} />;
    case "value":
      return <NumberCell value={cell.value} />;
    case "fit":
      return (
        <td className="number" title={cell.decimals && fitText(cell.value)}>
          {fitText(cell.value, cell.decimals)}
        </td>
      );
    case "wide":
      return (
        <td colSpan={cell.columns}>
          <Text content={cell.content} />
        </td>
      );
    case "head":
      if (cell.content === "") return <td colSpan={cell.columns} />;
      return (
        <th scope={cell.scope} colSpan={cell.columns}>
          <Text content={cell.content} />
        </th>
      );
    case "look":
      return <td className={cell.look}>{wrap(<Text content={cell.content} />)}</td>;
    case "literal":
      return (
        <td className="mark">
          <Literal {...cell} />
        </td>
      );
    case "grade":
      return cell.value === undefined ? (
        <td className="mark blank">{text("not graded")}</td>
      ) : (
        <td className="mark">
          <GradeDisc grade={cell.value} /> {figure(cell.value)}
        </td>
      );
  }
}

/** A number as text; the number of a record links to the record where records can be opened. */
function TextNumber({ content, record }: { content: Inline; record: RecordRef | undefined }) {
  const { linkRecord } = useContext(SurroundingsContext);
  const text = <Text content={content} />;
  if (!record) return <td className="number">{text}</td>;
  const data = { [`data-${record.is}`]: record.id };
  return <td {...data}>{linkRecord?.(record, text) ?? text}</td>;
}

/** A number in short form; its full value is kept for files saved from the page. */
export function NumberCell({ value }: { value: number }) {
  const short = shortNumber(value);
  return (
    <td className="number" data-value={short === String(value) ? undefined : value}>
      {short}
    </td>
  );
}
