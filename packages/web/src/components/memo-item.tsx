import { useState } from "react";
import { call } from "../state/api.ts";
import type { MemoRow } from "../state/model.ts";
import { useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { DraftNote } from "./draft-note.tsx";

/** A memo beside what it is about, to be changed or deleted there. */
export function MemoItem({ memo: { id, title, text, author, version } }: { memo: MemoRow }) {
  const workbench = useWorkbench();
  const draft = useDraft(`text-of-memo ${id}`, { text });
  const [writing, setWriting] = useState(draft.changed);
  const path = `/api/memos/${encodeURIComponent(id)}`;
  const save = async () => {
    const now = draft.values.text.trim();
    const done = await workbench.attempt(() => call("PATCH", path, { version, text: now }));
    if (done === undefined) return;
    draft.saved({ text: now });
    setWriting(false);
  };
  return (
    <li>
      {title !== null && <strong>{title} </strong>}
      {text} <span className="soft">{author}</span>{" "}
      <button type="button" aria-expanded={writing} onClick={() => setWriting(!writing)}>
        {strings.read.change}
      </button>{" "}
      <button
        type="button"
        onClick={() => void workbench.attempt(() => call("DELETE", `${path}?version=${version}`))}
      >
        {strings.read.remove}
      </button>
      {writing && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <label className="block">
            {strings.memos.text(id)}
            <textarea {...draft.field("text")} rows={3} required />
          </label>
          <DraftNote draft={draft} />
          <button type="submit" disabled={draft.overtaken.length > 0}>
            {strings.read.save}
          </button>
        </form>
      )}
    </li>
  );
}
