import { useEffect, useState } from "react";
import { warmAnalysisWorker } from "../comparison/analysis-runner.ts";
import { isCompared } from "../comparison/compared.ts";
import { addressOf, go, useRoute } from "../state/route.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { DraftsDialog } from "./drafts-dialog.tsx";
import { Header } from "./header.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Missing } from "./missing.tsx";
import { Palette } from "./palette.tsx";
import { Tour, tourDone, tourKnown } from "./tour.tsx";
import { isView, loadViews, useView } from "./use-view.ts";
import { barViews, titleOf } from "./view-names.ts";

/** The page is at rest so long after the study is there. */
const leisureMs = 1500;
/** The engine is loaded beside the page as soon as this has been drawn, in milliseconds. */
const drawnMs = 200;

/** The workbench: its bar, and the view that the address names. */
export function App() {
  const { view } = useRoute();
  const { info, cases, failure } = useStudy();
  const workbench = useWorkbench();
  const [dialog, setDialog] = useState<"keys" | "palette" | "drafts">();
  const [tour, setTour] = useState<"offered" | "taken" | undefined>(tourKnown() ? undefined : "offered");
  const endTour = () => {
    tourDone();
    setTour(undefined);
  };
  const name = isView(view) ? view : "cases";
  const View = useView(name);

  useEffect(() => {
    document.title = `${titleOf(name)} · ${info?.manifest.title ?? ""} · Throughline`;
  }, [name, info]);

  const opened = info !== undefined;
  useEffect(() => {
    if (!opened) return;
    const timer = setTimeout(() => void loadViews(), leisureMs);
    return () => clearTimeout(timer);
  }, [opened]);

  // Whoever opens an analysis will not wait for the engine to be loaded.
  const compares = info?.manifest.analyses.some(({ kind }) => isCompared(kind));
  useEffect(() => {
    if (!compares) return;
    const timer = setTimeout(warmAnalysisWorker, drawnMs);
    return () => clearTimeout(timer);
  }, [compares]);

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
      <Header
        current={name}
        onPalette={() => setDialog("palette")}
        onKeys={() => setDialog("keys")}
        onDrafts={() => setDialog("drafts")}
      />
      <main id="content" tabIndex={-1}>
        {info && <Missing />}
        {info && View && View !== "failed" ? (
          <View />
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
      {/* A study without cases has nothing to show yet; its first steps stand in the grid. */}
      {cases.length > 0 && tour === "offered" && (
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
      {dialog === "drafts" && <DraftsDialog onClose={() => setDialog(undefined)} />}
    </>
  );
}
