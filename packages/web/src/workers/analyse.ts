import { assess } from "@throughline/assess";
import { fragment } from "@throughline/report";
import type { Analysis, Case, Grade, Manifest, RubricEntry, Study } from "@throughline/study";

/** What is to be computed: one analysis over the grades as they are on the page. */
export type AnalyseRequest = {
  readonly number: number;
  readonly manifest: Manifest;
  readonly analysis: Analysis;
  readonly cases: readonly Case[];
  readonly grades: readonly Grade[];
  readonly rubric: readonly RubricEntry[];
};
export type AnalyseAnswer = {
  readonly number: number;
  readonly ms: number;
  readonly html?: string;
  readonly error?: string;
};

self.onmessage = ({ data }: MessageEvent<AnalyseRequest>) => {
  const start = performance.now();
  const { number } = data;
  const ms = () => Math.round(performance.now() - start);
  try {
    const study = studyOf(data);
    const html = fragment(assess(study, { leverage: false }), study, data.analysis.id) ?? "";
    self.postMessage({ number, ms: ms(), html } satisfies AnalyseAnswer);
  } catch (error) {
    self.postMessage({ number, ms: ms(), error: (error as Error).message } satisfies AnalyseAnswer);
  }
};

function studyOf({ manifest, analysis, cases, grades, rubric }: AnalyseRequest): Study {
  return {
    id: "",
    manifest: { ...manifest, analyses: [analysis] },
    ...{ cases, grades, rubric },
    ...{ sources: [], claims: [], actors: [], ties: [], events: [], media: [] },
    ...{ codes: [], passages: [], memos: [], noted: [] },
  };
}
