import {
  type Assessment,
  assess,
  type Kept,
  keep,
  type Reopened,
  reopen,
  studyOfKept,
} from "@throughline/assess";
import { analysisView } from "@throughline/report";
import type { Block } from "@throughline/report/components";
import type { Analysis, Manifest, Study } from "@throughline/study";
import { warmUp } from "./warm-up.ts";

/** What is to be computed: one analysis over the grades as they are on the page. */
export type AnalyseRequest = {
  readonly manifest: Manifest;
  readonly analysis: Analysis;
  /** computed again instead, from what it was computed from then */
  readonly kept?: Kept;
} & Pick<Study, "cases" | "grades" | "rubric" | "sources"> &
  /** what only process tracing and series rest on; none for other analyses */
  Pick<Study, "claims"> &
  Partial<Pick<Study, "actors" | "ties" | "events" | "series">>;

/** A request as a worker takes it. */
export type Task = {
  readonly number: number;
  /** answered by the result at once, and again with the cases of the first models; or with all that takes longer, too; or to be kept */
  readonly wants: "result" | "all" | Keeping;
  readonly request: AnalyseRequest;
};
/** Of very many tied models, and of the cells under a conclusion, these are drawn at once, the others with all that takes longer. */
const brief = { modelsShown: 3, listed: 10 };

type Depth = "result" | "cases" | "all";
/** When, and at which revision of the study, a result is kept. */
export type Keeping = Pick<Kept, "at" | "revision">;
export type TaskBegun = { readonly number: number };
export type TaskAnswer = {
  readonly number: number;
  readonly depth: Depth;
  readonly ms: number;
  readonly blocks?: readonly Block[];
  /** the rows of a truth table with their cases */
  readonly rows?: readonly RowCases[];
  /** whether a kept analysis has come out as it was */
  readonly reopened?: Reopened;
  readonly error?: string;
};
export type KeepAnswer = { readonly keep: Kept } | { readonly error: string };
export type RowCases = {
  readonly row: number;
  readonly cases: readonly string[];
  /** those without the outcome */
  readonly deviant: readonly string[];
};
/** How far a long search is, 0..1. */
export type TaskProgress = { readonly number: number; readonly searched: number };

/** The page draws a result in about so many milliseconds; until then, nothing else is computed beside it. */
const drawMs = 200;
/** Progress is told at most so often, in milliseconds. */
const pauseMs = 150;

let newest: Task | "warm up" | undefined;

self.onmessage = ({ data }: MessageEvent<Task | "warm up">) => {
  newest = data;
  // Requests that wait already are seen before this one is begun, and make it needless.
  const next = (act: () => void, ms = 0) => setTimeout(() => newest === data && act(), ms);
  next(() => {
    if (data === "warm up") {
      warmUp(
        (request) => answerTo({ number: 0, wants: "result", request }, "cases"),
        () => newest === data,
      );
      return;
    }
    const { number, wants } = data;
    if (typeof wants === "object") {
      self.postMessage(keepAnswer(data.request, wants));
      return;
    }
    self.postMessage({ number } satisfies TaskBegun);
    const answer = answerTo(data, wants);
    self.postMessage(answer);
    if (wants === "result" && answer.error === undefined)
      next(() => self.postMessage({ ...answerTo(data, "cases"), ms: answer.ms }), drawMs);
  });
};

function answerTo({ number, request }: Task, depth: Depth): TaskAnswer {
  const start = performance.now();
  const done = (found: Pick<TaskAnswer, "blocks" | "rows" | "reopened" | "error">): TaskAnswer => ({
    number,
    depth,
    ms: Math.round(performance.now() - start),
    ...found,
  });
  try {
    const study = studyOf(request);
    const closer = depth === "cases" ? depth : depth === "all";
    let told = start;
    const onSearch = (searched: number) => {
      if (number === 0 || performance.now() - told < pauseMs) return;
      told = performance.now();
      self.postMessage({ number, searched } satisfies TaskProgress);
    };
    const assessment = assess(study, { leverage: false, closer, onSearch });
    const { id } = (request.kept ?? request).analysis;
    const blocks = analysisView(assessment, study, id, depth === "all" ? {} : brief) ?? [];
    const reopened = request.kept && reopen(request.kept);
    return done({ blocks, rows: rowsOf(assessment), ...(reopened && { reopened }) });
  } catch (error) {
    return done({ error: (error as Error).message });
  }
}

function keepAnswer(request: AnalyseRequest, keeping: Keeping): KeepAnswer {
  try {
    return { keep: keep(studyOf(request), request.analysis, keeping) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

function rowsOf({ analyses: [analysis] }: Assessment): RowCases[] {
  if (analysis?.kind !== "truth-table") return [];
  return analysis.result.rows.map(({ row, cases, deviant }) => ({ row, cases, deviant }));
}

const studyOf = ({ analysis, kept, ...from }: AnalyseRequest): Study =>
  studyOfKept(kept ?? { analysis, from });
