import { useEffect, useEffectEvent } from "react";

/** Handles the release of the mouse anywhere, because a selection may be dragged beyond its text. */
export function useMouseUp(act: (event: MouseEvent) => void): void {
  const hear = useEffectEvent(act);
  useEffect(() => {
    const listener = (event: MouseEvent) => hear(event);
    document.addEventListener("mouseup", listener);
    return () => document.removeEventListener("mouseup", listener);
  }, []);
}
