import { useEffect, useRef, useState } from "react";
import { strings } from "../strings.ts";

/** A cell that is being edited: Enter keeps what was typed, Escape does not. */
export function GridEditor({
  start,
  onEnd,
}: {
  start: string;
  onEnd: (value: string | undefined, down: boolean) => void;
}) {
  const [text, setText] = useState(start);
  const ref = useRef<HTMLInputElement>(null);
  const ended = useRef(false);
  useEffect(() => ref.current?.focus(), []);
  const end = (value: string | undefined, down: boolean) => {
    if (ended.current) return;
    ended.current = true;
    onEnd(value, down);
  };
  return (
    <input
      ref={ref}
      className="grid-editor"
      inputMode="decimal"
      aria-label={strings.grid.editing}
      value={text}
      onChange={(event) => setText(event.target.value)}
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
