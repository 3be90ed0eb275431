import { type Anchor, freeId } from "@throughline/study";
import { useLayoutEffect, useRef } from "react";
import { call } from "../state/api.ts";
import { drafts } from "../state/drafts.ts";
import { markedPlace } from "../state/marked-place.ts";
import type { PassageRow } from "../state/model.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { draftKey, useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { DraftNote } from "./draft-note.tsx";

/** A claim drawn from what is selected: the passage is kept, and the claim rests on it. */
export function ClaimForm({
  source,
  file,
  marked,
  passage,
  present,
  passages,
  onDone,
}: {
  source: string;
  file: string;
  marked: Anchor;
  passage: (codes: readonly string[]) => Readonly<Record<string, unknown>>;
  /** the id of a passage of this extent that is there already */
  present: string | undefined;
  passages: readonly PassageRow[];
  onDone: () => void;
}) {
  const workbench = useWorkbench();
  const { cases, info } = useStudy();
  const place = markedPlace("claim", file, marked);
  const draft = useDraft(place, {
    ...{ case: "", attribute: "", direction: "supports", statement: "", locator: "", confidence: "high" },
  });
  // Whoever selects other words goes on writing.
  const begun = useRef(place);
  useLayoutEffect(() => {
    drafts.move(draftKey(info?.id, begun.current), draftKey(info?.id, place));
    begun.current = place;
  }, [info?.id, place]);
  const attributes = Object.entries(info?.manifest.attributes ?? {});
  const save = async (data: FormData) => {
    const text = (name: string) => String(data.get(name) ?? "").trim();
    const id =
      present ??
      freeId(`${source} ${marked.start} ${marked.end}`, new Set(passages.map((row) => row.id)), "passage");
    const values = {
      ...{ source_key: source, locator: text("locator"), case: text("case"), attribute: text("attribute") },
      ...{ direction: text("direction"), statement: text("statement"), confidence: text("confidence") },
      ...{ quote: marked.exact.replace(/\s+/gu, " "), passages: [id] },
    };
    const edits = [
      ...(present === undefined ? [{ op: "create", table: "passages", values: { id, ...passage([]) } }] : []),
      { op: "create", table: "claims", values },
    ];
    const done = await workbench.attempt(() => call("POST", "/api/edits", { edits }));
    if (done === undefined) return;
    draft.drop();
    onDone();
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
        <select {...draft.field("case")} required>
          {cases.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {strings.read.claimAttribute}
        <select {...draft.field("attribute")} required>
          {attributes.map(([id, { label }]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {strings.read.direction}
        <select {...draft.field("direction")}>
          {Object.entries(strings.directions).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {strings.read.statement}
        <textarea {...draft.field("statement")} rows={3} required />
      </label>
      <label className="block">
        {strings.read.locator}
        <input {...draft.field("locator")} required />
      </label>
      <label className="block">
        {strings.panel.confidence}
        <select {...draft.field("confidence")}>
          {Object.entries(strings.confidences).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <DraftNote draft={draft} />
      <button type="submit">{strings.read.save}</button>
    </form>
  );
}
