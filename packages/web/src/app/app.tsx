import { lazy, Suspense, useEffect, useState } from "react";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { CasesView } from "../views/cases-view.tsx";
import { Header } from "./header.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Palette } from "./palette.tsx";
import { Tour, tourDone, tourKnown } from "./tour.tsx";
import { barViews, titleOf, type ViewName } from "./view-names.ts";

const views = {
  cases: CasesView,
  calibrate: lazy(() => import("../views/calibrate-view.tsx").then((it) => ({ default: it.CalibrateView }))),
  grade: lazy(() => import("../views/grade-view.tsx").then((it) => ({ default: it.GradeView }))),
  compare: lazy(() => import("../views/compare-view.tsx").then((it) => ({ default: it.CompareView }))),
  network: lazy(() => import("../views/network-view.tsx").then((it) => ({ default: it.NetworkView }))),
  read: lazy(() => import("../views/read-view.tsx").then((it) => ({ default: it.ReadView }))),
  codes: lazy(() => import("../views/codes-view.tsx").then((it) => ({ default: it.CodesView }))),
  memos: lazy(() => import("../views/memos-view.tsx").then((it) => ({ default: it.MemosView }))),
  pathways: lazy(() => import("../views/pathways-view.tsx").then((it) => ({ default: it.PathwaysView }))),
  timeline: lazy(() => import("../views/timeline-view.tsx").then((it) => ({ default: it.TimelineView }))),
  map: lazy(() => import("../views/map-view.tsx").then((it) => ({ default: it.MapView }))),
  orphans: lazy(() => import("../views/orphans-view.tsx").then((it) => ({ default: it.OrphansView }))),
  matrix: lazy(() => import("../views/code-matrix-view.tsx").then((it) => ({ default: it.CodeMatrixView }))),
  search: lazy(() => import("../views/search-view.tsx").then((it) => ({ default: it.SearchView }))),
  assessment: lazy(() =>
    import("../views/assessment-view.tsx").then((it) => ({ default: it.AssessmentView })),
  ),
  history: lazy(() => import("../views/history-view.tsx").then((it) => ({ default: it.HistoryView }))),
  study: lazy(() => import("../views/study-view.tsx").then((it) => ({ default: it.StudyView }))),
} as const satisfies Record<ViewName, unknown>;

const isView = (name: string): name is ViewName => Object.hasOwn(views, name);

/** The workbench: its bar, and the view that the address names. */
export function App() {
  const { view } = useRoute();
  const { info } = useStudy();
  const workbench = useWorkbench();
  const [dialog, setDialog] = useState<"keys" | "palette">();
  const [tour, setTour] = useState<"offered" | "taken" | undefined>(tourKnown() ? undefined : "offered");
  const endTour = () => {
    tourDone();
    setTour(undefined);
  };
  const name = isView(view) ? view : "cases";
  const View = views[name];

  useEffect(() => {
    document.title = `${titleOf(name)} · ${info?.manifest.title ?? ""} · Throughline`;
  }, [name, info]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const writing = (event.target as HTMLElement).closest("input, textarea, select, [contenteditable]");
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      const act = () => {
        if (command && key === "k") return () => setDialog("palette");
        if (writing) return undefined;
        if (command && key === "z") return () => void (event.shiftKey ? workbench.redo() : workbench.undo());
        if (command || event.altKey) return undefined;
        if (key === "?") return () => setDialog("keys");
        if (key === "/") return () => go(addressOf("search"));
        const chosen = /^\d$/u.test(key) ? barViews[(Number(key) + 9) % 10] : undefined;
        const inGrid = (event.target as HTMLElement).closest("[role=grid]");
        return chosen && !inGrid ? () => go(addressOf(chosen)) : undefined;
      };
      const found = act();
      if (!found) return;
      event.preventDefault();
      found();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [workbench]);

  return (
    <>
      <a className="skip" href="#content">
        {strings.skip}
      </a>
      <Header current={name} onPalette={() => setDialog("palette")} onKeys={() => setDialog("keys")} />
      <main id="content" tabIndex={-1}>
        {info ? (
          <Suspense fallback={<p className="soft">{strings.loading}</p>}>
            <View />
          </Suspense>
        ) : (
          <p className="soft" role="status">
            {strings.loading}
          </p>
        )}
      </main>
      {info && tour === "offered" && (
        <section className="tour" aria-label={strings.tour.name}>
          <p>{strings.tour.offer}</p>
          <p className="filters">
            <button type="button" onClick={() => setTour("taken")}>
              {strings.tour.start}
            </button>
            <button type="button" onClick={endTour}>
              {strings.tour.notNow}
            </button>
          </p>
        </section>
      )}
      {info && tour === "taken" && <Tour onEnd={endTour} />}
      {dialog === "keys" && (
        <KeysDialog
          onClose={() => setDialog(undefined)}
          onTour={() => {
            setDialog(undefined);
            setTour("taken");
          }}
        />
      )}
      {dialog === "palette" && <Palette onClose={() => setDialog(undefined)} />}
    </>
  );
}
