import type { Analysis, Manifest } from "@throughline/study";
import { useEffect, useMemo, useRef, useState } from "react";
import type { AnalyseAnswer, AnalyseRequest } from "../workers/analyse.ts";
import { useStudy } from "./use.ts";

/** Computes an analysis in a worker, the newest settings only; the last answer stays until the next is there. */
export function useAnalysis(analysis: Analysis, manifest: Manifest): AnalyseAnswer | undefined {
  const { cases, grades, rubric } = useStudy();
  const [answer, setAnswer] = useState<AnalyseAnswer>();
  const worker = useRef<Worker>(undefined);
  const number = useRef(0);
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
  useEffect(() => {
    const made = new Worker(new URL("../workers/analyse.ts", import.meta.url), { type: "module" });
    worker.current = made;
    made.onmessage = ({ data: message }: MessageEvent<AnalyseAnswer>) => {
      if (message.number === number.current) setAnswer(message);
    };
    return () => made.terminate();
  }, []);
  useEffect(() => {
    number.current++;
    worker.current?.postMessage({
      number: number.current,
      manifest,
      analysis,
      ...data,
    } satisfies AnalyseRequest);
  }, [analysis, manifest, data]);
  return answer;
}
