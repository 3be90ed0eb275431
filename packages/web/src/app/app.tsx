import { useEffect, useState } from "react";
import { warmAnalysisWorker } from "../comparison/analysis-runner.ts";
import { isCompared } from "../comparison/compared.ts";
import { useRoute } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { DraftsDialog } from "./drafts-dialog.tsx";
import { Header } from "./header.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Missing } from "./missing.tsx";
import { Palette } from "./palette.tsx";
import { Tour, tourDone, tourKnown } from "./tour.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { isView, loadViews, useView } from "./use-view.ts";
import { ViewBoundary } from "./view-boundary.tsx";
import { titleOf, type ViewName } from "./view-names.ts";

/** Idle delay after the study loads until the other views are loaded, in milliseconds. */
const viewsDelayMs = 1500;
/** Delay after the first drawing until the engine is loaded, in milliseconds. */
const engineDelayMs = 200;

/** The workbench: the header, and the view that the address names. */
export function App() {
  const route = useRoute();
  const { info, cases, failure } = useStudy();
  const [dialog, setDialog] = useState<"keys" | "palette" | "drafts">();
  const [tour, setTour] = useState<"offered" | "taken" | undefined>(tourKnown() ? undefined : "offered");
  const endTour = () => {
    tourDone();
    setTour(undefined);
  };
  const closeDialog = () => setDialog(undefined);
  const openPalette = () => setDialog("palette");
  const openKeys = () => setDialog("keys");
  const name = isView(route.view) ? route.view : "cases";
  const View = useView(name);
  useTitle(name);
  useEarlyLoading();
  useShortcuts({ onPalette: openPalette, onKeys: openKeys });

  return (
    <>
      <a className="skip" href="#content">
        {strings.skip}
      </a>
      <Header current={name} onPalette={openPalette} onKeys={openKeys} onDrafts={() => setDialog("drafts")} />
      <main id="content" tabIndex={-1}>
        {info && <Missing />}
        {info && View && View !== "failed" ? (
          <ViewBoundary route={route}>
            <View />
          </ViewBoundary>
        ) : (
          <p className="soft" role="status">
            {View === "failed"
              ? strings.notConnected
              : failure
                ? strings.notLoaded(failure)
                : strings.loading}
          </p>
        )}
      </main>
      {/* A study without cases has nothing to tour; the grid shows its first steps. */}
      {cases.length > 0 && tour === "offered" && (
        <TourOffer onStart={() => setTour("taken")} onDecline={endTour} />
      )}
      {info && tour === "taken" && <Tour onEnd={endTour} />}
      {dialog === "keys" && (
        <KeysDialog
          onClose={closeDialog}
          onTour={() => {
            closeDialog();
            setTour("taken");
          }}
        />
      )}
      {dialog === "palette" && <Palette onClose={closeDialog} />}
      {dialog === "drafts" && <DraftsDialog onClose={closeDialog} />}
    </>
  );
}

function TourOffer({ onStart, onDecline }: { onStart: () => void; onDecline: () => void }) {
  return (
    <section className="tour" aria-label={strings.tour.name}>
      <p>{strings.tour.offer}</p>
      <p className="filters">
        <button type="button" onClick={onStart}>
          {strings.tour.start}
        </button>
        <button type="button" onClick={onDecline}>
          {strings.tour.notNow}
        </button>
      </p>
    </section>
  );
}

/** Names the view and the study in the title of the page. */
function useTitle(name: ViewName): void {
  const { info } = useStudy();
  useEffect(() => {
    document.title = `${titleOf(name)} · ${info?.manifest.title ?? ""} · Throughline`;
  }, [name, info]);
}

/** Loads the other views, and the engine if the study has analyses for it, before anybody asks for them. */
function useEarlyLoading(): void {
  const { info } = useStudy();
  const isLoaded = info !== undefined;
  useEffect(() => {
    if (!isLoaded) return;
    const timer = setTimeout(() => void loadViews(), viewsDelayMs);
    return () => clearTimeout(timer);
  }, [isLoaded]);
  const compares = info?.manifest.analyses.some(({ kind }) => isCompared(kind));
  useEffect(() => {
    if (!compares) return;
    const timer = setTimeout(warmAnalysisWorker, engineDelayMs);
    return () => clearTimeout(timer);
  }, [compares]);
}
