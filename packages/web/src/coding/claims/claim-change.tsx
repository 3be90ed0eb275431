import { type ClaimRow, contract, type EditRequest } from "@throughline/api";
import { useState } from "react";
import { api } from "../../state/api.ts";
import { useWorkbench } from "../../state/use.ts";
import { useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";
import { RemoveButton } from "../../study/removal/remove-button.tsx";
import { CancelButton } from "../../ui/controls/cancel-button.tsx";
import { DraftNote } from "../../ui/drafts/draft-note.tsx";
import { ClaimFields, claimInFields, fieldsOfClaim } from "./claim-fields.tsx";

/** Edits a claim, or deletes it and its citations in grades. Each is one revision. */
export function ClaimChange({ claim }: { claim: ClaimRow }) {
  const workbench = useWorkbench();
  const { id, version } = claim;
  const draft = useDraft(`claim-change ${id}`, fieldsOfClaim(claim));
  const [open, setOpen] = useState(draft.changed);
  const edit = async (edits: readonly EditRequest[]) => {
    const done = await workbench.attempt(() => api(contract.study.edit, { body: { edits } }));
    if (done === undefined) return;
    draft.saved(draft.values);
    setOpen(false);
  };
  const cancel = () => {
    draft.drop();
    setOpen(false);
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
            const values = claimInFields(draft.values);
            void edit([{ op: "update", table: "claims", key: id, version, values }]);
          }}
        >
          <ClaimFields draft={draft} />
          <DraftNote draft={draft} />
          <button type="submit" disabled={draft.overtaken.length > 0}>
            {strings.read.save}
          </button>{" "}
          <RemoveButton kind="claims" id={id} label={strings.read.removeClaim} />{" "}
          <CancelButton onCancel={cancel} />
        </form>
      )}
    </>
  );
}
