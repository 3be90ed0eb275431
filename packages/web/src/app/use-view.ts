import { type ComponentType, useEffect, useState } from "react";
import type { Screen } from "../state/screens.ts";
import { loadStudyActions } from "../study/start/study-menu.tsx";
import { loadReportTexts } from "../ui/language/report-texts.ts";
import { loadToastRegion } from "../ui/panels/toasts.tsx";

const loaders: Readonly<Record<Screen, () => Promise<ComponentType>>> = {
  overview: () => import("../overview/overview-view.tsx").then((it) => it.OverviewView),
  cases: () => import("../cases/cases-view.tsx").then((it) => it.CasesView),
  calibrate: () => import("../calibration/calibrate-view.tsx").then((it) => it.CalibrateView),
  grade: () => import("../cases/grade-view.tsx").then((it) => it.GradeView),
  compare: () => import("../comparison/compare-view.tsx").then((it) => it.CompareView),
  network: () => import("../pathways/network-view.tsx").then((it) => it.NetworkView),
  sources: () => import("../coding/reading/read-view.tsx").then((it) => it.ReadView),
  codes: () => import("../coding/codebook/codes-view.tsx").then((it) => it.CodesView),
  memos: () => import("../coding/memos/memos-view.tsx").then((it) => it.MemosView),
  pathways: () => import("../pathways/pathways-view.tsx").then((it) => it.PathwaysView),
  timeline: () => import("../pathways/timeline-view.tsx").then((it) => it.TimelineView),
  events: () => import("../pathways/events-view.tsx").then((it) => it.EventsView),
  ownPatterns: () =>
    import("../pathways/own-patterns/own-patterns-view.tsx").then((it) => it.OwnPatternsView),
  map: () => import("../pathways/map-view.tsx").then((it) => it.MapView),
  matrix: () => import("../coding/codebook/code-matrix-view.tsx").then((it) => it.CodeMatrixView),
  relocate: () => import("../coding/reading/orphans-view.tsx").then((it) => it.OrphansView),
  search: () => import("../coding/search/search-view.tsx").then((it) => it.SearchView),
  conclusions: () => import("../conclusions/conclusions-view.tsx").then((it) => it.ConclusionsView),
  report: () => import("../conclusions/report-view.tsx").then((it) => it.ReportView),
  history: () => import("../history/history-view.tsx").then((it) => it.HistoryView),
  settings: () => import("../study/study-view.tsx").then((it) => it.StudyView),
  attributes: () => import("../study/attributes-view.tsx").then((it) => it.AttributesView),
  analyses: () => import("../study/analyses/analyses-view.tsx").then((it) => it.AnalysesView),
  tables: () => import("../study/tables/tables-view.tsx").then((it) => it.TablesView),
  manifest: () => import("../study/manifest-view.tsx").then((it) => it.ManifestView),
  import: () => import("../imports/import-view.tsx").then((it) => it.ImportView),
  preferences: () => import("../study/preferences-view.tsx").then((it) => it.PreferencesView),
};

const loaded = new Map<Screen, ComponentType>();

async function load(screen: Screen): Promise<void> {
  if (loaded.has(screen)) return;
  const [view] = await Promise.all([
    loaders[screen](),
    screen === "overview" ? undefined : loadReportTexts(),
  ]);
  loaded.set(screen, view);
}

/** Loads menu, toasts, and the screens that have not been opened yet, one after another. */
export async function loadViews(): Promise<void> {
  for (const part of [loadStudyActions, loadToastRegion]) await part().catch(() => undefined);
  for (const screen of Object.keys(loaders) as Screen[]) await load(screen).catch(() => undefined);
}

/**
 * Returns the component of a screen once it is loaded. React's `lazy` delays a component by a third of a
 * second even when it is already loaded.
 *
 * @returns undefined while loading; `failed` when it could not be fetched
 */
export function useView(screen: Screen | undefined): ComponentType | "failed" | undefined {
  const [failed, setFailed] = useState<Screen>();
  const [, setArrived] = useState<Screen>();
  useEffect(() => {
    if (!screen) return;
    let current = true;
    load(screen).then(
      () => current && setArrived(screen),
      () => current && setFailed(screen),
    );
    return () => {
      current = false;
    };
  }, [screen]);
  if (!screen) return undefined;
  return loaded.get(screen) ?? (failed === screen ? "failed" : undefined);
}
