import type { GradeRow } from "@throughline/api";
import { partFor } from "@throughline/assess";
import {
  type Analysis,
  dependencies,
  emptyStudy,
  type Grade,
  type Manifest,
  recordsOfRows,
} from "@throughline/study";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStudy } from "../state/use.ts";
import { useEvidence, worksOf } from "../state/use-evidence.ts";
import { shareStructure } from "../ui/values/structural-sharing.ts";
import { type AnalyseStage, AnalysisRunner } from "./analysis-runner.ts";
import type { AnalyseRequest, TaskAnswer } from "./analysis-task.ts";

export type LiveAnalysis = {
  readonly answer: TaskAnswer | undefined;
  readonly stage: AnalyseStage;
  /** progress of a long search, 0..1; undefined when none is running */
  readonly searched: number | undefined;
  /** stops the computation */
  readonly stop: () => void;
  /** starts a stopped computation again */
  readonly again: () => void;
};

const gradesKnown = new WeakMap<GradeRow, readonly Grade[]>();

/** Returns the grade of a row, the same one each time; nothing for a row without one. */
function gradeOf(row: GradeRow): readonly Grade[] {
  const known = gradesKnown.get(row);
  if (known) return known;
  const made = recordsOfRows("grades", [row]);
  gradesKnown.set(row, made);
  return made;
}

/** Returns the current inputs of an analysis, or undefined until all are loaded. Equal inputs stay the same object. */
export function useRequest(analysis: Analysis, manifest: Manifest): AnalyseRequest | undefined {
  const { cases, grades, rubric, sources } = useStudy();
  const { tables } = useMemo(
    () => dependencies(analysis, manifest.attributes),
    [analysis, manifest.attributes],
  );
  const evidence = useEvidence(tables);
  const works = useMemo(() => worksOf(sources), [sources]);
  const caseRecords = useMemo(() => recordsOfRows("cases", cases), [cases]);
  const gradeRecords = useMemo(() => [...grades.values()].flatMap(gradeOf), [grades]);
  const rubricRecords = useMemo(() => recordsOfRows("rubric", rubric), [rubric]);
  const last = useRef<AnalyseRequest>(undefined);
  return useMemo(() => {
    if (!evidence) return undefined;
    const study = {
      ...emptyStudy,
      ...evidence,
      manifest,
      sources: works,
      cases: caseRecords,
      grades: gradeRecords,
      rubric: rubricRecords,
    };
    // A grade that is saved is the same grade.
    last.current = shareStructure(last.current, { analysis, from: partFor(study, analysis) });
    return last.current;
  }, [evidence, manifest, analysis, works, caseRecords, gradeRecords, rubricRecords]);
}

/**
 * Computes an analysis in workers, for the newest request only. The last answer stays until the next one
 * arrives.
 */
export function useAnalysis(request: AnalyseRequest | undefined): LiveAnalysis {
  const [answer, setAnswer] = useState<TaskAnswer>();
  const [stage, setStage] = useState<AnalyseStage>("result");
  const [searched, setSearched] = useState<number>();
  const [turn, setTurn] = useState(0);
  const runner = useRef<AnalysisRunner>(undefined);
  useEffect(() => {
    const show = (next: TaskAnswer) =>
      setAnswer((last) => (next.view ? { ...next, view: shareStructure(last?.view, next.view) } : next));
    const made = new AnalysisRunner(show, setStage, setSearched);
    runner.current = made;
    return () => made.dispose();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn repeats a stopped request
  useEffect(() => {
    if (request) runner.current?.run(request);
  }, [request, turn]);
  const stop = useCallback(() => runner.current?.stop(), []);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  return { answer, stage, searched, stop, again };
}
