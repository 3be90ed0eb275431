import {
  type Analysis,
  dependencies,
  type Manifest,
  provenanceOf,
  recordsOfRows,
  type TableName,
  withParts,
} from "@throughline/study";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStudy } from "../state/use.ts";
import { useRecords } from "../state/use-records.ts";
import { shareStructure } from "../ui/structural-sharing.ts";
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

/** Returns the current inputs of an analysis, or undefined until all are loaded. */
export function useRequest(analysis: Analysis, manifest: Manifest): AnalyseRequest | undefined {
  const { cases, grades, rubric, sources } = useStudy();
  const { attributes } = manifest;
  const { tables, named } = useMemo(() => dependencies(analysis, attributes), [analysis, attributes]);
  const needed = <T extends TableName>(table: T) => (tables.includes(table) ? table : undefined);
  const allClaims = useRecords(needed("claims"));
  const actors = useRecords(needed("actors"));
  const ties = useRecords(needed("ties"));
  const events = useRecords(needed("events"));
  const series = useRecords(needed("series"));
  const readsClaims = useMemo(() => dependencies(analysis).tables.includes("claims"), [analysis]);
  // Of the others only those that bear on the grades that it reads: every change sends them to the worker.
  const claims = useMemo(() => {
    if (readsClaims || allClaims === undefined) return allClaims;
    const graded = withParts(named.attributes, attributes);
    return allClaims.filter(({ attribute }) => graded.has(attribute));
  }, [readsClaims, allClaims, named, attributes]);
  const loaded = { claims, actors, ties, events, series };
  const waits = Object.entries(loaded).some(
    ([table, records]) => !records && tables.some((one) => one === table),
  );
  const rests = tables.includes("claims");
  const works = useMemo(
    () => (rests ? sources.map(({ key, csl, bibtex }) => ({ key, csl, ...provenanceOf(bibtex) })) : []),
    [rests, sources],
  );
  const data = useMemo(
    () => ({
      cases: recordsOfRows("cases", cases),
      grades: recordsOfRows("grades", grades.values()),
      rubric: recordsOfRows("rubric", rubric),
    }),
    [cases, grades, rubric],
  );
  return useMemo(
    () =>
      waits
        ? undefined
        : {
            manifest,
            analysis,
            ...data,
            sources: works,
            claims: claims ?? [],
            actors: actors ?? [],
            ties: ties ?? [],
            events: events ?? [],
            series: series ?? [],
          },
    [waits, manifest, analysis, data, works, claims, actors, ties, events, series],
  );
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
