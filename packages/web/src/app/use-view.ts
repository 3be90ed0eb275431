import { type ComponentType, useEffect, useState } from "react";
import { CasesView } from "../cases/cases-view.tsx";
import type { ViewName } from "./view-names.ts";

const loaders: Readonly<Record<Exclude<ViewName, "cases">, () => Promise<ComponentType>>> = {
  calibrate: () => import("../calibration/calibrate-view.tsx").then((it) => it.CalibrateView),
  grade: () => import("../cases/grade-view.tsx").then((it) => it.GradeView),
  compare: () => import("../comparison/compare-view.tsx").then((it) => it.CompareView),
  network: () => import("../pathways/network-view.tsx").then((it) => it.NetworkView),
  read: () => import("../coding/reading/read-view.tsx").then((it) => it.ReadView),
  codes: () => import("../coding/codebook/codes-view.tsx").then((it) => it.CodesView),
  memos: () => import("../coding/memos/memos-view.tsx").then((it) => it.MemosView),
  pathways: () => import("../pathways/pathways-view.tsx").then((it) => it.PathwaysView),
  timeline: () => import("../pathways/timeline-view.tsx").then((it) => it.TimelineView),
  events: () => import("../pathways/events-view.tsx").then((it) => it.EventsView),
  map: () => import("../pathways/map-view.tsx").then((it) => it.MapView),
  matrix: () => import("../coding/codebook/code-matrix-view.tsx").then((it) => it.CodeMatrixView),
  orphans: () => import("../coding/reading/orphans-view.tsx").then((it) => it.OrphansView),
  search: () => import("../coding/search/search-view.tsx").then((it) => it.SearchView),
  assessment: () => import("../conclusions/assessment-view.tsx").then((it) => it.AssessmentView),
  history: () => import("../history/history-view.tsx").then((it) => it.HistoryView),
  study: () => import("../study/study-view.tsx").then((it) => it.StudyView),
};

const loaded = new Map<ViewName, ComponentType>([["cases", CasesView]]);

async function load(name: ViewName): Promise<void> {
  if (name !== "cases" && !loaded.has(name)) loaded.set(name, await loaders[name]());
}

export const isView = (name: string): name is ViewName => name === "cases" || Object.hasOwn(loaders, name);

/** Loads the views that nobody has looked at yet, one after the other, so that nobody waits for one. */
export async function loadViews(): Promise<void> {
  for (const name of Object.keys(loaders)) if (isView(name)) await load(name).catch(() => undefined);
}

/**
 * A view once it is loaded. React's own `lazy` would hold one back for a third of a second, though it is there at once.
 *
 * @returns nothing until it is there; `failed` when it could not be fetched
 */
export function useView(name: ViewName): ComponentType | "failed" | undefined {
  const [failed, setFailed] = useState<ViewName>();
  const [, setArrived] = useState<ViewName>();
  useEffect(() => {
    let current = true;
    load(name).then(
      () => current && setArrived(name),
      () => current && setFailed(name),
    );
    return () => {
      current = false;
    };
  }, [name]);
  return loaded.get(name) ?? (failed === name ? "failed" : undefined);
}
