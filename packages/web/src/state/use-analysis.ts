import type { Analysis, Claim, Manifest } from "@throughline/study";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { AnalyseRequest, TaskAnswer } from "../workers/analyse.ts";
import { type AnalyseStage, AnalysisRunner } from "../workers/analysis-runner.ts";
import type { ClaimRow } from "./model.ts";
import { useStudy } from "./use.ts";
import { useRows } from "./use-rows.ts";

export type LiveAnalysis = {
  readonly answer: TaskAnswer | undefined;
  readonly stage: AnalyseStage;
  /** how far a long search is, 0..1; undefined when none runs */
  readonly searched: number | undefined;
  /** ends what is being computed */
  readonly stop: () => void;
  /** computes what was ended */
  readonly again: () => void;
};

/** What an analysis is computed from, as it is on the page; nothing until all of it is there. */
export function useRequest(analysis: Analysis, manifest: Manifest): AnalyseRequest | undefined {
  const { cases, grades, rubric, sources } = useStudy();
  const rests = analysis.kind === "process-tracing";
  const claimRows = useRows<ClaimRow>(rests ? "claims" : undefined);
  const claims = useMemo(() => (claimRows ?? []).map(claimOf), [claimRows]);
  const works = useMemo(() => (rests ? sources.map(({ key, csl }) => ({ key, csl })) : []), [rests, sources]);
  const data = useMemo(
    () => ({
      cases: cases.map(({ id, name, kind }) => ({ id, name, kind })),
      grades: [...grades.values()].flatMap((row) =>
        row.grade === null
          ? []
          : [
              {
                ...{ caseId: row.case, attribute: row.attribute, grade: row.grade },
                ...{ confidence: row.confidence, claims: row.claims },
              },
            ],
      ),
      rubric: rubric.flatMap((row) =>
        row.grade === null ? [] : [{ attribute: row.attribute, grade: row.grade, meaning: row.meaning }],
      ),
    }),
    [cases, grades, rubric],
  );
  const there = !rests || claimRows !== undefined;
  return useMemo(
    () => (there ? { manifest, analysis, ...data, claims, sources: works } : undefined),
    [there, manifest, analysis, data, claims, works],
  );
}

/** Computes an analysis in workers, the newest request only; the last answer stays until the next is there. */
export function useAnalysis(request: AnalyseRequest | undefined): LiveAnalysis {
  const [answer, setAnswer] = useState<TaskAnswer>();
  const [stage, setStage] = useState<AnalyseStage>("result");
  const [searched, setSearched] = useState<number>();
  const [turn, setTurn] = useState(0);
  const runner = useRef<AnalysisRunner>(undefined);
  useEffect(() => {
    const made = new AnalysisRunner(setAnswer, setStage, setSearched);
    runner.current = made;
    return () => made.dispose();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was ended is asked for again by a new turn
  useEffect(() => {
    if (request) runner.current?.run(request);
  }, [request, turn]);
  const stop = useCallback(() => runner.current?.stop(), []);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  return { answer, stage, searched, stop, again };
}

const claimOf = (row: ClaimRow): Claim => ({
  ...{ id: row.id, source: row.source_key, locator: row.locator, caseId: row.case, attribute: row.attribute },
  ...{ direction: row.direction, statement: row.statement, confidence: row.confidence },
  ...{ cites: row.cites, passages: row.passages },
  ...(row.quote === null ? {} : { quote: row.quote }),
});
