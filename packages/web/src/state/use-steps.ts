import { useEffect, useReducer } from "react";

type Step<T> = { readonly value: T; readonly what: string };
type Steps<T> = {
  readonly past: readonly Step<T>[];
  readonly now: Step<T>;
  readonly future: readonly Step<T>[];
};

/**
 * Something that is tried out before it is saved. Undo and redo walk through its steps before they reach the study; changes of the same
 * part of it in a row are one step.
 *
 * @returns the value; how to change it, saying which part; and how to take the last step back, if there is one
 */
export function useSteps<T>(start: T): {
  readonly value: T;
  readonly change: (value: T, what: string) => void;
  readonly back: (() => void) | undefined;
} {
  const [{ past, now, future }, act] = useReducer(stepped<T>, {
    past: [],
    now: { value: start, what: "" },
    future: [],
  });
  const [backwards, forwards] = [past.length > 0, future.length > 0];
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      if ((event.target as HTMLElement).closest("input, textarea")) return;
      if (event.shiftKey ? !forwards : !backwards) return;
      event.preventDefault();
      event.stopPropagation();
      act(event.shiftKey ? "forth" : "back");
    };
    // Before the page hears of the key, which would undo the last change of the study.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [backwards, forwards]);
  return {
    value: now.value,
    change: (value, what) => act({ value, what }),
    back: backwards ? () => act("back") : undefined,
  };
}

function stepped<T>({ past, now, future }: Steps<T>, act: Step<T> | "back" | "forth"): Steps<T> {
  if (act === "back") {
    const last = past.at(-1);
    return last ? { past: past.slice(0, -1), now: last, future: [now, ...future] } : { past, now, future };
  }
  if (act === "forth") {
    const [next, ...rest] = future;
    return next ? { past: [...past, now], now: next, future: rest } : { past, now, future };
  }
  return { past: act.what === now.what ? past : [...past, now], now: act, future: [] };
}
