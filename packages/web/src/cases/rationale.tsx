import type { GradeRow } from "@throughline/api";
import { useEffect, useEffectEvent, useRef } from "react";
import { useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { Options, optionsOf } from "../ui/controls/choice.tsx";
import { DraftNote } from "../ui/drafts/draft-note.tsx";

/** Pause in typing after which the text is saved, in milliseconds. */
const restMs = 500;

/** The coder's confidence in a grade and the rationale, saved while they are typed. */
export function Rationale({ cell, grade }: { cell: string; grade: GradeRow }) {
  const workbench = useWorkbench();
  const draft = useDraft(`rationale ${cell}`, { rationale: grade.rationale ?? "" });
  const { rationale } = draft.values;
  /** written in this field; a restored draft is saved only when the person says so */
  const written = useRef(false);
  const save = () => {
    workbench.setGrade(cell, { rationale: rationale.trim() === "" ? null : rationale });
    draft.drop();
  };
  const takeOver = useEffectEvent(() => {
    if (!written.current || !draft.changed || draft.overtaken.length > 0) return;
    written.current = false;
    save();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter restarts the timer
  useEffect(() => {
    const timer = setTimeout(() => takeOver(), restMs);
    return () => clearTimeout(timer);
  }, [rationale]);
  // Leaving the cell or the page saves the text at once.
  useEffect(() => {
    const leave = () => takeOver();
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, []);
  return (
    <>
      <label>
        {strings.panel.confidence}{" "}
        <select
          value={grade.confidence}
          onChange={(event) =>
            workbench.setGrade(cell, { confidence: event.target.value as GradeRow["confidence"] })
          }
        >
          <Options of={optionsOf(strings.confidences)} />
        </select>
      </label>
      <label className="block">
        {strings.panel.rationale}
        <textarea
          {...draft.field("rationale")}
          rows={3}
          onInput={() => {
            written.current = true;
          }}
        />
      </label>
      <DraftNote draft={draft} onSave={save} />
    </>
  );
}
