import type { Manifest } from "@throughline/study";
import { Bookmark, X } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { addressOf, useRoute } from "../state/route.ts";
import { strings } from "../strings.ts";
import { IconButton } from "../ui/controls/icon-button.tsx";
import { Link } from "../ui/controls/link.tsx";
import { ScreenActions, TabRow, useDetailsPanel, useRecordName } from "../ui/panels/shell-slots.tsx";
import { Pill } from "../ui/records/pill.tsx";
import { isEqual } from "../ui/values/is-equal.ts";
import type { ComparableAnalysis } from "./comparable-analysis.ts";
import { KeepForm } from "./keep-form.tsx";
import { KeptResult } from "./kept-result.tsx";
import { LiveResult } from "./live-result.tsx";
import { tabIn, tabsOf } from "./result-tabs.ts";
import { settingsForms } from "./settings/index.ts";
import type { SettingsForm } from "./settings/settings-form.ts";

type Props = {
  start: ComparableAnalysis;
  manifest: Manifest;
  /** another analysis, or the same one with other settings */
  beside: ComparableAnalysis | undefined;
  /** name of a saved result */
  kept: string | undefined;
};

/**
 * Width of page from which settings are beside the result. Below it they cover the result and are closed at
 * first.
 */
const wide = "(min-width: 1200px)";

/** An analysis with its tabs, its settings in the inspector, and another result beside it. */
export function OpenAnalysis({ start, manifest, beside, kept }: Props) {
  const [analysis, setAnalysis] = useState(start);
  const [isOpen, setOpen] = useState(() => window.matchMedia(wide).matches);
  useRecordName(start.title);
  useDetailsPanel(
    isOpen,
    useCallback(() => setOpen((open) => !open), []),
  );
  const keepRef = useRef<HTMLElement>(null);
  const second = beside?.id ?? kept;
  useEffect(() => {
    // Two results need the full width.
    if (second !== undefined) setOpen(false);
  }, [second]);
  const isChanged = !isEqual(start, analysis);
  const openToKeep = () => {
    flushSync(() => setOpen(true));
    keepRef.current?.querySelector<HTMLInputElement>("input[name=title]")?.focus();
  };
  return (
    <>
      <ScreenActions>
        {isChanged && <Pill tone="warn">{strings.compare.unsaved}</Pill>}
        <button type="button" onClick={openToKeep}>
          <Bookmark className="icon" size={14} aria-hidden /> {strings.compare.keepResult}
        </button>
      </ScreenActions>
      <TabRow>
        <ResultTabs analysis={analysis} />
      </TabRow>
      <div className="compare-result">
        <div className={beside || kept ? "side-by-side" : undefined}>
          <section aria-label={analysis.title}>
            {second !== undefined && <h2 className="analysis-title">{analysis.title}</h2>}
            <LiveResult analysis={analysis} manifest={manifest} place="compare" onChange={setAnalysis} />
          </section>
          {beside && <Second key={beside.id} start={beside} manifest={manifest} />}
          {kept && (
            <section key={kept} aria-label={strings.kept.one(kept)}>
              <h2 className="analysis-title">{strings.kept.one(kept)}</h2>
              <KeptResult name={kept} />
            </section>
          )}
        </div>
      </div>
      {isOpen && (
        <aside className="compare-settings" aria-label={strings.compare.settings} ref={keepRef}>
          <h2>{strings.compare.settings}</h2>
          <IconButton icon={X} label={strings.close} className="close" onPress={() => setOpen(false)} />
          <Settings start={start} analysis={analysis} onChange={setAnalysis} />
          <KeepForm
            analysis={analysis}
            manifest={manifest}
            onDiscard={isChanged ? () => setAnalysis(start) : undefined}
          />
        </aside>
      )}
    </>
  );
}

/** The second analysis, with its settings above its result. */
function Second({ start, manifest }: { start: ComparableAnalysis; manifest: Manifest }) {
  const [analysis, setAnalysis] = useState(start);
  return (
    <section aria-label={`${start.title}, ${strings.compare.beside}`}>
      <h2 className="analysis-title">{start.title}</h2>
      <details className="settings-box">
        <summary>{strings.compare.settings}</summary>
        <Settings start={start} analysis={analysis} onChange={setAnalysis} />
        <KeepForm
          analysis={analysis}
          manifest={manifest}
          onDiscard={isEqual(start, analysis) ? undefined : () => setAnalysis(start)}
        />
      </details>
      <LiveResult analysis={analysis} manifest={manifest} place="beside" onChange={setAnalysis} />
    </section>
  );
}

function ResultTabs({ analysis: { id, kind } }: { analysis: ComparableAnalysis }) {
  const { query } = useRoute();
  const tabs = tabsOf(kind);
  if (tabs.length === 0) return null;
  const shown = tabIn(query, kind);
  return (
    <nav className="tabs" aria-label={strings.compare.tabsOf}>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={addressOf("compare", id, { ...Object.fromEntries(query), tab })}
          aria-current={tab === shown ? "page" : undefined}
        >
          {strings.compare.tabs[tab]}
        </Link>
      ))}
    </nav>
  );
}

const formOf = <K extends ComparableAnalysis["kind"]>(kind: K): SettingsForm<K> => settingsForms[kind];

/** The settings form of an analysis. */
function Settings(props: {
  start: ComparableAnalysis;
  analysis: ComparableAnalysis;
  onChange: (analysis: ComparableAnalysis) => void;
}) {
  const Form = formOf(props.analysis.kind);
  return <Form {...props} />;
}
