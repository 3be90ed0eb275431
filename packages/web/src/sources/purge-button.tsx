import { type AnswerOf, contract } from "@throughline/api";
import { useEffect, useState } from "react";
import { api } from "../state/api.ts";
import { addressOf, go } from "../state/route.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { CancelButton } from "../ui/controls/cancel-button.tsx";
import { Field } from "../ui/controls/field.tsx";
import { Dialog } from "../ui/panels/dialog.tsx";
import { toast } from "../ui/panels/toast.ts";

const text = strings.purge;

/** Removes a source everywhere and permanently, after its key has been typed. */
export function PurgeButton({ source }: { source: string }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="danger" onClick={() => setAsking(true)}>
        {text.button}
      </button>
      {isAsking && <PurgeDialog source={source} onClose={() => setAsking(false)} />}
    </>
  );
}

function PurgeDialog({ source, onClose }: { source: string; onClose: () => void }) {
  const workbench = useWorkbench();
  const [keepsClaims, setKeepsClaims] = useState(false);
  const [typed, setTyped] = useState("");
  const [plan, setPlan] = useState<AnswerOf<typeof contract.sources.planPurge>>();
  const [error, setError] = useState<string>();
  const params = { key: source };
  useEffect(() => {
    let current = true;
    const query = { keep_claims: keepsClaims ? "true" : "false" } as const;
    api(contract.sources.planPurge, { params: { key: source }, query }).then(
      (answer) => current && setPlan(answer),
      (refused: Error) => current && setError(refused.message),
    );
    return () => {
      current = false;
    };
  }, [source, keepsClaims]);
  const purge = async () => {
    const body = { confirm: typed, keep_claims: keepsClaims };
    const done = await workbench.attempt(() => api(contract.sources.purge, { params, body }));
    onClose();
    if (done === undefined) return;
    toast(text.done(source));
    go(addressOf("sources"));
  };
  return (
    <Dialog label={text.heading} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void purge();
        }}
      >
        <h2>{text.heading}</h2>
        <p>{text.consequence}</p>
        {error !== undefined && <p role="alert">{error}</p>}
        {!plan && error === undefined && <p role="status">{strings.loading}</p>}
        {plan && (
          <ul>
            <li>{text.removed(plan.removed)}</li>
            {plan.fromHistory > 0 && <li>{text.history(plan.fromHistory)}</li>}
            {plan.backups.length > 0 && <li>{text.backups(plan.backups.length)}</li>}
            {plan.mentions.length > 0 && <li>{text.mentions(plan.mentions)}</li>}
          </ul>
        )}
        <p>
          <label>
            <input
              type="checkbox"
              checked={keepsClaims}
              onChange={({ target }) => setKeepsClaims(target.checked)}
            />{" "}
            {text.keepClaims}
          </label>
        </p>
        <Field label={text.confirm(source)}>
          <input value={typed} onChange={({ target }) => setTyped(target.value)} autoComplete="off" />
        </Field>
        <p className="row-buttons">
          <button type="submit" className="danger" disabled={typed !== source}>
            {text.purge}
          </button>
          <CancelButton onCancel={onClose} />
        </p>
      </form>
    </Dialog>
  );
}
