import { bibtexEntry, withBibtexField } from "@throughline/study";
import { type FormEvent, useEffect, useId, useState } from "react";
import { call, RefusedError } from "../state/api.ts";
import type { SourceRow } from "../state/model.ts";
import { choicesIn } from "../state/source-filter.ts";
import { sourceLines } from "../state/source-line.ts";
import { useFetched, useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** The fields by which sources are found; they are offered even where they are blank. */
const offered = ["groups", "keywords", "langid"];

/** The entry of a source in sources.bib: its citation, and each of its fields to be changed. */
export function SourceDetails({ source }: { source: SourceRow }) {
  const { sources } = useStudy();
  const [name, setName] = useState("");
  const [added, setAdded] = useState<readonly string[]>([]);
  const cited = useFetched<{ citation: string }>(`/api/sources/${encodeURIComponent(source.key)}`, [
    "sources",
  ]);
  const entry = bibtexEntry(source.bibtex);
  const list = useId();
  const choices = choicesIn(sourceLines(sources));
  const known: Readonly<Record<string, readonly string[]>> = {
    ...{ groups: choices.folders, langid: ["en", "ru", ...new Set(languagesIn(sources))] },
  };
  if (!entry) return <p className="soft">{strings.sources.unreadable}</p>;
  const written = entry.fields.map((field) => field.name);
  const names = [...offered, ...new Set([...written, ...added].filter((one) => !offered.includes(one)))];
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
        {names.map((one) => (
          <FieldEditor
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
          {strings.sources.fieldNames.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>{" "}
        <button type="submit" disabled={name.trim() === ""}>
          {strings.grid.add}
        </button>{" "}
        <span className="id">
          @{entry.type} {source.key}
        </span>
      </form>
    </section>
  );
}

const languagesIn = (sources: readonly SourceRow[]): string[] =>
  sources.flatMap(
    ({ bibtex }) =>
      bibtexEntry(bibtex)?.fields.flatMap(({ name, value }) => (name === "langid" ? [value] : [])) ?? [],
  );

/** One field, which is saved when it is left or on Enter; Escape gives it back its value. */
function FieldEditor({
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
  const workbench = useWorkbench();
  const [text, setText] = useState(value);
  const [error, setError] = useState<string>();
  const id = useId();
  const label = strings.sources.fields[name as keyof typeof strings.sources.fields] ?? name;
  useEffect(() => {
    setText(value);
    setError(undefined);
  }, [value]);
  const save = async () => {
    if (text.trim() === value) {
      setError(undefined);
      return;
    }
    const bibtex = withBibtexField(source.bibtex, name, text);
    if (bibtex === undefined) {
      setError(strings.sources.badField);
      return;
    }
    try {
      await call("PATCH", `/api/sources/${encodeURIComponent(source.key)}`, {
        version: source.version,
        bibtex,
      });
      setError(undefined);
    } catch (refused) {
      if (refused instanceof RefusedError) setError(refused.message);
      else await workbench.attempt(() => Promise.reject(refused));
    }
  };
  return (
    <label className="block" htmlFor={id}>
      {label}
      <input
        id={id}
        name={name}
        value={text}
        list={choices.length > 0 ? `${id}-choices` : undefined}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === "Enter") void save();
          if (event.key === "Escape") setText(value);
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
  );
}
