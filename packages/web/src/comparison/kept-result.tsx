import type { Kept } from "@throughline/assess";
import { useEffect, useMemo, useState } from "react";
import { useRoute } from "../state/route.ts";
import { strings } from "../strings.ts";
import { AnalysisResult } from "./analysis-result.tsx";
import type { AnalyseRequest } from "./analysis-task.ts";
import { isCompared } from "./comparable-analysis.ts";
import { DiversityGrid } from "./diversity-grid.tsx";
import { keptResult } from "./kept.ts";
import { Stage } from "./live-result.tsx";
import { tabIn } from "./result-tabs.ts";
import { useAnalysis } from "./use-analysis.ts";

/** A saved result, computed again from its own inputs. The page says whether it is still the same. */
export function KeptResult({ name }: { name: string }) {
  const [kept, setKept] = useState<Kept>();
  const [wrong, setWrong] = useState<string>();
  useEffect(() => {
    let current = true;
    keptResult(name).then(
      (found) => current && setKept(found),
      (error: Error) => current && setWrong(error.message),
    );
    return () => {
      current = false;
    };
  }, [name]);
  const request = useMemo(
    (): AnalyseRequest | undefined => kept && { analysis: kept.analysis, from: kept.from, kept },
    [kept],
  );
  const live = useAnalysis(request);
  const { query } = useRoute();
  const tab = kept && isCompared(kept.analysis.kind) ? tabIn(query, kept.analysis.kind) : "solution";
  const { answer } = live;
  if (wrong !== undefined)
    return (
      <p className="notice" role="alert">
        {wrong}
      </p>
    );
  if (!kept) return <p className="soft">{strings.loading}</p>;
  return (
    <>
      <p>
        {strings.kept.made(kept.at.slice(0, 16).replace("T", " "), kept.revision, kept.engine)}{" "}
        {answer?.reopened && (
          <strong data-same={answer.reopened.same}>
            {answer.reopened.same ? strings.kept.same : strings.kept.differs}
          </strong>
        )}
      </p>
      {answer?.reopened && answer.reopened.changed.length > 0 && (
        <ul>
          {answer.reopened.changed.map(({ was, is }) => (
            <li key={`${was} ${is}`}>{strings.kept.changed(was, is)}</li>
          ))}
        </ul>
      )}
      {tab === "solution" && answer && <DiversityGrid answer={answer} />}
      <Stage {...live} words={strings.kept} />
      {answer?.view && (
        <AnalysisResult
          view={answer.view}
          tab={tab}
          number={answer.number}
          atRest={live.stage !== "result" && live.stage !== "closer"}
        />
      )}
    </>
  );
}
