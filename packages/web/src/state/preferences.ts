import { useSyncExternalStore } from "react";
import { z } from "zod";
import { storedText, storeText } from "./browser-storage.ts";
import { gridLayoutSchema } from "./grid-layout.ts";

const keptAs = "throughline.preferences";

/** The languages that can be chosen; `system` is that of the browser. */
export const languageSchema = z.enum(["system", "en", "ru"]);

const preferencesSchema = z.object({
  theme: z.enum(["system", "light", "dark"]).catch("system"),
  language: languageSchema.catch("system"),
  density: z.enum(["compact", "default", "comfortable"]).catch("default"),
  /** whether keys without Ctrl do something outside of fields (WCAG 2.1.4) */
  singleKeys: z.boolean().catch(true),
  sidebarCollapsed: z.boolean().catch(false),
  /** the arrangement of the grid, by study and kind of case */
  gridLayouts: z.record(z.string(), gridLayoutSchema).catch({}),
});
/** What a person has chosen in this browser. */
export type Preferences = z.infer<typeof preferencesSchema>;

const listeners = new Set<() => void>();
let preferences = stored();

function stored(): Preferences {
  try {
    return preferencesSchema.parse(JSON.parse(storedText(keptAs) ?? "{}"));
  } catch {
    return preferencesSchema.parse({});
  }
}

export const currentPreferences = (): Preferences => preferences;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, currentPreferences);

/** Changes preferences, in every tab that is opened from now on and in this one. */
export function changePreferences(change: Partial<Preferences>): void {
  preferences = { ...preferences, ...change };
  storeText(keptAs, JSON.stringify(preferences));
  applyPreferences();
  for (const listener of listeners) listener();
}

/** Tells the style sheets the theme and the density. */
export function applyPreferences(): void {
  document.documentElement.dataset.theme = preferences.theme;
  document.documentElement.dataset.density = preferences.density;
}
