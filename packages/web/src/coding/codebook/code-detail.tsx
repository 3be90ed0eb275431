import { type CodeRow, contract, type EditRequest, type PassageRow } from "@throughline/api";
import { freeId } from "@throughline/study";
import { useMemo, useState } from "react";
import { api } from "../../state/api.ts";
import { allRows } from "../../state/queries.ts";
import { addressOf, go } from "../../state/route.ts";
import { useAnswer, useStudy, useWorkbench } from "../../state/use.ts";
import { useSourceName } from "../../state/use-source-name.ts";
import { strings } from "../../strings.ts";
import { RemovalDialog } from "../../study/removal/remove-button.tsx";
import { Options } from "../../ui/controls/choice.tsx";
import { Link } from "../../ui/controls/link.tsx";
import { NameForm } from "../../ui/drafts/name-form.tsx";
import { Memos } from "../memos/memos.tsx";
import { CodeColour } from "./code-colour.tsx";
import { type CodeUse, mergeEdits, recodePassage, splitEdits } from "./code-edits.ts";
import { CodeForm } from "./code-form.tsx";
import { digits, setCodeKey, useCodeKeys } from "./code-keys.ts";
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
  const { change, merge, split } = useCodeChanges(code);
  const recode = async (to: readonly string[]) => {
    const chosen = rows.filter(({ id }) => ticked.has(id));
    const edits = chosen.map((passage) => recodePassage(passage, code.id, to));
    const done = await workbench.attempt(() => api(contract.study.edit, { body: { edits } }));
    if (done !== undefined) setTicked(new Set());
  };
  const [isRemoving, setRemoving] = useState(false);
  return (
    <section className="code-detail" aria-label={code.name}>
      <h2 className="unseen">{code.name}</h2>
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
      <CodeActions code={code} onChange={change} onMerge={merge} />
      <h3>
        {strings.read.passages} ({passages?.total ?? ""})
      </h3>
      {ticked.size > 0 && (
        <TickedActions
          code={code}
          count={ticked.size}
          onSplit={(name) => split(name, ticked)}
          onRecode={(to) => void recode(to)}
        />
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

/** Changes to a code. Merging and splitting are one revision each, and open the code that they lead to. */
function useCodeChanges(code: CodeRow) {
  const workbench = useWorkbench();
  const { codes } = useStudy();
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
  const split = (name: string, ticked: ReadonlySet<string>) => {
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
  return { change, merge, split };
}

/** Moves a code, colours it, merges it into another and adds codes under it. */
function CodeActions({
  code,
  onChange,
  onMerge,
}: {
  code: CodeRow;
  onChange: (values: Readonly<Record<string, unknown>>) => unknown;
  onMerge: (into: string) => void;
}) {
  const { codes } = useStudy();
  const below = useMemo(() => withDescendants(codeTree(codes), code.id), [codes, code.id]);
  return (
    <div className="filters">
      <label>
        {strings.codes.moveTo}{" "}
        <select
          value={code.parent ?? ""}
          onChange={({ target: { value } }) => void onChange({ parent: value === "" ? null : value })}
        >
          <option value="">{strings.codes.top}</option>
          <CodeOptions codes={codes.filter(({ id }) => !below.has(id))} all={codes} />
        </select>
      </label>
      <CodeColour key={code.colour} code={code} onColour={(colour) => void onChange({ colour })} />
      <label>
        {strings.codes.mergeInto}{" "}
        <select value="" onChange={({ target: { value } }) => onMerge(value)}>
          <option value="">{strings.codes.choose}</option>
          <CodeOptions codes={codes.filter(({ id }) => id !== code.id)} all={codes} />
        </select>
      </label>
      <CodeKey code={code.id} />
      <NewCodeUnder parent={code.id} />
    </div>
  );
}

/** The key that gives the code to selected words. */
function CodeKey({ code }: { code: string }) {
  const { info } = useStudy();
  const [key = ""] = Object.entries(useCodeKeys()).find(([, id]) => id === code) ?? [];
  return (
    <label>
      {strings.codes.key}{" "}
      <select value={key} onChange={({ target: { value } }) => setCodeKey(info?.id ?? "", code, value)}>
        <option value="">{strings.codes.noKey}</option>
        <Options of={digits} />
      </select>
    </label>
  );
}

/** Splits the ticked passages off into a new code, or gives them another code or none. */
function TickedActions({
  code,
  count,
  onSplit,
  onRecode,
}: {
  code: CodeRow;
  count: number;
  onSplit: (name: string) => Promise<unknown>;
  onRecode: (to: readonly string[]) => void;
}) {
  const { codes } = useStudy();
  return (
    <div className="filters">
      <NameForm
        place={`new-code split/${code.id}`}
        name="split"
        label={strings.codes.split(count)}
        button={strings.codes.splitButton}
        onName={onSplit}
      />
      <label>
        {strings.codes.recode}{" "}
        <select value="" onChange={({ target: { value } }) => onRecode([value])}>
          <option value="">{strings.codes.choose}</option>
          <CodeOptions codes={codes.filter(({ id }) => id !== code.id)} all={codes} />
        </select>
      </label>
      <button type="button" onClick={() => onRecode([])}>
        {strings.codes.takeOff}
      </button>
    </div>
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
  const nameOf = useSourceName();
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
          <Link to={addressOf("sources", source, { passage: id })}>{nameOf(source)}</Link>
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
