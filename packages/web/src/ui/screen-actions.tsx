import { type ReactNode, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";

/** Where the top bar shows what the screen puts there. */
let slot: HTMLElement | null = null;
const listeners = new Set<() => void>();

function setSlot(element: HTMLElement | null): void {
  slot = element;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The place for the actions of the screen; once, in the top bar. */
export function ScreenActionsSlot() {
  return <div className="screen-actions" ref={setSlot} />;
}

/** State and actions of a screen, shown in the top bar. */
export function ScreenActions({ children }: { children: ReactNode }) {
  const element = useSyncExternalStore(subscribe, () => slot);
  return element && createPortal(children, element);
}
