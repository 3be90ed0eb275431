import type { Analysis, Manifest } from "@throughline/study";
import { useEffect, useMemo, useRef, useState } from "react";
import type { AnalyseAnswer, AnalyseRequest } from "../workers/analyse.ts";
import { useStudy } from "./use.ts";
import { useRecords } from "./use-records.ts";

/** Computes an analysis in a worker, the newest settings only; the last answer stays until the next is there. */
export function useAnalysis(analysis: Analysis, manifest: Manifest): AnalyseAnswer | undefined {
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
  useEffect(() => {
    const made = new Worker(new URL("../workers/analyse.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.onmessage = ({ data: message }: MessageEvent<AnalyseAnswer>) => {
      if (message.number === number.current) setAnswer(message);
    };
    return () => made.terminate();
  }, []);
  useEffect(() => {
    if (waits) return;
    number.current++;
    worker.current?.postMessage({
      number: number.current,
      manifest,
      analysis,
      ...data,
      ...{ claims: claims ?? [], actors: actors ?? [], ties: ties ?? [] },
      ...{ events: events ?? [], series: series ?? [] },
      sources: sources.map(({ key, csl }) => ({ key, csl })),
    } satisfies AnalyseRequest);
  }, [analysis, manifest, data, waits, claims, actors, ties, events, series, sources]);
  return answer;
}
