import { useEffect, useEffectEvent } from "react";
import { addressOf, go } from "../state/route.ts";
import { useWorkbench } from "../state/use.ts";
import { barViews } from "./view-names.ts";

/** The keys that work in every view, outside fields: undo, redo, search, the views by number, and the two dialogs. */
export function useShortcuts({ onPalette, onKeys }: { onPalette: () => void; onKeys: () => void }): void {
  const workbench = useWorkbench();
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    const target = event.target as HTMLElement;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (command && key === "k") return onPalette;
    if (target.closest("input, textarea, select, [contenteditable]")) return undefined;
    if (command && key === "z") return () => void (event.shiftKey ? workbench.redo() : workbench.undo());
    if (command || event.altKey) return undefined;
    if (key === "?") return onKeys;
    if (key === "/") return () => go(addressOf("search"));
    // In the grid a digit starts a grade.
    if (!/^\d$/u.test(key) || target.closest("[role=grid]")) return undefined;
    const view = barViews[(Number(key) + 9) % 10];
    return view && (() => go(addressOf(view)));
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}
