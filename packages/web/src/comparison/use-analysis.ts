import { type Analysis, dependencies, type Manifest, type TableName } from "@throughline/study";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useStudy } from "../state/use.ts";
import { useRecords } from "../state/use-records.ts";
import { shareStructure } from "../ui/structural-sharing.ts";
import { type AnalyseStage, AnalysisRunner } from "./analysis-runner.ts";
import type { AnalyseRequest, TaskAnswer } from "./analysis-task.ts";

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
  const { tables } = useMemo(
    () => dependencies(analysis, manifest.attributes),
    [analysis, manifest.attributes],
  );
  const needed = <T extends TableName>(table: T) => (tables.includes(table) ? table : undefined);
  const claims = useRecords(needed("claims"));
  const actors = useRecords(needed("actors"));
  const ties = useRecords(needed("ties"));
  const events = useRecords(needed("events"));
  const series = useRecords(needed("series"));
  const loaded = { claims, actors, ties, events, series };
  const waits = Object.entries(loaded).some(
    ([table, records]) => !records && tables.some((one) => one === table),
  );
  const rests = tables.includes("claims");
  const works = useMemo(() => (rests ? sources.map(({ key, csl }) => ({ key, csl })) : []), [rests, sources]);
  const data = useMemo(
    () => ({
      cases: cases.map(({ id, name, kind, date_from, date_to }) => ({
        id,
        name,
        kind,
        ...(date_from === null ? {} : { dateFrom: date_from }),
        ...(date_to === null ? {} : { dateTo: date_to }),
      })),
      grades: [...grades.values()].flatMap((row) =>
        row.grade === null
          ? []
          : [
              {
                caseId: row.case,
                attribute: row.attribute,
                grade: row.grade,
                confidence: row.confidence,
                claims: row.claims,
              },
            ],
      ),
      rubric: rubric.flatMap((row) =>
        row.grade === null ? [] : [{ attribute: row.attribute, grade: row.grade, meaning: row.meaning }],
      ),
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

/** Computes an analysis in workers, the newest request only; the last answer stays until the next is there. */
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was ended is asked for again by a new turn
  useEffect(() => {
    if (request) runner.current?.run(request);
  }, [request, turn]);
  const stop = useCallback(() => runner.current?.stop(), []);
  const again = useCallback(() => setTurn((last) => last + 1), []);
  return { answer, stage, searched, stop, again };
}
