import type { Analysis, Claim, Manifest } from "@throughline/study";
import { useEffect, useMemo, useRef, useState } from "react";
import type { AnalyseAnswer, AnalyseRequest } from "../workers/analyse.ts";
import type { ClaimRow } from "./model.ts";
import { useStudy } from "./use.ts";
import { useRows } from "./use-rows.ts";

/** Computes an analysis in a worker, the newest settings only; the last answer stays until the next is there. */
export function useAnalysis(analysis: Analysis, manifest: Manifest): AnalyseAnswer | undefined {
  const { cases, grades, rubric, sources } = useStudy();
  const rests = analysis.kind === "process-tracing";
  const claimRows = useRows<ClaimRow>(rests ? "claims" : undefined);
  const claims = useMemo(() => (claimRows ?? []).map(claimOf), [claimRows]);
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
    if (rests && !claimRows) return;
    number.current++;
    worker.current?.postMessage({
      number: number.current,
      manifest,
      analysis,
      ...data,
      claims,
      sources: sources.map(({ key, csl }) => ({ key, csl })),
    } satisfies AnalyseRequest);
  }, [analysis, manifest, data, rests, claimRows, claims, sources]);
  return answer;
}

const claimOf = (row: ClaimRow): Claim => ({
  ...{ id: row.id, source: row.source_key, locator: row.locator, caseId: row.case, attribute: row.attribute },
  ...{ direction: row.direction, statement: row.statement, confidence: row.confidence },
  ...{ cites: row.cites, passages: row.passages },
  ...(row.quote === null ? {} : { quote: row.quote }),
});
