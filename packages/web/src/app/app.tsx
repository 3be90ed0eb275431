import { useEffect, useEffectEvent, useRef, useState } from "react";
import { RouterProvider } from "react-aria-components";
import { warmAnalysisWorker } from "../comparison/analysis-runner.ts";
import { isCompared } from "../comparison/comparable-analysis.ts";
import { usePreferences } from "../state/preferences.ts";
import { go, useRoute } from "../state/route.ts";
import { savesData } from "../state/saves-data.ts";
import type { Screen } from "../state/screens.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { ExampleNote } from "../study/start/example-note.tsx";
import { SignedOut } from "../study/start/signed-out.tsx";
import { loadReportTexts } from "../ui/language/report-texts.ts";
import { StatusBarSlot, TabRowSlot, useShownRecordName } from "../ui/panels/shell-slots.tsx";
import { Toasts } from "../ui/panels/toasts.tsx";
import { headingOf } from "./areas.ts";
import { DraftsDialog } from "./drafts-dialog.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Missing } from "./missing.tsx";
import { Palette } from "./palette.tsx";
import { Sidebar } from "./sidebar.tsx";
import { ScreenTabs, TopBar } from "./top-bar.tsx";
import { isTourKnown, Tour, tourDone } from "./tour.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useShortcuts } from "./use-shortcuts.ts";
import { useUndoMessages } from "./use-undo-messages.ts";
import { loadViews, useView } from "./use-view.ts";
import { ViewBoundary } from "./view-boundary.tsx";

/** Idle delay after the study loads until the other screens are loaded, in milliseconds. */
const viewsDelayMs = 1500;
/** Delay after the first drawing until the engine is loaded, in milliseconds. */
const engineDelayMs = 200;

/** The workbench: sidebar, top bar, and the screen of the current address. */
export function App() {
  const { view: screen } = useRoute();
  const { cases, info, isSignedOut } = useStudy();
  const { sidebarCollapsed } = usePreferences();
  const [dialog, setDialog] = useState<"keys" | "palette" | "drafts">();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [tour, setTour] = useState<"offered" | "taken" | undefined>(isTourKnown() ? undefined : "offered");
  const endTour = () => {
    tourDone();
    setTour(undefined);
  };
  const closeDialog = () => setDialog(undefined);
  const openPalette = () => setDialog("palette");
  const openKeys = () => setDialog("keys");
  const headingRef = useFocusOnChange(screen);
  useTitle(screen);
  useEarlyLoading();
  useUndoMessages();
  const closeMenu = () => setMenuOpen(false);
  useShortcuts({ onPalette: openPalette, onKeys: openKeys, ...(isMenuOpen && { onEscape: closeMenu }) });
  useMenuFocus(isMenuOpen, closeMenu);
  useKeptFocus();

  if (isSignedOut) return <SignedOut />;
  return (
    <RouterProvider navigate={go}>
      <a className="skip" href="#content">
        {strings.skip}
      </a>
      <div
        data-screen={screen}
        className={`shell${sidebarCollapsed ? " collapsed" : ""}${isMenuOpen ? " menu-open" : ""}`}
      >
        <Sidebar
          current={screen}
          onPalette={openPalette}
          onKeys={openKeys}
          onDrafts={() => setDialog("drafts")}
          onNavigate={closeMenu}
        />
        <button type="button" className="scrim" aria-label={strings.shell.closeMenu} onClick={closeMenu} />
        <div className="column">
          <TopBar
            screen={screen}
            headingRef={headingRef}
            isMenuOpen={isMenuOpen}
            onMenu={() => setMenuOpen(true)}
          />
          <ScreenTabs screen={screen} />
          <TabRowSlot />
          <Notice screen={screen} />
          {screen === "overview" && info && <ExampleNote />}
          {/* The tour needs a study with cases. */}
          {screen === "overview" && cases.length > 0 && tour === "offered" && (
            <TourOffer onStart={() => setTour("taken")} onDecline={endTour} />
          )}
          <main id="content" tabIndex={-1}>
            <ScreenContent />
          </main>
          <StatusBarSlot />
        </div>
      </div>
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
      {dialog === "palette" && <Palette onClose={closeDialog} onKeys={openKeys} />}
      {dialog === "drafts" && <DraftsDialog onClose={closeDialog} />}
      <Toasts />
    </RouterProvider>
  );
}

