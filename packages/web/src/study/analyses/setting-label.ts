import { strings } from "../../strings.ts";

/** The name of a setting as a label: `incl_cut` is “Incl cut”. */
export function settingLabel(name: string): string {
  const words = strings.analysisForm.settingNames[name] ?? name.replaceAll("_", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
