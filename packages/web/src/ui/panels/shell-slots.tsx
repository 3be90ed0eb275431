import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { changePreferences, currentPreferences, usePreferences } from "../../state/preferences.ts";

/** A value that a screen gives to the shell; listeners are called when it changes. */
class Shared<T> {
  #value: T | undefined;
  readonly #listeners = new Set<() => void>();

  readonly value = (): T | undefined => this.#value;
  readonly set = (value: T | undefined): void => {
    this.#value = value;
    for (const listener of this.#listeners) listener();
  };
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** A place in the shell, and what a screen shows there. */
function slot(className: string, Element: "div" | "footer" = "div") {
  const element = new Shared<HTMLElement>();
  const setElement = (found: HTMLElement | null) => element.set(found ?? undefined);
  return {
    Slot: () => <Element className={className} ref={setElement} />,
    Content: ({ children }: { children: ReactNode }) => {
      const found = useSyncExternalStore(element.subscribe, element.value);
      return found && createPortal(children, found);
    },
  };
}

const actions = slot("screen-actions");
const tabs = slot("tab-row");
const status = slot("status-row", "footer");

/** The place for the actions of the screen; once, in the top bar. */
export const ScreenActionsSlot = actions.Slot;
/** State and actions of a screen, shown in the top bar. */
export const ScreenActions = actions.Content;

/** The place for the tabs of one record; once, below the top bar. */
export const TabRowSlot = tabs.Slot;
/** The tabs of the record that a screen shows. */
export const TabRow = tabs.Content;

/** The place for the status bar; once, below the screen. */
export const StatusBarSlot = status.Slot;
/** The status bar of a screen. */
export const StatusRow = status.Content;

const recordName = new Shared<string>();

/** The name of the record that the screen shows, if it has told it. */
export const useShownRecordName = (): string | undefined =>
  useSyncExternalStore(recordName.subscribe, recordName.value);

/** Names the record that the screen shows in the top bar and the title of the page. */
export function useRecordName(name: string | undefined): void {
  useEffect(() => {
    recordName.set(name);
    return () => recordName.set(undefined);
  }, [name]);
}

/** The panel of a screen with details or settings. */
type DetailsPanel = { readonly isOpen: boolean; readonly toggle: () => void };
const detailsPanel = new Shared<DetailsPanel>();

/** The details panel of the screen that is shown, if it has one. */
export const useShownDetailsPanel = (): DetailsPanel | undefined =>
  useSyncExternalStore(detailsPanel.subscribe, detailsPanel.value);

/**
 * Lets the shell open and close the details panel of a screen.
 *
 * @param toggle the same function in each drawing
 * @param isThere whether the screen has anything to show in it
 */
export function useDetailsPanel(isOpen: boolean, toggle: () => void, isThere = true): void {
  useEffect(() => {
    if (!isThere) return;
    detailsPanel.set({ isOpen, toggle });
    return () => detailsPanel.set(undefined);
  }, [isOpen, toggle, isThere]);
}

/** Returns whether the person wants details beside a result, and lets the shell show and hide them. */
export function useDetails(isThere = true): boolean {
  const { detailsHidden } = usePreferences();
  useDetailsPanel(!detailsHidden, toggleDetails, isThere);
  return !detailsHidden;
}

const toggleDetails = (): void => changePreferences({ detailsHidden: !currentPreferences().detailsHidden });
