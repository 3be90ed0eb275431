import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";

/** A cell that is being edited: Enter keeps what was typed, Escape does not. */
export function GridEditor({
  cell,
  saved,
  start,
  onEnd,
}: {
  cell: string;
  /** the grade that it has */
  saved: string;
  /** what was typed already, in its place; nothing to go on from what stands there */
  start: string;
  onEnd: (value: string | undefined, down: boolean) => void;
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
  const end = (value: string | undefined, down: boolean) => {
    if (ended.current) return;
    ended.current = true;
    draft.drop();
    onEnd(value, down);
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
      onBlur={() => end(text, false)}
      onKeyDown={(event) => {
        if (event.key === "Enter") end(text, true);
        else if (event.key === "Escape") end(undefined, false);
        else return;
        event.stopPropagation();
        event.preventDefault();
      }}
    />
  );
}
