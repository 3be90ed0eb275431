import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { drafts } from "../../state/drafts.ts";
import type { FormDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";

/**
 * Says that a draft was restored, with a button to discard it; or, after a conflicting change, lets the user
 * choose.
 */
export function DraftNote({
  draft,
  shown = (_, value) => value,
  always = false,
  typed,
  onSave,
}: {
  draft: Pick<FormDraft, "key" | "changed" | "overtaken" | "elsewhere" | "kept" | "keepMine" | "drop">;
  /** formats the value of a field */
  shown?: (name: string, value: string) => string;
  /** allows discarding any change, not only a restored one */
  always?: boolean;
  /** the written text, when no field of the form shows it */
  typed?: string;
  /** saves the draft, for a form without its own button */
  onSave?: () => void;
}) {
  const { key, changed, overtaken, elsewhere, kept } = draft;
  const [taken, setTaken] = useState(false);
  const opening = useRef(true);
  useEffect(() => {
    if (!changed) setTaken(false);
    else if (opening.current || elsewhere) setTaken(true);
    opening.current = false;
  }, [changed, elsewhere]);
  const note = useRef<HTMLDivElement>(null);
  const sought = useSyncExternalStore(drafts.subscribe, drafts.sought) === key;
  useEffect(() => {
    if (!sought || !note.current) return;
    const control = (
      note.current.closest("form") ?? note.current.previousElementSibling
    )?.querySelector<HTMLElement>("textarea, input");
    note.current.scrollIntoView({ block: "nearest" });
    control?.focus();
    drafts.seek(undefined);
  }, [sought]);
  const both = overtaken.length > 0;
  const said = both
    ? strings.draft.overtaken
    : taken && changed
      ? strings.draft.taken
      : changed && !kept
        ? strings.draft.notKept
        : "";
  return (
    <div ref={note} className="draft-note">
      <p role="status">{said}</p>
      {both && (
        <>
          <p>{strings.draft.savedNow}</p>
          {overtaken.map(({ name, saved }) => (
            <blockquote key={name}>{saved === "" ? strings.draft.blank : shown(name, saved)}</blockquote>
          ))}
        </>
      )}
      {said !== "" && typed !== undefined && (
        <p>
          {strings.draft.typed} <strong>{typed}</strong>
        </p>
      )}
      {changed && (both || taken || always) && (
        <p>
          {(both || onSave) && (
            <button
              type="button"
              onClick={() => {
                draft.keepMine();
                onSave?.();
              }}
            >
              {both ? strings.panel.mine : strings.draft.save}
            </button>
          )}{" "}
          <button type="button" onClick={draft.drop}>
            {both ? strings.draft.takeSaved : strings.draft.discard}
          </button>
        </p>
      )}
    </div>
  );
}
