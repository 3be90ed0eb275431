import { contract, type PatternFileRow } from "@throughline/api";
import { type FormEvent, useState } from "react";
import { api } from "../../state/api.ts";
import { confirmRevision } from "../../state/confirm-change.ts";
import { addressOf, go, useRoute } from "../../state/route.ts";
import { useAnswer, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { Field } from "../../ui/controls/field.tsx";
import { Link } from "../../ui/controls/link.tsx";
import { newPattern } from "./pattern-edits.ts";
import { PatternForm } from "./pattern-form.tsx";
import "../../study/settings.css";
import "./own-patterns.css";

const text = strings.ownPatterns;

/** The pathway patterns that the study defines, with one open for editing. */
export function OwnPatternsView() {
  const { thing } = useRoute();
  const [begun, setBegun] = useState("");
  const files = useAnswer(contract.patterns.list, {}, ["files"]);
  if (!files) return <p className="soft">{strings.loading}</p>;
  const chosen = files.find(({ path }) => nameOf(path) === thing);
  const taken = new Set(files.map(({ path }) => nameOf(path)));
  const isNew = thing !== "" && chosen === undefined && begun !== "";
  const begin = (name: string) => {
    setBegun(name);
    go(addressOf("ownPatterns", newPattern(name, taken).id));
  };
  return (
    <div className="attributes-view">
      <div>
        <NewPattern onNew={begin} />
        <nav className="attribute-list" aria-label={text.list}>
          {files.length === 0 && <p className="soft">{text.none}</p>}
          <ul>
            {files.map(({ path, pattern }) => (
              <li key={path}>
                <Link
                  to={addressOf("ownPatterns", nameOf(path))}
                  aria-current={path === chosen?.path ? "page" : undefined}
                >
                  {pattern?.name ?? path}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      {isNew ? (
        <PatternForm key={thing} id={thing} saved={newPattern(begun, taken)} version={undefined} />
      ) : chosen ? (
        <Chosen key={chosen.path} file={chosen} />
      ) : (
        <p className="soft">{files.length === 0 ? text.about : text.choose}</p>
      )}
    </div>
  );
}

const nameOf = (path: string): string => path.slice("patterns/".length, -".yaml".length);

function NewPattern({ onNew }: { onNew: (name: string) => void }) {
  const [name, setName] = useState("");
  const add = (event: FormEvent) => {
    event.preventDefault();
    onNew(name.trim());
    setName("");
  };
  return (
    <form className="settings-form new-analysis" aria-label={text.add} onSubmit={add}>
      <Field label={text.newName}>
        <input value={name} required maxLength={200} onChange={({ target }) => setName(target.value)} />
      </Field>
      <button type="submit">{text.add}</button>
    </form>
  );
}

function Chosen({ file }: { file: PatternFileRow }) {
  const workbench = useWorkbench();
  const { path, version, pattern } = file;
  const remove = async () => {
    const done = await workbench.attempt(() =>
      api(contract.files.remove, { params: { "*": path }, query: { version } }),
    );
    if (!done) return;
    confirmRevision(workbench, text.deleted(pattern?.name ?? path), done);
    go(addressOf("ownPatterns"));
  };
  const isForm = pattern !== null && pattern.steps !== undefined;
  return (
    <div>
      {isForm ? (
        <PatternForm id={nameOf(path)} saved={pattern} version={version} />
      ) : (
        <p>{pattern === null ? text.unreadable(path) : text.noSteps(path)}</p>
      )}
      <p className="row-buttons">
        <button type="button" className="danger" onClick={() => void remove()}>
          {text.remove}
        </button>
      </p>
    </div>
  );
}
