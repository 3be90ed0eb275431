import { useEffect, useState } from "react";
import { latinKey } from "../ui/input/latin-key.ts";

type Step<T> = { readonly value: T; readonly what: string };
type Steps<T> = {
  readonly past: readonly Step<T>[];
  readonly what: string;
  readonly future: readonly Step<T>[];
};

/**
 * Returns a local undo history for something that is tried out before it is saved. Undo and redo use it
 * before they reach the study. Consecutive changes of the same part are one step.
 *
 * @param value current value
 * @param set changes it
 * @returns functions to change a named part, to undo the last step (if any), and to clear the history after
 *   saving
 */
export function useSteps<T>(
  value: T,
  set: (value: T) => void,
): {
  readonly change: (value: T, what: string) => void;
  readonly back: (() => void) | undefined;
  readonly forget: () => void;
} {
  const none: Steps<T> = { past: [], what: "", future: [] };
  const [{ past, what, future }, setSteps] = useState(none);
  const [last, next] = [past.at(-1), future[0]];
  const back =
    last &&
    (() => {
      setSteps({ past: past.slice(0, -1), what: last.what, future: [{ value, what }, ...future] });
      set(last.value);
    });
  const forth =
    next &&
    (() => {
      setSteps({ past: [...past, { value, what }], what: next.what, future: future.slice(1) });
      set(next.value);
    });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || latinKey(event) !== "z") return;
      if ((event.target as HTMLElement).closest("input, textarea")) return;
      const step = event.shiftKey ? forth : back;
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      step();
    };
    // This runs before the page handles the key, which would undo the last change of the study.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  });
  return {
    change: (wanted, part) => {
      setSteps({ past: part === what ? past : [...past, { value, what }], what: part, future: [] });
      set(wanted);
    },
    back,
    forget: () => setSteps(none),
  };
}
