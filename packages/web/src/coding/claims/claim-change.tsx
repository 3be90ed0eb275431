import type { ClaimRow } from "@throughline/api";
import { useState } from "react";
import { call } from "../../state/api.ts";
import { useStudy, useWorkbench } from "../../state/use.ts";
import { useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { DraftNote } from "../../ui/draft-note.tsx";
import { ClaimFields, saidIn, wordsOf } from "./claim-fields.tsx";

/** What changes a claim, or takes it away and out of the grades that cite it; each is one change. */
export function ClaimChange({ claim }: { claim: ClaimRow }) {
  const workbench = useWorkbench();
  const { grades } = useStudy();
  const { id, version } = claim;
  const draft = useDraft(`claim-change ${id}`, wordsOf(claim));
  const [open, setOpen] = useState(draft.changed);
  const edit = async (edits: readonly unknown[]) => {
    const done = await workbench.attempt(() => call("POST", "/api/edits", { edits }));
    if (done === undefined) return;
    draft.saved(draft.values);
    setOpen(false);
  };
  const cancel = () => {
    draft.drop();
    setOpen(false);
  };
  const remove = () => {
    const citing = [...grades].filter(([, { claims }]) => claims.includes(id));
    void edit([
      ...citing.map(([key, { version: seen, claims }]) => ({
        op: "update",
        table: "grades",
        key,
        version: seen,
        values: { claims: claims.filter((one) => one !== id) },
      })),
      { op: "delete", table: "claims", key: id, version },
    ]);
  };
  return (
    <>
      {" "}
      <button
        type="button"
        aria-expanded={open}
        aria-label={strings.read.changeClaim(id)}
        onClick={() => setOpen(!open)}
      >
        {strings.read.change}
      </button>
      {open && (
        <form
          className="claim-form"
          onSubmit={(event) => {
            event.preventDefault();
            const values = saidIn(draft.values);
            void edit([{ op: "update", table: "claims", key: id, version, values }]);
          }}
        >
          <ClaimFields draft={draft} />
          <DraftNote draft={draft} />
          <button type="submit" disabled={draft.overtaken.length > 0}>
            {strings.read.save}
          </button>{" "}
          <button type="button" onClick={remove}>
            {strings.read.removeClaim}
          </button>{" "}
          <button type="button" onClick={cancel}>
            {strings.read.cancel}
          </button>
        </form>
      )}
    </>
  );
}
