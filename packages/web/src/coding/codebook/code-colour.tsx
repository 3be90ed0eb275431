import type { CodeRow } from "@throughline/api";
import { useEffect, useEffectEvent, useRef } from "react";
import { strings } from "../../strings.ts";

/** The colour of a code: its own, or one of the palette. */
export function CodeColour({
  code: { colour },
  onColour,
}: {
  code: CodeRow;
  onColour: (colour: string | null) => void;
}) {
  const ref = useRef<HTMLInputElement>(null);
  const chosen = useEffectEvent(() => onColour(ref.current?.value ?? null));
  // React reports every colour passed over in the picker; the browser's event reports only the chosen one.
  useEffect(() => {
    const input = ref.current;
    const listener = () => chosen();
    input?.addEventListener("change", listener);
    return () => input?.removeEventListener("change", listener);
  }, []);
  return (
    <span>
      <label>
        {strings.codes.colour} <input ref={ref} type="color" defaultValue={colour ?? "#888888"} />
      </label>{" "}
      {colour !== null && (
        <button type="button" onClick={() => onColour(null)}>
          {strings.codes.palette}
        </button>
      )}
    </span>
  );
}
