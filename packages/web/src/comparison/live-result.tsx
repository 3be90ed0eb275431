import { parseLiteral } from "@throughline/sets";
import type { Manifest } from "@throughline/study";
import { Zap } from "lucide-react";
import { Fragment, useEffect, useMemo, useState } from "react";
import { addressOf, useRoute } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Link } from "../ui/controls/link.tsx";
import { StatusRow } from "../ui/panels/shell-slots.tsx";
import { AnalysisResult } from "./analysis-result.tsx";
import type { ComparableAnalysis } from "./comparable-analysis.ts";
import { ContradictoryRows } from "./contradictory-rows.tsx";
import { DiversityGrid } from "./diversity-grid.tsx";
import { ExportMenu } from "./export-menu.tsx";
import { InDepthPanel } from "./in-depth-panel.tsx";
import { tabIn } from "./result-tabs.ts";
import { RowEvidence } from "./row-evidence.tsx";
import { SearchProgress } from "./search-progress.tsx";
import { SetRowForm } from "./set-row-form.tsx";
import type { SetOut } from "./set-rows.ts";
import { type LiveAnalysis, useAnalysis, useRequest } from "./use-analysis.ts";

/** An analysis computed from the current grades and settings, and what is still being computed. */
export function LiveResult({
  analysis,
  manifest,
  place,
  onChange,
}: {
  analysis: ComparableAnalysis;
  manifest: Manifest;
  /** where the result is shown, to distinguish results of the same analysis */
  place: string;
  /** applies settings changed in the result; without it they are read-only */
  onChange?: (analysis: ComparableAnalysis) => void;
}) {
  const request = useRequest(analysis, manifest);
  const live = useAnalysis(request);
  const { answer } = live;
  const isMain = place === "compare";
  const Status = isMain ? StatusRow : Fragment;
  const { query } = useRoute();
  const tab = tabIn(query, analysis.kind);
  const row = query.get("row");
  const noRow =
    row !== null && analysis.kind === "truth-table" && answer?.rows?.every((one) => String(one.row) !== row);
  const parts = useMemo(
    () =>
      tab === "solution" && answer?.rows
        ? { beside: <DiversityGrid answer={answer} />, caution: <ContradictoryRows rows={answer.rows} /> }
        : {},
    [tab, answer],
  );
  const belowRow = (number: number) => {
    const found = answer?.rows?.find((one) => one.row === number);
    if (!found || analysis.kind !== "truth-table") return undefined;
    return (
      <>
        <RowEvidence analysis={analysis} manifest={manifest} row={found} />
        {onChange && (
          <SetRowForm key={found.configuration} analysis={analysis} rows={[found]} onChange={onChange} />
        )}
      </>
    );
  };
  return (
    <>
      <Status>
        <Stage {...live} words={strings.compare} />
      </Status>
      <Uncalibrated analysis={analysis} manifest={manifest} />
      {noRow && (
        <p className="notice" role="alert">
          {strings.compare.noRow(row)}
        </p>
      )}
      {isMain && answer?.view && <ExportMenu analysis={analysis} request={request} view={answer.view} />}
      {answer?.view && (
        <AnalysisResult
          view={answer.view}
          tab={tab}
          number={answer.number}
          seenAs={`${place} ${analysis.id}`}
          isMain={isMain}
          atRest={live.stage !== "result" && live.stage !== "closer"}
          {...(analysis.kind === "truth-table" && { belowRow: row === null ? belowNone : belowRow })}
          {...parts}
        />
      )}
      {tab === "solution" && onChange && analysis.kind === "truth-table" && answer?.remainders && (
        <details className="settings-box">
          <summary>{strings.compare.setRow.remainders}</summary>
          <SetRowForm analysis={analysis} rows={answer.remainders} outs={excluded} onChange={onChange} />
        </details>
      )}
      {analysis.kind === "truth-table" && <InDepthPanel tab={tab} analysis={analysis} request={request} />}
    </>
  );
}

/** Without an open row; a result that is not redrawn needs the same function. */
const belowNone = (): undefined => undefined;

/** A logical remainder can only be excluded from simplifying assumptions. */
const excluded: readonly SetOut[] = [0];

/** Lists the attributes of a truth table without calibration, with links to calibrate them. */
function Uncalibrated({ analysis, manifest }: { analysis: ComparableAnalysis; manifest: Manifest }) {
  if (analysis.kind !== "truth-table") return null;
  const raw = [...analysis.conditions, parseLiteral(analysis.outcome).name].filter((id) => {
    const { scale, calibration } = manifest.attributes[id] ?? {};
    return scale === "raw" && calibration === undefined;
  });
  if (raw.length === 0) return null;
  return (
    <p className="notice">
      {strings.compare.toCalibrate}{" "}
      {raw.map((id, i) => (
        <Fragment key={id}>
          {i > 0 && ", "}
          <Link to={addressOf("calibrate", id)}>{manifest.attributes[id]?.label ?? id}</Link>
        </Fragment>
      ))}
    </p>
  );
}

/** The duration of a computation, short and as a sentence. */
type Duration = {
  readonly took: (ms: number) => string;
  readonly tookTitle: (ms: number) => string;
};

/** Duration after which a computation can be stopped, in milliseconds. */
const longMs = 400;

/**
 * Shows what is being computed, the duration of the result, and a button to stop long computations.
 *
 * @param words how the duration is named
 */
export function Stage({ answer, stage, searched, stop, again, words }: LiveAnalysis & { words: Duration }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (stage !== "result" && stage !== "closer") return;
    const timer = setTimeout(() => setLong(true), longMs);
    return () => clearTimeout(timer);
  }, [stage]);
  const ms = stage.endsWith("stopped") || answer?.error !== undefined ? undefined : answer?.ms;
  return (
    <div className="stage">
      <p
        className="soft"
        role="status"
        data-ms={answer?.ms}
        data-number={answer?.number}
        data-depth={answer?.depth}
        data-stage={stage}
      >
        {ms === undefined ? (
          textOf({ answer, stage })
        ) : (
          <>
            <span className="pill" title={words.tookTitle(ms)}>
              <Zap className="icon" size={13} aria-hidden />
              {words.took(ms)}
            </span>
            {stage === "closer" && ` ${strings.compare.closer}`}
          </>
        )}
      </p>
      {(long || searched !== undefined) && <SearchProgress searched={searched} stop={stop} />}
      {stage.endsWith("stopped") && (
        <button type="button" onClick={again}>
          {strings.compare.again}
        </button>
      )}
    </div>
  );
}

function textOf({ answer, stage }: Pick<LiveAnalysis, "answer" | "stage">): string {
  const { computing, stopped, stoppedCloser } = strings.compare;
  if (stage === "result stopped") return stopped;
  if (stage === "closer stopped") return stoppedCloser;
  return answer?.error ?? computing;
}
