import { useCallback, useEffect, useRef, useState } from "react";
import type { GradeRow } from "../state/model.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** What is written is saved when nothing has been written for so long. */
const restMs = 500;

/** How sure the coder is of a grade, and why it is this one; saved as it is written. */
export function Rationale({ cell, grade }: { cell: string; grade: GradeRow }) {
  const workbench = useWorkbench();
  const [text, setText] = useState(grade.rationale ?? "");
  /** what has been written and not yet been taken over */
  const written = useRef<string>(undefined);
  useEffect(() => {
    if (written.current === undefined) setText(grade.rationale ?? "");
  }, [grade.rationale]);
  const takeOver = useCallback(() => {
    const now = written.current;
    if (now === undefined) return;
    written.current = undefined;
    workbench.setGrade(cell, { rationale: now.trim() === "" ? null : now });
  }, [cell, workbench]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each letter begins the time anew
  useEffect(() => {
    const timer = setTimeout(takeOver, restMs);
    return () => clearTimeout(timer);
  }, [text, takeOver]);
  // Whoever leaves the cell, or the page, within that time loses nothing.
  useEffect(() => {
    window.addEventListener("pagehide", takeOver);
    return () => {
      window.removeEventListener("pagehide", takeOver);
      takeOver();
    };
  }, [takeOver]);
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
          {Object.entries(strings.confidences).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="block">
        {strings.panel.rationale}
        <textarea
          rows={3}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            written.current = event.target.value;
          }}
        />
      </label>
    </>
  );
}
