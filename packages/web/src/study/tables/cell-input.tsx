import { type Column, splitReferences } from "@throughline/study";
import { X } from "lucide-react";
import { type KeyboardEvent, type RefObject, useId } from "react";
import { strings } from "../../strings.ts";
import { type Option, Options } from "../../ui/controls/choice.tsx";
import { choiceText, type ReferenceOptions } from "./table-model.ts";

const text = strings.tables;

/** Columns with multi-line text. */
const longColumns: ReadonlySet<string> = new Set(["statement", "quote", "rationale", "missing"]);

type CellInputProps = {
  readonly name: string;
  readonly column: Column;
  readonly label: string;
  readonly value: string;
  readonly options: ReferenceOptions;
  /** values of other rows in this column, as suggestions */
  readonly known: readonly string[];
  readonly isInvalid: boolean;
  readonly errorId?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly inputRef?: RefObject<(HTMLInputElement & HTMLSelectElement & HTMLTextAreaElement) | null>;
  readonly onChange: (text: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** The control of a cell, by its column: references and enumerations are lists with labels. */
export function CellInput(props: CellInputProps) {
  const { name, column, label, value, options, known, isInvalid, errorId, placeholder } = props;
  const { inputRef, onChange, onKeyDown } = props;
  const list = useId();
  const { kind, required } = column;
  const common = {
    "aria-label": label,
    "aria-invalid": isInvalid,
    "aria-describedby": errorId,
    ref: inputRef,
    onKeyDown,
  };
  if (kind.is === "choice")
    return (
      <select {...common} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{required ? text.choose : text.blank}</option>
        <Options of={kind.of.map((id) => ({ id, name: choiceText(id) }))} />
      </select>
    );
  if (kind.is === "reference" && kind.separator)
    return (
      <ReferenceList {...props} separator={kind.separator} things={options[kind.to] ?? []} common={common} />
    );
  if (kind.is === "reference") {
    const things = options[kind.to] ?? [];
    const isUnknown = value !== "" && !things.some(({ id }) => id === value);
    return (
      <select {...common} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{required ? text.choose : text.blank}</option>
        {isUnknown && <option value={value}>{text.unknown(value)}</option>}
        <Options of={things} />
      </select>
    );
  }
  if (kind.is === "text" && longColumns.has(name))
    return <textarea {...common} rows={2} value={value} onChange={({ target }) => onChange(target.value)} />;
  return (
    <>
      <input
        {...common}
        value={value}
        list={known.length > 0 ? list : undefined}
        inputMode={kind.is === "number" ? "decimal" : undefined}
        placeholder={kind.is === "date" ? "1999-05-17" : placeholder}
        onChange={({ target }) => onChange(target.value)}
      />
      {known.length > 0 && (
        <datalist id={list}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** Several references, each with a button to remove it, and a list to add from. */
function ReferenceList({
  value,
  separator,
  things,
  common,
  onChange,
}: CellInputProps & {
  separator: " " | ";";
  things: readonly Option[];
  common: object;
}) {
  const ids = splitReferences(value, separator);
  const names = new Map(things.map(({ id, name }) => [id, name]));
  const change = (next: readonly string[]) => onChange(next.join(separator));
  return (
    <span className="reference-list">
      {ids.map((id) => {
        const name = names.get(id) ?? text.unknown(id);
        return (
          <span key={id} className="chip">
            {name}
            <button
              type="button"
              aria-label={text.removeReference(name)}
              onClick={() => change(ids.filter((one) => one !== id))}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        );
      })}
      <select {...common} value="" onChange={({ target }) => change([...ids, target.value])}>
        <option value="">{text.addReference}</option>
        {things
          .filter(({ id }) => !ids.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </span>
  );
}
