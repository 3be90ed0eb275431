import { useEffect, useEffectEvent } from "react";

/** Hears where the mouse is let go, wherever that is: a selection may be drawn beyond the text it began in. */
export function useMouseUp(act: (event: MouseEvent) => void): void {
  const hear = useEffectEvent(act);
  useEffect(() => {
    const listener = (event: MouseEvent) => hear(event);
    document.addEventListener("mouseup", listener);
    return () => document.removeEventListener("mouseup", listener);
  }, []);
}
