import { strings } from "../../strings.ts";

/** Where the tools of a selection are, in pixels from the start of the scrolled text. */
export type ToolsPlace = { readonly left: number; readonly top: number };

/** Returns the place just below a range. */
export function placeBelow(scroller: Element, range: Range): ToolsPlace {
  const { bottom, left } = range.getBoundingClientRect();
  const box = scroller.getBoundingClientRect();
  const start = Math.min(left, box.right - width) - box.left;
  return { left: Math.max(0, start), top: bottom - box.top + scroller.scrollTop + 4 };
}

/** Room for the tools, in pixels. */
const width = 220;

/** The actions for selected words, below them: code, claim, memo. */
export function SelectionTools({
  at,
  onCode,
  onClaim,
  onMemo,
}: {
  at: ToolsPlace;
  onCode: () => void;
  onClaim: () => void;
  onMemo: () => void;
}) {
  const { code, claim, memo, name } = strings.read.tools;
  const actions = [
    [code, "C", onCode],
    [claim, "M", onClaim],
    [memo, "N", onMemo],
  ] as const;
  return (
    <div
      className="selection-tools"
      role="toolbar"
      aria-label={name}
      style={at}
      // The text stays selected.
      onMouseDown={(event) => event.preventDefault()}
      onMouseUp={(event) => event.stopPropagation()}
    >
      {actions.map(([label, key, act]) => (
        <button key={key} type="button" aria-keyshortcuts={key} onClick={act}>
          {label} <kbd>{key}</kbd>
        </button>
      ))}
    </div>
  );
}
