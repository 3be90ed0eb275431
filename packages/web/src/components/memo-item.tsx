import { useState } from "react";
import { call } from "../state/api.ts";
import type { MemoRow } from "../state/model.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** A memo beside what it is about, to be changed or deleted there. */
export function MemoItem({ memo: { id, title, text, author, version } }: { memo: MemoRow }) {
  const workbench = useWorkbench();
  const [writing, setWriting] = useState(false);
  const path = `/api/memos/${encodeURIComponent(id)}`;
  const save = async (now: string) => {
    const done = await workbench.attempt(() => call("PATCH", path, { version, text: now }));
    if (done !== undefined) setWriting(false);
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
            void save(String(new FormData(event.currentTarget).get("text")).trim());
          }}
        >
          <label className="block">
            {strings.memos.text(id)}
            <textarea name="text" rows={3} required defaultValue={text} />
          </label>
          <button type="submit">{strings.read.save}</button>
        </form>
      )}
    </li>
  );
}
