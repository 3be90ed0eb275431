import { call } from "../state/api.ts";
import type { MemoRow } from "../state/model.ts";
import { useFetched, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { MemoItem } from "./memo-item.tsx";

/** The memos about a thing, and a place to write one. */
export function Memos({ about, thing }: { about: string; thing: string }) {
  const workbench = useWorkbench();
  const memos = useFetched<{ rows: MemoRow[] }>(
    `/api/memos?of=${encodeURIComponent(`${about}/${thing}`)}&limit=200`,
    ["memos"],
  );
  const rows = memos?.rows ?? [];
  return (
    <section aria-label={strings.memos.title}>
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
          const form = event.currentTarget;
          const text = String(new FormData(form).get("memo")).trim();
          void workbench
            .attempt(() => call("POST", "/api/memos", { about, thing, text }))
            .then((made) => made !== undefined && form.reset());
        }}
      >
        <label className="block">
          {strings.memos.write}
          <textarea name="memo" rows={2} required />
        </label>
        <button type="submit">{strings.read.save}</button>
      </form>
    </section>
  );
}
