import { contract, type TableRoutes } from "@throughline/api";
import type { TableName } from "@throughline/study";
import { type FormEvent, useRef, useState } from "react";
import { api } from "../../state/api.ts";
import { useWorkbench } from "../../state/use.ts";
import { useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { CancelButton } from "../../ui/controls/cancel-button.tsx";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";
import { CellInput } from "./cell-input.tsx";
import { columnLabel } from "./column-label.ts";
import {
  keyOf,
  newRowProblems,
  newRowValues,
  type PlainRow,
  type ReferenceOptions,
  tableOf,
} from "./table-model.ts";
import "./tables.css";

const text = strings.tables;

/** Fields that the next row usually shares with the previous one. */
const kept: ReadonlySet<string> = new Set([
  "kind",
  "case",
  "channel",
  "sign",
  "source_key",
  "confidence",
  "nature",
]);

/** Returns the initial values of a new row: blank, except for shared fields. */
const startValues = (
  names: readonly string[],
  other: Readonly<Record<string, unknown>> | undefined,
): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, kept.has(name) ? String(other?.[name] ?? "") : ""]));

/** A form for a new row. It stays open for the next one and keeps shared fields. */
export function NewRowForm({
  table,
  rows,
  options,
  knownOf,
  given,
  onAdded,
  onClose,
}: {
  table: TableName;
  rows: readonly PlainRow[];
  options: ReferenceOptions;
  knownOf: (column: string) => readonly string[];
  /** initial values of some columns */
  given?: Readonly<Record<string, string>>;
  onAdded?: () => void;
  onClose: () => void;
}) {
  const workbench = useWorkbench();
  const { columns, key } = tableOf(table);
  const [start, setStart] = useState(() => ({
    ...startValues(Object.keys(columns), rows.at(-1)),
    ...given,
  }));
  const draft = useDraft(`new-row ${table}`, start);
  const { values } = draft;
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const form = useRef<HTMLFormElement>(null);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const found = newRowProblems(table, values, (column) => columnLabel(table, column));
    setProblems(found);
    if (found.size > 0) return;
    const taken = new Set(rows.map((row) => keyOf(table, row)));
    const body = newRowValues(table, values, taken);
    const made = await workbench.attempt(() =>
      api(contract.tables[table].create as TableRoutes["create"], { body }),
    );
    if (made === undefined) return;
    setStart(startValues(Object.keys(columns), values));
    draft.drop();
    if (onAdded) return onAdded();
    form.current?.querySelector<HTMLElement>("[data-first] :is(input, select, textarea)")?.focus();
  };
  // The id comes last, because it is rarely entered.
  const isOwnId = (name: string) => key.length === 1 && key[0] === name && name === "id";
  const names = Object.keys(columns).toSorted((a, b) => Number(isOwnId(a)) - Number(isOwnId(b)));
  return (
    <form
      className="new-row"
      ref={form}
      aria-label={text.add}
      onSubmit={(event) => void add(event)}
      noValidate
    >
      <div className="new-row-fields">
        {names.map((name, i) => {
          const column = columns[name]!;
          const label = columnLabel(table, name);
          const problem = problems.get(name);
          const isMadeUp = isOwnId(name);
          return (
            <div key={name} className="field" data-first={i === 0 ? "" : undefined}>
              <span aria-hidden>
                {label} {column.required && !isMadeUp && <small>{text.required}</small>}
              </span>
              <CellInput
                name={name}
                column={column}
                label={label}
                options={options}
                known={knownOf(name)}
                value={values[name] ?? ""}
                isInvalid={problem !== undefined}
                errorId={problem === undefined ? undefined : `new-${name}-error`}
                placeholder={isMadeUp ? text.idHint : undefined}
                onChange={(value) => draft.change({ [name]: value })}
              />
              {problem !== undefined && (
                <strong className="unanswered" id={`new-${name}-error`} role="alert">
                  {problem}
                </strong>
              )}
            </div>
          );
        })}
      </div>
      <DraftNote draft={draft} always />
      <p className="row-buttons">
        <button type="submit" className="primary">
          {text.save}
        </button>
        <CancelButton onCancel={onClose} />
      </p>
    </form>
  );
}
