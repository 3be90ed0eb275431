import { useState } from "react";
import { call } from "../state/api.ts";
import type { ClaimRow } from "../state/model.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { ClaimFields, claimIn } from "./claim-fields.tsx";

/** What changes a claim, or takes it away and out of the grades that cite it; each is one change. */
export function ClaimChange({ claim }: { claim: ClaimRow }) {
  const workbench = useWorkbench();
  const { grades } = useStudy();
  const [open, setOpen] = useState(false);
  const { id, version } = claim;
  const edit = (edits: readonly unknown[]) =>
    workbench
      .attempt(() => call("POST", "/api/edits", { edits }))
      .then((done) => done !== undefined && setOpen(false));
  const remove = () => {
    const citing = [...grades].filter(([, { claims }]) => claims.includes(id));
    void edit([
      ...citing.map(([key, { version: seen, claims }]) => ({
        ...{ op: "update", table: "grades", key, version: seen },
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
          key={version}
          className="claim-form"
          onSubmit={(event) => {
            event.preventDefault();
            const values = claimIn(event.currentTarget);
            void edit([{ op: "update", table: "claims", key: id, version, values }]);
          }}
        >
          <ClaimFields claim={claim} />
          <button type="submit">{strings.read.save}</button>{" "}
          <button type="button" onClick={remove}>
            {strings.read.removeClaim}
          </button>{" "}
          <button type="button" onClick={() => setOpen(false)}>
            {strings.read.cancel}
          </button>
        </form>
      )}
    </>
  );
}
