import { useCallback } from "react";
import { type GridLayout, usualLayout } from "../../state/grid-layout.ts";
import { changePreferences, currentPreferences, usePreferences } from "../../state/preferences.ts";
import { useStudy } from "../../state/use.ts";

/** The arrangement of the grid of one kind of case, as this browser remembers it for the study. */
export function useGridLayout(kind: string): readonly [GridLayout, (change: Partial<GridLayout>) => void] {
  const { info } = useStudy();
  const name = `${info?.id ?? ""} ${kind}`;
  const { gridLayouts } = usePreferences();
  const layout = gridLayouts[name] ?? usualLayout;
  const change = useCallback(
    (change: Partial<GridLayout>) => {
      const { gridLayouts: all } = currentPreferences();
      changePreferences({ gridLayouts: { ...all, [name]: { ...(all[name] ?? usualLayout), ...change } } });
    },
    [name],
  );
  return [layout, change];
}
