import { knownKinds } from "@throughline/influence";
import { Plus, Trash2 } from "lucide-react";
import { useMemo, useState } from "react";
import { useStudy } from "../../state/use.ts";
import { draftsAt } from "../../state/use-draft.ts";
import { useRows } from "../../state/use-rows.ts";
import { strings } from "../../strings.ts";
import { IconButton } from "../../ui/controls/icon-button.tsx";
import { currentLanguage } from "../../ui/language/language.ts";
import { RemovalDialog } from "../removal/remove-button.tsx";
import { columnLabel } from "./column-label.ts";
import { NewRowForm } from "./new-row-form.tsx";
import { TableCell } from "./table-cell.tsx";
import type { EditedTable } from "./table-columns.ts";
import {
  filteredRows,
  keyOf,
  type PlainRow,
  type ReferenceOptions,
  tableOf,
  textIn,
  visibleColumns,
} from "./table-model.ts";
import { useOptions } from "./use-options.ts";

const text = strings.tables;

/** Number of rows shown at first, and added each time. */
const page = 100;
/** Number of values suggested for a column. */
const offered = 200;

/** The rows of a table with editable cells. Rows can be added and deleted. */
export function TableEditor({ table }: { table: EditedTable }) {
  const rows = useRows(table) as readonly PlainRow[] | undefined;
  const options = useOptions(table);
  const [words, setWords] = useState("");
  const { info } = useStudy();
  const [isAdding, setAdding] = useState(() => draftsAt(info?.id, `new-row ${table}`).length > 0);
  const [showsAll, setShowsAll] = useState(false);
  const [shown, setShown] = useState(page);
  const [removed, setRemoved] = useState<string>();
  const found = useMemo(() => filteredRows(table, rows ?? [], words, options), [table, rows, words, options]);
  const known = useMemo(() => knownValues(table, rows ?? []), [table, rows]);
  if (!rows) return <p role="status">{strings.loading}</p>;
  const knownOf = (column: string) => known.get(column) ?? [];
  const columns = visibleColumns(table, rows, showsAll);
  return (
    <section className="table-editor" aria-label={text.names[table]}>
      <p className="soft">{text.about[table]}</p>
      <div className="filters">
        <button type="button" className="primary button" onClick={() => setAdding(true)} disabled={isAdding}>
          <Plus size={14} aria-hidden /> {text.add}
        </button>
        <input
          type="search"
          aria-label={text.filter}
          placeholder={text.filter}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
        <label>
          <input type="checkbox" checked={showsAll} onChange={({ target }) => setShowsAll(target.checked)} />{" "}
          {text.allColumns}
        </label>
        <span className="soft" role="status">
          {text.count(found.length, rows.length)}
        </span>
      </div>
      {isAdding && (
        <NewRowForm
          table={table}
          rows={rows}
          options={options}
          knownOf={knownOf}
          onClose={() => setAdding(false)}
        />
      )}
      {found.length === 0 ? (
        <p className="soft">{rows.length === 0 ? text.empty : text.noMatches}</p>
      ) : (
        <RowTable
          table={table}
          columns={columns}
          rows={found.slice(0, shown)}
          options={options}
          knownOf={knownOf}
          onRemove={setRemoved}
        />
      )}
      {found.length > shown && (
        <button type="button" onClick={() => setShown(shown + 2 * page)}>
          {text.more(Math.min(2 * page, found.length - shown))}
        </button>
      )}
      {removed !== undefined && (
        <RemovalDialog
          kind={table}
          id={removed}
          onClose={() => setRemoved(undefined)}
          onRemoved={() => setRemoved(undefined)}
        />
      )}
    </section>
  );
}

/** Rows with editable cells. */
function RowTable({
  table,
  columns,
  rows,
  options,
  knownOf,
  onRemove,
}: {
  table: EditedTable;
  columns: readonly string[];
  rows: readonly PlainRow[];
  options: ReferenceOptions;
  /** values that other rows have in a column */
  knownOf: (column: string) => readonly string[];
  onRemove: (key: string) => void;
}) {
  const nameOf = (row: PlainRow) => String(row.name ?? row.title ?? keyOf(table, row));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    <div className="table-scroll" tabIndex={0} role="group" aria-label={text.names[table]}>
      <table>
        <thead>
          <tr>
            {columns.map((name) => (
              <th
                key={name}
                scope="col"
                title={currentLanguage() === "en" ? tableOf(table).columns[name]?.about : undefined}
              >
                {columnLabel(table, name)}
              </th>
            ))}
            <th scope="col">{text.actions}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(table, row)}>
              {columns.map((name) => (
                <TableCell
                  key={name}
                  table={table}
                  name={name}
                  row={row}
                  options={options}
                  rowName={nameOf(row)}
                  known={knownOf(name)}
                />
              ))}
              <td>
                <IconButton
                  icon={Trash2}
                  label={`${text.remove}: ${nameOf(row)}`}
                  onPress={() => onRemove(keyOf(table, row))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Returns the values of columns with short texts, as suggestions for other rows. */
function knownValues(table: EditedTable, rows: readonly PlainRow[]): ReadonlyMap<string, readonly string[]> {
  const { columns, key } = tableOf(table);
  return new Map(
    Object.entries(columns).flatMap(([name, column]) => {
      const isWord = column.kind.is === "id" || (column.kind.is === "text" && !longTexts.has(name));
      if (!isWord || (key.length === 1 && key[0] === name)) return [];
      const usual = table === "actors" && name === "kind" ? knownKinds : [];
      const values = new Set([
        ...rows.map((row) => textIn(row, name, column)).filter((one) => one !== ""),
        ...usual,
      ]);
      return [[name, [...values].slice(0, offered)] as const];
    }),
  );
}

const longTexts: ReadonlySet<string> = new Set([
  "name",
  "title",
  "statement",
  "quote",
  "rationale",
  "locator",
  "missing",
  "conclusion",
]);
