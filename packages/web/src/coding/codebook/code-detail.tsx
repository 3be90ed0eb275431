import { type CodeRow, contract, type EditRequest, type PassageRow } from "@throughline/api";
import { freeId } from "@throughline/study";
import { useMemo, useState } from "react";
import { api } from "../../state/api.ts";
import { allRows } from "../../state/queries.ts";
import { addressOf, go } from "../../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { RemovalDialog } from "../../study/removal/remove-button.tsx";
import { Options } from "../../ui/choice.tsx";
import { Link } from "../../ui/link.tsx";
import { NameForm } from "../../ui/name-form.tsx";
import { Memos } from "../memos/memos.tsx";
import { CodeColour } from "./code-colour.tsx";
import { type CodeUse, mergeEdits, recodePassage, splitEdits } from "./code-edits.ts";
import { CodeForm } from "./code-form.tsx";
import { codeTree, pathOf, withDescendants } from "./code-tree-model.ts";

/** Number of passages listed at first, and at most. */
const few = 500;
const most = 5000;

/**
 * Shows a code with its passages and memos. Editing, merging, splitting and deleting are one revision each.
 */
export function CodeDetail({ code }: { code: CodeRow }) {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const [shown, setShown] = useState(few);
  const passages = useAnswer(contract.tables.passages.list, { query: { codes: code.id, limit: shown } }, [
    "passages",
  ]);
  const rows = passages?.rows ?? [];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const below = useMemo(() => withDescendants(codeTree(codes), code.id), [codes, code.id]);
  const change = (values: Readonly<Record<string, unknown>>) =>
    workbench.attempt(() =>
      api(contract.tables.codes.change, {
        params: { id: code.id },
        body: { version: code.version, ...values },
      }),
    );
  const doAll = async (edits: (use: CodeUse) => readonly EditRequest[], note: string, then: string) => {
    const done = await workbench.attempt(async () => {
      const use = await loadUse(code, codes);
      return api(contract.study.edit, { body: { note, edits: edits(use) } });
    });
    if (done !== undefined) go(addressOf("codes", then));
    return done;
  };
  const merge = (into: string) => {
    const other = codes.find(({ id }) => id === into);
    if (other)
      void doAll(
        (use) => mergeEdits(code, other, use, codes),
        strings.codes.merged(code.name, other.name),
        into,
      );
  };
  const split = (name: string) => {
    const id = freeId(name, new Set(codes.map((one) => one.id)), "code");
    return doAll(
      (use) =>
        splitEdits(
          code,
          { id, name },
          use.passages.filter((passage) => ticked.has(passage.id)),
          use.memos,
        ),
      strings.codes.splitOff(code.name, name),
      id,
    );
  };
  const recode = async (to: readonly string[]) => {
    const chosen = rows.filter(({ id }) => ticked.has(id));
    const edits = chosen.map((passage) => recodePassage(passage, code.id, to));
    const done = await workbench.attempt(() => api(contract.study.edit, { body: { edits } }));
    if (done !== undefined) setTicked(new Set());
  };
  const [isRemoving, setRemoving] = useState(false);
  return (
    <section className="code-detail" aria-label={code.name}>
      <p className="soft">{pathOf(codes, code.id)}</p>
      <CodeForm code={code} onSave={change} onRemove={() => setRemoving(true)} />
      {isRemoving && (
        <RemovalDialog
          kind="codes"
          id={code.id}
          onClose={() => setRemoving(false)}
          onRemoved={() => go(addressOf("codes", code.parent ?? ""))}
        />
      )}
      <div className="filters">
        <label>
          {strings.codes.moveTo}{" "}
          <select
            value={code.parent ?? ""}
            onChange={({ target: { value } }) => void change({ parent: value === "" ? null : value })}
          >
            <option value="">{strings.codes.top}</option>
            <CodeOptions codes={codes.filter(({ id }) => !below.has(id))} all={codes} />
          </select>
        </label>
        <CodeColour key={code.colour} code={code} onColour={(colour) => void change({ colour })} />
        <label>
          {strings.codes.mergeInto}{" "}
          <select value="" onChange={({ target: { value } }) => merge(value)}>
            <option value="">{strings.codes.choose}</option>
            <CodeOptions codes={codes.filter(({ id }) => id !== code.id)} all={codes} />
          </select>
        </label>
        <NewCodeUnder parent={code.id} />
      </div>
      <h3>
        {strings.read.passages} ({passages?.total ?? ""})
      </h3>
      {ticked.size > 0 && (
        <div className="filters">
          <NameForm
            place={`new-code split/${code.id}`}
            name="split"
            label={strings.codes.split(ticked.size)}
            button={strings.codes.splitButton}
            onName={split}
          />
          <label>
            {strings.codes.recode}{" "}
            <select value="" onChange={({ target: { value } }) => void recode([value])}>
              <option value="">{strings.codes.choose}</option>
              <CodeOptions codes={codes.filter(({ id }) => id !== code.id)} all={codes} />
            </select>
          </label>
          <button type="button" onClick={() => void recode([])}>
            {strings.codes.takeOff}
          </button>
        </div>
      )}
      <PassageTicks rows={rows} ticked={ticked} onTick={setTicked} />
      {passages && (passages.total ?? 0) > rows.length && shown < most && (
        <button type="button" onClick={() => setShown(most)}>
          {strings.search.more}
        </button>
      )}
      <Memos about="code" thing={code.id} />
    </section>
  );
}

/** Adds a code under another. */
function NewCodeUnder({ parent }: { parent: string }) {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const add = async (name: string) => {
    const id = freeId(name, new Set(codes.map((one) => one.id)), "code");
    const made = await workbench.attempt(() =>
      api(contract.tables.codes.create, { body: { id, name, parent } }),
    );
    if (made !== undefined) go(addressOf("codes", id));
    return made;
  };
  return (
    <NameForm
      place={`new-code under/${parent}`}
      name="under"
      keys="Insert"
      label={strings.codes.addUnder}
      button={strings.grid.add}
      onName={add}
    />
  );
}

/** Passages with check boxes. */
function PassageTicks({
  rows,
  ticked,
  onTick,
}: {
  rows: readonly PassageRow[];
  ticked: ReadonlySet<string>;
  onTick: (ticked: ReadonlySet<string>) => void;
}) {
  return (
    <ul className="claims">
      {rows.map(({ id, exact, prefix, suffix, source_key: source }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              aria-label={exact.slice(0, 80)}
              checked={ticked.has(id)}
              onChange={({ target: { checked } }) => {
                const next = new Set(ticked);
                next[checked ? "add" : "delete"](id);
                onTick(next);
              }}
            />{" "}
            <span className="soft">{prefix}</span> <q>{exact}</q> <span className="soft">{suffix}</span>
          </label>{" "}
          <Link to={addressOf("sources", source, { passage: id })}>{source}</Link>
        </li>
      ))}
    </ul>
  );
}

function CodeOptions({ codes, all: every }: { codes: readonly CodeRow[]; all: readonly CodeRow[] }) {
  return <Options of={codes.map(({ id }) => ({ id, name: pathOf(every, id) }))} />;
}

async function loadUse(code: CodeRow, codes: readonly CodeRow[]): Promise<CodeUse> {
  return {
    children: codes.filter(({ parent }) => parent === code.id),
    passages: await allRows("passages", { codes: code.id }),
    memos: await allRows("memos", { of: `code/${code.id}` }),
  };
}
