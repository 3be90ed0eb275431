import { contract, type MemoRow } from "@throughline/api";
import { recordPath } from "@throughline/study";
import { useEffect, useRef } from "react";
import { api } from "../../state/api.ts";
import { useAnswer, useWorkbench } from "../../state/use.ts";
import { useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";
import { MemoItem } from "./memo-item.tsx";

/** The memos about a record, and a field for a new one. */
export function Memos({
  about,
  thing,
  isWriting = false,
}: {
  about: MemoRow["about"];
  thing: string;
  /** whether the field for a new memo takes the focus */
  isWriting?: boolean;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isWriting) field.current?.focus();
  }, [isWriting]);
  const workbench = useWorkbench();
  const memos = useAnswer(
    contract.tables.memos.list,
    { query: { of: recordPath(about, thing), limit: 200 } },
    ["memos"],
  );
  const rows = memos?.rows ?? [];
  const draft = useDraft(`memo ${about}/${thing}`, { memo: "" });
  return (
    <div>
      <h3>
        {strings.memos.title} ({rows.length})
      </h3>
      <ul className="claims">
        {rows.map((memo) => (
          <MemoItem key={memo.id} memo={memo} />
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = draft.values.memo.trim();
          void workbench
            .attempt(() => api(contract.tables.memos.create, { body: { about, thing, text } }))
            .then((made) => made !== undefined && draft.drop());
        }}
      >
        <label className="block">
          {strings.memos.write}
          <textarea ref={field} {...draft.field("memo")} rows={2} required />
        </label>
        <DraftNote key={recordPath(about, thing)} draft={draft} />
        <button type="submit">{strings.read.save}</button>
      </form>
    </div>
  );
}
