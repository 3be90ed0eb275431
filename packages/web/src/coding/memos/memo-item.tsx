import type { MemoRow } from "@throughline/api";
import { useState } from "react";
import { strings } from "../../strings.ts";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";
import { useMemoDraft } from "./use-memo-draft.ts";

/** A memo beside its subject, which can be edited or deleted there. */
export function MemoItem({ memo }: { memo: MemoRow }) {
  const { id, title, text, author } = memo;
  const { draft, save, remove } = useMemoDraft(memo);
  const [writing, setWriting] = useState(draft.changed);
  return (
    <li>
      {title !== null && <strong>{title} </strong>}
      {text} <span className="soft">{author}</span>{" "}
      <button type="button" aria-expanded={writing} onClick={() => setWriting(!writing)}>
        {strings.read.change}
      </button>{" "}
      <button type="button" onClick={remove}>
        {strings.read.remove}
      </button>
      {writing && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save().then((saved) => saved && setWriting(false));
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
