import type { Analysis, Manifest } from "@throughline/study";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { strings } from "../strings.ts";
import type { AnalyseAnswer, AnalyseProgress, AnalyseRequest } from "../workers/analyse.ts";
import { useStudy } from "./use.ts";
import { useRecords } from "./use-records.ts";

/** A worker that is busy for longer than this, in milliseconds, is given up when something newer is asked. */
const patience = 500;

export type Computation = {
  readonly answer?: AnalyseAnswer | undefined;
  /** how far a long search is, 0..1; undefined when none runs */
  readonly searched?: number | undefined;
  /** ends what is being computed; the last answer stays */
  readonly stop: () => void;
};

/** Computes an analysis in a worker, the newest settings only; the last answer stays until the next is there. */
export function useAnalysis(analysis: Analysis, manifest: Manifest): Computation {
  const { cases, grades, rubric, sources } = useStudy();
  const counted = analysis.kind === "series";
  const rests = counted || analysis.kind === "process-tracing";
  const claims = useRecords(rests ? "claims" : undefined);
  const actors = useRecords(counted ? "actors" : undefined);
  const ties = useRecords(counted ? "ties" : undefined);
  const events = useRecords(counted ? "events" : undefined);
  const series = useRecords(counted ? "series" : undefined);
  const waits = (rests && !claims) || (counted && !(actors && ties && events && series));
  const [answer, setAnswer] = useState<AnalyseAnswer>();
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
  const [searched, setSearched] = useState<number>();
  const busySince = useRef<number>(undefined);
  const data = useMemo(
    () => ({
      cases: cases.map(({ id, name, kind, date_from, date_to }) => ({
        ...{ id, name, kind },
        ...(date_from === null ? {} : { dateFrom: date_from }),
        ...(date_to === null ? {} : { dateTo: date_to }),
      })),
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
  const start = useCallback(() => {
    worker.current?.terminate();
    const made = new Worker(new URL("../workers/analyse.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.onmessage = ({ data: message }: MessageEvent<AnalyseAnswer | AnalyseProgress>) => {
      if (message.number !== number.current) return;
      if ("searched" in message) return setSearched(message.searched);
      busySince.current = undefined;
      setSearched(undefined);
      setAnswer(message);
    };
  }, []);
  useEffect(() => {
    start();
    return () => worker.current?.terminate();
  }, [start]);
  useEffect(() => {
    if (waits) return;
    number.current++;
    if (performance.now() - (busySince.current ?? Number.POSITIVE_INFINITY) > patience) start();
    busySince.current = performance.now();
    setSearched(undefined);
    worker.current?.postMessage({
      number: number.current,
      manifest,
      analysis,
      ...data,
      ...{ claims: claims ?? [], actors: actors ?? [], ties: ties ?? [] },
      ...{ events: events ?? [], series: series ?? [] },
      sources: sources.map(({ key, csl }) => ({ key, csl })),
    } satisfies AnalyseRequest);
  }, [analysis, manifest, data, waits, claims, actors, ties, events, series, sources, start]);
  const stop = useCallback(() => {
    start();
    busySince.current = undefined;
    setSearched(undefined);
    setAnswer((last) => ({
      ...(last ?? { ms: 0, partial: false }),
      number: number.current,
      error: strings.compare.stopped,
    }));
  }, [start]);
  return { answer, searched, stop };
}
