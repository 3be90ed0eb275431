import { strings } from "../../strings.ts";

/** Returns the label of a setting: `incl_cut` becomes “Incl cut”. */
export function settingLabel(name: string): string {
  const words = strings.analysisForm.settingNames[name] ?? name.replaceAll("_", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
