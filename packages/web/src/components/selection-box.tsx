import { useId, useState } from "react";
import { call } from "../state/api.ts";
import { freeId } from "../state/free-id.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** What is selected in a text: by position, in code points, and by its words and those around them. */
export type Marked = {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
  readonly prefix: string;
  readonly suffix: string;
};

/** Codes what is selected, or makes a claim of it. */
export function SelectionBox({
  source,
  file,
  marked,
  onDone,
}: {
  source: string;
  file: string;
  marked: Marked;
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const { codes } = useStudy();
  const [code, setCode] = useState("");
  const [claiming, setClaiming] = useState(false);
  const list = useId();
  const passage = (ids: readonly string[]) => ({
    ...{ source_key: source, file, ...marked, codes: ids },
    ...{ prefix: marked.prefix || null, suffix: marked.suffix || null },
  });
  const codeIt = async () => {
    const known = codes.find(({ id, name }) => [id, name.toLowerCase()].includes(code.trim().toLowerCase()));
    const id = known?.id ?? freeId(code, new Set(codes.map((one) => one.id)), "code");
    const edits = [
      ...(known || code.trim() === ""
        ? []
        : [{ op: "create", table: "codes", values: { id, name: code.trim() } }]),
      { op: "create", table: "passages", values: passage(code.trim() === "" ? [] : [id]) },
    ];
    const done = await workbench.attempt(() => call("POST", "/api/edits", { edits }));
    if (done !== undefined) onDone();
  };
  return (
    <section className="selection" aria-label={strings.read.selected}>
      <h3>{strings.read.selected}</h3>
      <blockquote>{marked.exact.length > 300 ? `${marked.exact.slice(0, 299)}…` : marked.exact}</blockquote>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void codeIt();
        }}
      >
        <label className="block">
          {strings.read.code}
          <input
            list={list}
            value={code}
            placeholder={strings.read.codeHint}
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <datalist id={list}>
          {codes.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <button type="submit">{strings.read.code}</button>{" "}
        <button type="button" onClick={() => setClaiming(true)}>
          {strings.read.claim}
        </button>{" "}
        <button type="button" onClick={onDone}>
          {strings.read.cancel}
        </button>
      </form>
      {claiming && <ClaimForm source={source} marked={marked} passage={passage} onDone={onDone} />}
    </section>
  );
}

function ClaimForm({
  source,
  marked,
  passage,
  onDone,
}: {
  source: string;
  marked: Marked;
  passage: (codes: readonly string[]) => Readonly<Record<string, unknown>>;
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const { cases, info } = useStudy();
  const attributes = Object.entries(info?.manifest.attributes ?? {});
  const save = async (data: FormData) => {
    const text = (name: string) => String(data.get(name) ?? "").trim();
    const made = await workbench.attempt(() => call<{ id: string }>("POST", "/api/passages", passage([])));
    if (!made) return;
    const claim = await workbench.attempt(() =>
      call("POST", "/api/claims", {
        ...{ source_key: source, locator: text("locator"), case: text("case"), attribute: text("attribute") },
        ...{ direction: text("direction"), statement: text("statement"), confidence: text("confidence") },
        ...{ quote: marked.exact.replace(/\s+/gu, " "), passages: [made.id] },
      }),
    );
    if (claim !== undefined) onDone();
  };
  return (
    <form
      className="claim-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <label className="block">
        {strings.read.claimCase}
        <select name="case" required>
          {cases.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {strings.read.claimAttribute}
        <select name="attribute" required>
          {attributes.map(([id, { label }]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {strings.read.direction}
        <select name="direction">
          <option>supports</option>
          <option>contradicts</option>
          <option>qualifies</option>
        </select>
      </label>
      <label className="block">
        {strings.read.statement}
        <textarea name="statement" rows={3} required />
      </label>
      <label className="block">
        {strings.read.locator}
        <input name="locator" required />
      </label>
      <label className="block">
        {strings.panel.confidence}
        <select name="confidence">
          <option>high</option>
          <option>medium</option>
          <option>low</option>
        </select>
      </label>
      <button type="submit">{strings.read.save}</button>
    </form>
  );
}
