import { useSyncExternalStore } from "react";
import { storedText, storeText } from "./browser-storage.ts";
import { type GridLayout, gridLayout } from "./grid-layout.ts";
import { entries, fields, oneOf, yesOrNo } from "./stored-value.ts";

const keptAs = "throughline.preferences";

/** Languages to choose from; `system` is that of the browser. */
export const languageChoices = ["system", "en", "ru"] as const;

/** A person's preferences in this browser. */
export type Preferences = {
  readonly theme: "system" | "light" | "dark";
  readonly language: (typeof languageChoices)[number];
  readonly density: "compact" | "default" | "comfortable";
  /** whether single-key shortcuts work outside of fields (WCAG 2.1.4) */
  readonly singleKeys: boolean;
  readonly sidebarCollapsed: boolean;
  /** whether the details beside a result are hidden */
  readonly detailsHidden: boolean;
  /** codes by the key that was chosen for them, by study */
  readonly codeKeys: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** arrangement of the grid, by study and kind of case */
  readonly gridLayouts: Readonly<Record<string, GridLayout>>;
};

export const languageOf = oneOf(languageChoices);

const preferencesOf = fields<Preferences>({
  theme: oneOf(["system", "light", "dark"]),
  language: languageOf,
  density: oneOf(["default", "compact", "comfortable"]),
  singleKeys: yesOrNo(true),
  sidebarCollapsed: yesOrNo(false),
  detailsHidden: yesOrNo(false),
  codeKeys: entries(entries((code) => (typeof code === "string" ? code : undefined))),
  gridLayouts: entries(gridLayout),
});

const listeners = new Set<() => void>();
let preferences = stored();

function stored(): Preferences {
  try {
    return preferencesOf(JSON.parse(storedText(keptAs) ?? "{}"));
  } catch {
    return preferencesOf({});
  }
}

export const currentPreferences = (): Preferences => preferences;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, currentPreferences);

/** Changes preferences, in this tab and in every tab opened later. */
export function changePreferences(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  storeText(keptAs, JSON.stringify(preferences));
  applyPreferences();
  for (const listener of listeners) listener();
}

/** Applies theme and density to the style sheets. */
export function applyPreferences(): void {
  document.documentElement.dataset.theme = preferences.theme;
  document.documentElement.dataset.density = preferences.density;
}
