import { contract, type SourceRow } from "@throughline/api";
import { bibtexEntry, fieldOf, withBibtexField, withBibtexKey } from "@throughline/study";
import { type FormEvent, useId, useRef, useState } from "react";
import { changeEntry } from "../history/change-entry.ts";
import { RefusedError } from "../state/api.ts";
import { addressOf, go } from "../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../state/use.ts";
import { draftsAt, useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { RemoveButton } from "../study/removal/remove-button.tsx";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import { fieldNames } from "./field-names.ts";
import { PurgeButton } from "./purge-button.tsx";
import { choicesIn } from "./source-filter.ts";
import { sourceLines } from "./source-line.ts";

/** Fields that sources are found by, offered even when blank. */
const searchFields = ["groups", "keywords", "langid"];

/** The entry of a source in sources.bib: its citation and its fields for editing. */
export function SourceDetails({ source }: { source: SourceRow }) {
  const { sources, info } = useStudy();
  const [name, setName] = useState("");
  const [added, setAdded] = useState(() => draftsAt(info?.id, `source ${source.key}/field `));
  const cited = useAnswer(contract.sources.get, { params: { key: source.key } }, ["sources"]);
  const entry = bibtexEntry(source.bibtex);
  const list = useId();
  const choices = choicesIn(sourceLines(sources));
  const known: Readonly<Record<string, readonly string[]>> = {
    groups: choices.folders,
    langid: ["en", "ru", ...new Set(languagesIn(sources))],
  };
  if (!entry) return <p className="soft">{strings.sources.unreadable}</p>;
  const written = entry.fields.map((field) => field.name);
  const names = [
    ...searchFields,
    ...new Set([...written, ...added].filter((one) => !searchFields.includes(one))),
  ];
  const add = (event: FormEvent) => {
    event.preventDefault();
    const wanted = name.trim().toLowerCase();
    if (/^[a-z][a-z0-9_+-]*$/u.test(wanted)) setAdded([...added, wanted]);
    setName("");
  };
  return (
    <section className="source-details" aria-label={strings.sources.details}>
      <p className="citation">{cited?.citation ?? ""}</p>
      <div className="fields">
        <KeyField key={source.key} source={source} />
        {names.map((one) => (
          <EntryField
            key={`${source.key} ${one}`}
            source={source}
            name={one}
            value={entry.fields.find((field) => field.name === one)?.value ?? ""}
            choices={known[one] ?? []}
          />
        ))}
      </div>
      <form className="add-field" onSubmit={add}>
        <label>
          {strings.sources.newField}{" "}
          <input value={name} list={list} onChange={(event) => setName(event.target.value)} />
        </label>
        <datalist id={list}>
          {fieldNames.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>{" "}
        <button type="submit" disabled={name.trim() === ""}>
          {strings.grid.add}
        </button>{" "}
        <span className="id">@{entry.type}</span>
      </form>
      <p className="row-buttons">
        <RemoveButton kind="sources" id={source.key} onRemoved={() => go(addressOf("sources"))} />
        <PurgeButton source={source.key} />
      </p>
    </section>
  );
}

const languagesIn = (sources: readonly SourceRow[]): string[] =>
  sources.flatMap(
    ({ bibtex }) =>
      bibtexEntry(bibtex)?.fields.flatMap(({ name, value }) => (name === "langid" ? [value] : [])) ?? [],
  );

/** A field of the entry of a source. */
function EntryField({
  source,
  name,
  value,
  choices,
}: {
  source: SourceRow;
  name: string;
  value: string;
  choices: readonly string[];
}) {
  return (
    <FieldEditor
      source={source}
      name={name}
      value={value}
      choices={choices}
      part={`field ${name}`}
      label={strings.sources.fields[name as keyof typeof strings.sources.fields] ?? name}
      bad={strings.sources.badField}
      partOf={(bibtex) => fieldOf(bibtex, name)}
      entryWith={(bibtex, text) => withBibtexField(bibtex, name, text)}
    />
  );
}

/** The key of a source. Renaming it updates its files, all references, and the address of this page. */
function KeyField({ source }: { source: SourceRow }) {
  return (
    <FieldEditor
      source={source}
      part="key"
      name="key"
      value={source.key}
      choices={[]}
      label={strings.rename.label}
      bad={strings.rename.bad}
      partOf={(bibtex) => bibtexEntry(bibtex)?.key}
      entryWith={(bibtex, text) => withBibtexKey(bibtex, text.trim())}
      onSaved={(text) => go(addressOf("sources", text.trim()), { replace: true })}
    />
  );
}

/** One field, saved on blur or Enter. Escape restores its value. */
function FieldEditor({
  source,
  part,
  name,
  label,
  value,
  choices,
  bad,
  partOf,
  entryWith,
  onSaved = () => undefined,
}: {
  source: SourceRow;
  /** part of the entry, as its draft is named */
  part: string;
  name: string;
  label: string;
  value: string;
  choices: readonly string[];
  /** message for a text that an entry cannot contain */
  bad: string;
  partOf: (bibtex: string) => string | undefined;
  entryWith: (bibtex: string, text: string) => string | undefined;
  onSaved?: (text: string) => void;
}) {
  const workbench = useWorkbench();
  const draft = useDraft(`source ${source.key}/${part}`, { [name]: value });
  const text = draft.values[name] ?? value;
  const [refusal, setRefusal] = useState<{ readonly of: string; readonly message: string }>();
  const error = refusal?.of === value ? refusal.message : undefined;
  const setError = (message: string | undefined) =>
    setRefusal(message === undefined ? undefined : { of: value, message });
  const id = useId();
  const saving = useRef(false);
  const save = async () => {
    // Both Enter and blur save, and the blur may come before the answer.
    if (saving.current) return;
    if (text.trim() === value) {
      draft.drop();
      setError(undefined);
      return;
    }
    if (entryWith(source.bibtex, text) === undefined) {
      setError(bad);
      return;
    }
    saving.current = true;
    try {
      await changeEntry(source, partOf, (bibtex) => entryWith(bibtex, text) ?? bibtex);
      setError(undefined);
      draft.saved({ [name]: text.trim() });
      onSaved(text);
    } catch (refused) {
      if (refused instanceof RefusedError) setError(refused.message);
      else await workbench.attempt(() => Promise.reject(refused));
    } finally {
      saving.current = false;
    }
  };
  const leave = () => {
    if (draft.overtaken.length === 0) void save();
  };
  return (
    <div>
      <label className="block" htmlFor={id}>
        {label}
        <input
          id={id}
          {...draft.field(name)}
          list={choices.length > 0 ? `${id}-choices` : undefined}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === "Enter") leave();
            if (event.key === "Escape") draft.drop();
          }}
        />
        {choices.length > 0 && (
          <datalist id={`${id}-choices`}>
            {choices.map((choice) => (
              <option key={choice} value={choice} />
            ))}
          </datalist>
        )}
        {error !== undefined && (
          <strong id={`${id}-error`} className="unanswered" role="alert">
            {error}
          </strong>
        )}
      </label>
      <DraftNote draft={draft} onSave={() => void save()} />
    </div>
  );
}
