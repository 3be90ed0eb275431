import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useDraft } from "../../state/use-draft.ts";
import { strings } from "../../strings.ts";

/** The direction in which the edit of a cell ended. */
export type AfterEdit = "down" | "up" | "right" | "left";

/** Edits a cell. Enter saves and goes down, Tab saves and goes right, with Shift they go up and left; Escape cancels. */
export function GridEditor({
  cell,
  saved,
  start,
  onEnd,
}: {
  cell: string;
  /** the grade of the cell */
  saved: string;
  /** text that was typed already and replaces the grade; empty to edit the grade */
  start: string;
  /** @param value nothing when the edit was cancelled */
  onEnd: (value: string | undefined, next: AfterEdit | undefined) => void;
}) {
  const draft = useDraft(`grade ${cell}`, { grade: saved });
  const [text, setText] = useState(start === "" ? draft.values.grade : start);
  const ref = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  const begin = useEffectEvent(() => {
    ref.current?.focus();
    if (start !== "") draft.change({ grade: start });
  });
  useEffect(() => {
    begin();
  }, []);
  const end = (value: string | undefined, next?: AfterEdit) => {
    if (ended.current) return;
    ended.current = true;
    draft.drop();
    onEnd(value, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") end(text, event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") end(text, event.shiftKey ? "left" : "right");
    else if (event.key === "Escape") end(undefined);
    else return;
    event.stopPropagation();
    event.preventDefault();
  };
  return (
    <input
      ref={ref}
      className="grid-editor"
      inputMode="decimal"
      aria-label={strings.grid.editing}
      value={text}
      onChange={({ target: { value } }) => {
        setText(value);
        draft.change({ grade: value });
      }}
      onBlur={() => end(text)}
      onKeyDown={onKeyDown}
    />
  );
}
