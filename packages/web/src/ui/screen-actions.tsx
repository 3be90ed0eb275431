import { type ReactNode, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";

/** The element in the top bar for actions of the screen. */
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

/** The place for actions of the screen; used once, in the top bar. */
export function ScreenActionsSlot() {
  return <div className="screen-actions" ref={setSlot} />;
}

/** Status and actions of a screen, shown in the top bar. */
export function ScreenActions({ children }: { children: ReactNode }) {
  const element = useSyncExternalStore(subscribe, () => slot);
  return element && createPortal(children, element);
}
