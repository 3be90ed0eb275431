import { contract, type RemovableKind, type RemovalPlan } from "@throughline/api";
import { useEffect, useState } from "react";
import { api } from "../../state/api.ts";
import { confirmRevision } from "../../state/confirm-change.ts";
import { useWorkbench } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { CancelButton } from "../../ui/controls/cancel-button.tsx";
import { Dialog } from "../../ui/panels/dialog.tsx";
import { removalSentences } from "./removal-words.ts";
import "./removal.css";

const text = strings.removal;

/** A record that can be deleted, by kind and id. */
type Removable = { readonly kind: RemovableKind; readonly id: string };

/**
 * A button that deletes a record with everything that depends on it, after listing that.
 *
 * @param onRemoved called after the deletion
 */
export function RemoveButton({
  kind,
  id,
  label,
  onRemoved,
}: Removable & { readonly label?: string; readonly onRemoved?: () => void }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="danger" onClick={() => setAsking(true)}>
        {label ?? text.remove(text.things[kind])}
      </button>
      {isAsking && (
        <RemovalDialog
          kind={kind}
          id={id}
          onClose={() => setAsking(false)}
          onRemoved={() => {
            setAsking(false);
            onRemoved?.();
          }}
        />
      )}
    </>
  );
}

/** Lists what depends on a record, with a button that deletes it all. */
export function RemovalDialog({
  kind,
  id,
  onClose,
  onRemoved,
}: Removable & { readonly onClose: () => void; readonly onRemoved: () => void }) {
  const workbench = useWorkbench();
  const { plan, error } = usePlan(kind, id);
  const [isRemoving, setRemoving] = useState(false);
  const name = text.things[kind];
  const remove = async () => {
    setRemoving(true);
    const made = await workbench.attempt(() => api(contract.removal.remove, { params: { kind, key: id } }));
    setRemoving(false);
    if (made) confirmRevision(workbench, text.removed(shortened(plan?.name ?? id)), made);
    if (made === undefined) onClose();
    else onRemoved();
  };
  const sentences = plan ? removalSentences(plan) : [];
  return (
    <Dialog label={text.heading(name)} onClose={onClose}>
      <h2>{text.heading(name)}</h2>
      {error !== undefined && <p role="alert">{error}</p>}
      {!plan && error === undefined && <p role="status">{strings.loading}</p>}
      {plan && (
        <>
          <p>
            <strong>{plan.name}</strong>
          </p>
          {sentences.length === 0 ? (
            <p>{text.unused}</p>
          ) : (
            <ul>
              {sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          <p className="soft">{text.undoable}</p>
        </>
      )}
      <p className="row-buttons">
        <button type="button" className="danger" disabled={!plan || isRemoving} onClick={() => void remove()}>
          {text.remove(name)}
        </button>
        <CancelButton onCancel={onClose} />
      </p>
    </Dialog>
  );
}

function usePlan(
  kind: RemovableKind,
  id: string,
): { readonly plan: RemovalPlan | undefined; readonly error: string | undefined } {
  const [plan, setPlan] = useState<RemovalPlan>();
  const [error, setError] = useState<string>();
  useEffect(() => {
    let current = true;
    api(contract.removal.plan, { params: { kind, key: id } }).then(
      (answer) => current && setPlan(answer),
      (refused: Error) => current && setError(refused.message),
    );
    return () => {
      current = false;
    };
  }, [kind, id]);
  return { plan, error };
}

const shortened = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name);
