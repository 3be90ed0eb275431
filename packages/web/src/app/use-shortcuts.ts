import { useEffect, useEffectEvent, useRef } from "react";
import { changePreferences, currentPreferences } from "../state/preferences.ts";
import { addressOf, go, here } from "../state/route.ts";
import type { Screen } from "../state/screens.ts";
import { useWorkbench } from "../state/use.ts";
import { latinKey } from "../ui/input/latin-key.ts";
import { useShownDetailsPanel } from "../ui/panels/shell-slots.tsx";
import { areaByKey, areaOf } from "./areas.ts";

/** Time after G within which the letter of a screen is accepted, in milliseconds. */
const goToMs = 1500;

type Action = (() => void) | undefined;

/** Handles the shortcuts that work on every screen outside of fields. */
export function useShortcuts({
  onPalette,
  onKeys,
  onEscape,
}: {
  onPalette: () => void;
  onKeys: () => void;
  /** closes what is open over the page */
  onEscape?: () => void;
}): void {
  const workbench = useWorkbench();
  const details = useShownDetailsPanel();
  const goToUntil = useRef(0);

  const commandAction = (key: string, shift: boolean, isField: boolean): Action => {
    if (key === "k") return onPalette;
    if (key === "i") return details && (() => toggleDetails(details));
    if (isField) return undefined;
    if (key === "z") return () => void (shift ? workbench.redo() : workbench.undo());
    if (key === "b") {
      return () => changePreferences({ sidebarCollapsed: !currentPreferences().sidebarCollapsed });
    }
    return undefined;
  };
  const singleKeyAction = (key: string, at: number): Action => {
    const isGoTo = at < goToUntil.current;
    goToUntil.current = 0;
    const area = isGoTo ? areaByKey(key) : undefined;
    if (area) return () => go(addressOf(area.screens[0]));
    if (key === "g") {
      return () => {
        goToUntil.current = at + goToMs;
      };
    }
    if (key === "?") return onKeys;
    if (key === "/") return () => go(addressOf("search"));
    if (key === "]") return adjacentTabAction(1);
    return key === "[" ? adjacentTabAction(-1) : undefined;
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const key = latinKey(event);
    const isField =
      target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]") !==
      null;
    const isCommand = event.ctrlKey || event.metaKey;
    let action: Action;
    if (isCommand) action = commandAction(key, event.shiftKey, isField);
    else if (!isField && !event.altKey && !event.defaultPrevented) {
      if (key === "escape" && onEscape) action = onEscape;
      else if (key === "escape" && details?.isOpen && target.closest("main aside")) {
        action = () => toggleDetails(details);
      } else if (currentPreferences().singleKeys) action = singleKeyAction(key, event.timeStamp);
    }
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

/** Opens or closes the details. The focus moves to the screen if it was in the details. */
function toggleDetails({ toggle }: { readonly toggle: () => void }): void {
  if (document.activeElement?.closest("main aside")) document.getElementById("content")?.focus();
  toggle();
}

/** Switches to the next or previous tab of the screen, cyclically. */
function adjacentTabAction(step: 1 | -1): Action {
  const { view } = here();
  const screens: readonly Screen[] = (view && areaOf(view)?.screens) ?? [];
  if (!view || screens.length < 2) return undefined;
  const next = screens.at((screens.indexOf(view) + step) % screens.length);
  return next && (() => go(addressOf(next)));
}
