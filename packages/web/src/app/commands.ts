import { changePreferences, currentPreferences } from "../state/preferences.ts";
import type { Workbench } from "../state/workbench.ts";
import { strings } from "../strings.ts";

/** A command of the palette that is available on every screen. */
type Command = { readonly label: string; readonly act: () => void };

export function commandsOf(workbench: Workbench, onKeys: () => void): readonly Command[] {
  const text = strings.commands;
  return [
    { label: text.undo, act: () => void workbench.undo() },
    { label: text.redo, act: () => void workbench.redo() },
    {
      label: text.sidebar,
      act: () => changePreferences({ sidebarCollapsed: !currentPreferences().sidebarCollapsed }),
    },
    { label: text.light, act: () => changePreferences({ theme: "light" }) },
    { label: text.dark, act: () => changePreferences({ theme: "dark" }) },
    { label: text.system, act: () => changePreferences({ theme: "system" }) },
    { label: text.keys, act: onKeys },
  ];
}
