import { strings } from "../../strings.ts";

/** Returns the label of a setting: `incl_cut` becomes “Incl cut”. */
export function settingLabel(name: string): string {
  const words = strings.analysisForm.settingNames[name] ?? name.replaceAll("_", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

/** Returns the hint of a setting, from its description in the schema, as a sentence. */
export function settingHint(about: string): string {
  const hint = strings.analysisForm.settingHints[about] ?? about;
  return hint === "" ? "" : `${hint.slice(0, 1).toUpperCase()}${hint.slice(1)}.`;
}

/** Returns the name of a choice of a setting. */
export const choiceName = (choice: string): string => strings.analysisForm.choiceNames[choice] ?? choice;
