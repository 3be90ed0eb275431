import { assess } from "@throughline/assess";
import { fragment } from "@throughline/report";
import type { Analysis, Manifest, Study } from "@throughline/study";

/** What is to be computed: one analysis over the grades as they are on the page. */
export type AnalyseRequest = {
  readonly number: number;
  readonly manifest: Manifest;
  readonly analysis: Analysis;
} & Pick<Study, "cases" | "grades" | "rubric" | "sources"> &
  /** what only process tracing and series rest on; none for other analyses */
  Pick<Study, "claims" | "actors" | "ties" | "events" | "series">;
export type AnalyseAnswer = {
  readonly number: number;
  /** how long the result took, without what is still to come */
  readonly ms: number;
  /** what takes longer is still to come: how far settings can be moved, tables of cases */
  readonly partial: boolean;
  readonly html?: string;
  readonly error?: string;
};
/** How far a long search is, 0..1. */
export type AnalyseProgress = { readonly number: number; readonly searched: number };

/** Progress is told at most so often, in milliseconds. */
const pause = 150;

let newest = 0;

self.onmessage = ({ data }: MessageEvent<AnalyseRequest>) => {
  newest = data.number;
  // Requests that wait already are seen before this one is begun, and make it needless.
  setTimeout(() => {
    const ms = answer(data);
    if (ms !== undefined) setTimeout(() => answer(data, ms));
  });
};

/**
 * Answers unless there is a newer request, at first in part.
 *
 * @param took how long the first answer took, in milliseconds; the rest is then added
 * @returns how long the first answer took; nothing when there is nothing to add
 */
function answer(request: AnalyseRequest, took?: number): number | undefined {
  const { number, analysis } = request;
  const partial = took === undefined;
  if (number !== newest) return undefined;
  const start = performance.now();
  const post = (found: Pick<AnalyseAnswer, "html" | "error">): number => {
    const ms = took ?? Math.round(performance.now() - start);
    self.postMessage({ number, partial, ms, ...found } satisfies AnalyseAnswer);
    return ms;
  };
  try {
    const study = studyOf(request);
    let told = performance.now();
    const onSearch = (searched: number) => {
      if (performance.now() - told < pause) return;
      told = performance.now();
      self.postMessage({ number, searched } satisfies AnalyseProgress);
    };
    const assessment = assess(study, { leverage: false, closer: !partial, onSearch });
    return post({ html: fragment(assessment, study, analysis.id) ?? "" });
  } catch (error) {
    post({ error: (error as Error).message });
    return undefined;
  }
}

function studyOf({ number: _, manifest, analysis, ...parts }: AnalyseRequest): Study {
  return {
    id: "",
    manifest: { ...manifest, analyses: [analysis] },
    ...parts,
    ...{ media: [], codes: [], passages: [], memos: [], verdicts: [], noted: [] },
  };
}
