import { useSyncExternalStore } from "react";
import { z } from "zod";
import { storedText, storeText } from "./browser-storage.ts";
import { gridLayoutSchema } from "./grid-layout.ts";

const keptAs = "throughline.preferences";

/** Languages to choose from; `system` is that of the browser. */
export const languageSchema = z.enum(["system", "en", "ru"]);

const preferencesSchema = z.object({
  theme: z.enum(["system", "light", "dark"]).catch("system"),
  language: languageSchema.catch("system"),
  density: z.enum(["compact", "default", "comfortable"]).catch("default"),
  /** whether single-key shortcuts work outside of fields (WCAG 2.1.4) */
  singleKeys: z.boolean().catch(true),
  sidebarCollapsed: z.boolean().catch(false),
  /** whether the details beside a result are hidden */
  detailsHidden: z.boolean().catch(false),
  /** arrangement of the grid, by study and kind of case */
  gridLayouts: z.record(z.string(), gridLayoutSchema).catch({}),
});
/** A person's preferences in this browser. */
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