/** Shows the screen, or why it is not available yet. */
function ScreenContent() {
  const route = useRoute();
  const { info, failure, connected } = useStudy();
  const View = useView(route.view);
  const waiting = () => {
    if (View === "failed") return strings.notConnected;
    return failure ? strings.notLoaded(failure) : strings.loading;
  };
  return (
    <>
      {info && <Missing />}
      {info && !connected && (
        <p className="notice offline-note" role="status">
          {strings.offlineScreen}
        </p>
      )}
      {info && View && View !== "failed" ? (
        <ViewBoundary route={route}>
          <View />
        </ViewBoundary>
      ) : (
        (route.view || !info) && (
          <p className="soft" role="status">
            {waiting()}
          </p>
        )
      )}
    </>
  );
}

/** Shows what was refused, until it is dismissed, something else succeeds, or another screen opens. */
function Notice({ screen }: { screen: Screen | undefined }) {
  const { notice } = useStudy();
  const workbench = useWorkbench();
  const shownOn = useRef(screen);
  useEffect(() => {
    if (shownOn.current !== screen) workbench.notice(undefined);
    shownOn.current = screen;
  }, [screen, workbench]);
  if (notice === undefined) return null;
  return (
    <p className="notice" role="alert">
      <span>{notice}</span>
      <button type="button" onClick={() => workbench.notice(undefined)}>
        {strings.close}
      </button>
    </p>
  );
}

function TourOffer({ onStart, onDecline }: { onStart: () => void; onDecline: () => void }) {
  return (
    <aside className="notice tour-offer" aria-label={strings.tour.name}>
      <span>{strings.tour.offer}</span>{" "}
      <button type="button" onClick={onStart}>
        {strings.tour.start}
      </button>{" "}
      <button type="button" onClick={onDecline}>
        {strings.tour.notNow}
      </button>
    </aside>
  );
}

/** Sets the page title to the screen and the study. */
function useTitle(screen: Screen | undefined): void {
  const { info } = useStudy();
  const record = useShownRecordName();
  useEffect(() => {
    const name = screen ? headingOf(screen) : strings.shell.unknownScreen;
    document.title = [record, name, info?.manifest.title ?? "", "Throughline"]
      .filter((part) => part !== undefined)
      .join(" · ");
  }, [screen, info, record]);
}

/** Moves the focus to the heading when the screen changes, unless the new screen has set it. */
function useFocusOnChange(screen: Screen | undefined) {
  const ref = useRef<HTMLHeadingElement>(null);
  const previous = useRef(screen);
  useEffect(() => {
    if (previous.current === screen) return;
    previous.current = screen;
    if (!document.activeElement?.closest("main, dialog, .tour")) ref.current?.focus();
  }, [screen]);
  return ref;
}

/**
 * Moves the focus into the menu of a narrow page when it opens, and back to its button when it closes. The menu closes
 * when the focus leaves it for the page.
 */
function useMenuFocus(isOpen: boolean, onLeave: () => void): void {
  const leave = useEffectEvent(({ target }: FocusEvent) => {
    if (target instanceof Element && target.closest(".column")) onLeave();
  });
  useEffect(() => {
    if (!isOpen) return;
    const onFocus = (event: FocusEvent) => leave(event);
    const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
    focus(".sidebar button");
    document.addEventListener("focusin", onFocus);
    return () => {
      document.removeEventListener("focusin", onFocus);
      if (!document.activeElement?.closest("main, dialog")) focus(".menu-button");
    };
  }, [isOpen]);
}

/**
 * Preloads all texts, the other screens, and the engine if the study has analyses for it, unless the browser saves data.
 */
function useEarlyLoading(): void {
  const { info } = useStudy();
  const [, setTextsLoaded] = useState(false);
  useEffect(() => {
    // Notices that are shown already are then shown in the language of the page.
    loadReportTexts().then(
      () => setTextsLoaded(true),
      () => undefined,
    );
  }, []);
  const isLoaded = info !== undefined && !savesData;
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
