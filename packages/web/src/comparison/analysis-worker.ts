import { type Assessment, assess, keep, reopen, studyOfKept } from "@throughline/assess";
import { analysisView } from "@throughline/report";
import type { Study } from "@throughline/study";
import type {
  AnalyseRequest,
  Depth,
  KeepAnswer,
  Keeping,
  RowCases,
  Task,
  TaskAnswer,
  TaskBegun,
  TaskProgress,
} from "./analysis-task.ts";
import { warmUp } from "./warm-up.ts";

/** Of very many tied models, and of the cells under a conclusion, these are drawn at once, the others with all that takes longer. */
const brief = { modelsShown: 3, listed: 10 };

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
