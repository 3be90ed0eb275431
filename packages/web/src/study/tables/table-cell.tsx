import { contract, type TableRoutes } from "@throughline/api";
import { type Column, cellValue, type TableName } from "@throughline/study";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { api, OfflineError } from "../../state/api.ts";
import { useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { CellInput } from "./cell-input.tsx";
import { columnLabel } from "./column-label.ts";
import {
  displayText,
  editedText,
  keyOf,
  type PlainRow,
  problemOf,
  type ReferenceOptions,
  tableOf,
  textIn,
  typedText,
} from "./table-model.ts";

const text = strings.tables;

/** A cell: its text, or its control while it is edited. It is saved on blur or Enter; Escape restores it. */
export function TableCell({
  table,
  name,
  row,
  rowName,
  options,
  known,
}: {
  table: TableName;
  name: string;
  row: PlainRow;
  rowName: string;
  options: ReferenceOptions;
  known: readonly string[];
}) {
  const column = tableOf(table).columns[name]!;
  const [draft, setDraft] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(false);
  const saved = textIn(row, name, column);
  const label = columnLabel(table, name);
  const isEditing = draft !== undefined;
  useEffect(() => {
    if (wasEdited.current && !isEditing && document.activeElement === document.body) button.current?.focus();
    wasEdited.current = isEditing;
  }, [isEditing]);
  if (isEditing)
    return (
      <td className="editing">
        <CellEditor
          table={table}
          name={name}
          column={column}
          row={row}
          options={options}
          known={known}
          saved={saved}
          draft={draft}
          label={label}
          onDraft={setDraft}
          onClose={() => setDraft(undefined)}
        />
      </td>
    );
  const shown = displayText(saved, column, options);
  return (
    <td className={column.kind.is === "number" ? "number" : undefined}>
      <button
        type="button"
        ref={button}
        className="cell"
        aria-label={`${text.editCell(label, rowName)}: ${shown === "" ? text.blank : shown}`}
        onClick={() => setDraft(editedText(saved, column))}
        onKeyDown={(event) => {
          if (event.key === "F2") setDraft(editedText(saved, column));
        }}
      >
        <span title={shown}>{shown === "" ? text.blank : shown}</span>
      </button>
    </td>
  );
}

function CellEditor({
  table,
  name,
  column,
  row,
  options,
  known,
  saved,
  draft,
  label,
  onDraft,
  onClose,
}: {
  table: TableName;
  name: string;
  column: Column;
  row: PlainRow;
  options: ReferenceOptions;
  known: readonly string[];
  saved: string;
  draft: string;
  label: string;
  onDraft: (text: string) => void;
  onClose: () => void;
}) {
  const workbench = useWorkbench();
  const input = useRef<HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement>(null);
  const isSaving = useRef(false);
  const [error, setError] = useState<string>();
  const errorId = useId();
  useEffect(() => {
    input.current?.focus();
  }, []);
  const save = async () => {
    const next = typedText(draft, column);
    if (isSaving.current) return;
    if (next === saved) return onClose();
    const problem = problemOf(next, column, label);
    if (problem !== undefined) return setError(problem);
    isSaving.current = true;
    try {
      const params = Object.fromEntries(tableOf(table).key.map((part) => [part, String(row[part] ?? "")]));
      const body = { version: row.version, [name]: cellValue(next, column) };
      await api(contract.tables[table].change as TableRoutes["change"], { params, body });
      onClose();
    } catch (refused) {
      if (refused instanceof OfflineError) await workbench.attempt(() => Promise.reject(refused));
      setError((refused as Error).message);
      input.current?.focus();
    } finally {
      isSaving.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && !event.shiftKey) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) void save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only handles the blur of the control inside
    <div onBlur={onBlur}>
      <CellInput
        name={name}
        column={column}
        label={`${label}, ${keyOf(table, row)}`}
        options={options}
        known={known}
        value={draft}
        isInvalid={error !== undefined}
        errorId={error === undefined ? undefined : errorId}
        inputRef={input}
        onChange={onDraft}
        onKeyDown={onKeyDown}
      />
      {error !== undefined && (
        <strong id={errorId} className="unanswered" role="alert">
          {error}
        </strong>
      )}
    </div>
  );
}
