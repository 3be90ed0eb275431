import { useEffect, useState } from "react";
import type { GradeRow } from "../state/model.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";

/** How sure the coder is of a grade, and why it is this one; saved as it is written. */
export function Rationale({ cell, grade }: { cell: string; grade: GradeRow }) {
  const workbench = useWorkbench();
  const [text, setText] = useState(grade.rationale ?? "");
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) setText(grade.rationale ?? "");
  }, [grade.rationale, touched]);
  useEffect(() => {
    if (!touched) return;
    const timer = setTimeout(() => {
      setTouched(false);
      workbench.setGrade(cell, { rationale: text.trim() === "" ? null : text });
    }, 500);
    return () => clearTimeout(timer);
  }, [text, touched, cell, workbench]);
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
            setTouched(true);
          }}
        />
      </label>
    </>
  );
}
