import { type Assessment, assess, type KeptFrom, keep, reopen, studyOfKept } from "@throughline/assess";
import {
  type AnalysisView,
  analysisView,
  errorText,
  type InDepth,
  inDepthView,
  replicationScript,
} from "@throughline/report";
import type { Study } from "@throughline/study";
import { setWorkerLanguage } from "../ui/language/worker-language.ts";
import type {
  AnalyseRequest,
  Configuration,
  Depth,
  InDepthAnswer,
  KeepAnswer,
  Keeping,
  ScriptAnswer,
  Task,
  TaskAnswer,
  TaskBegun,
  TaskMessage,
  TaskProgress,
} from "./analysis-task.ts";
import { withChangedParts } from "./study-parts.ts";
import { warmUp } from "./warm-up.ts";

/**
 * Number of tied models and their terms, and of cells below a conclusion, in the first answer. The complete answer has
 * all, and counts the models. With more terms, drawing takes longer than a change may; with fewer, those of many studies
 * would move the others.
 */
const brief = { modelsShown: 4, termsShown: 24, listed: 10 };

/** Least time between progress messages, in milliseconds. */
const pauseMs = 150;

let newest: Task | "warm up" | undefined;
let known: KeptFrom | undefined;
const languageSet = setWorkerLanguage();

self.onmessage = async ({ data }: MessageEvent<TaskMessage>) => {
  const task = taskOf(data);
  newest = task;
  await languageSet;
  // Waiting messages are read first: a newer request makes this one unnecessary.
  const next = (act: () => void) => setTimeout(() => newest === task && act());
  next(() => {
    if (task === "warm up") {
      warmUp(
        (request) => answerTo({ number: 0, wants: "result", request }, "cases"),
        () => newest === task,
      );
      return;
    }
    const { number, wants, request } = task;
    if (wants === "script") {
      self.postMessage(scriptAnswer(request));
      return;
    }
    if (typeof wants === "object") {
      self.postMessage(
        "inDepth" in wants ? inDepthAnswer(request, wants.inDepth) : keepAnswer(request, wants),
      );
      return;
    }
    self.postMessage({ number } satisfies TaskBegun);
    const answer = answerTo(task, wants === "result" ? wants : "cases");
    self.postMessage(answer);
    if (wants === "all" && answer.error === undefined) next(() => self.postMessage(answerTo(task, "all")));
  });
};

/** Returns a request with all of the study, as it is after the changes that came with the request. */
function taskOf(message: TaskMessage): Task | "warm up" {
  if (message === "warm up") return message;
  const { changed, request, ...task } = message;
  known = withChangedParts(known, changed);
  return { ...task, request: { ...request, from: known } };
}

function answerTo({ number, request }: Task, depth: Depth): TaskAnswer {
  const start = performance.now();
  const done = (found: Omit<TaskAnswer, "number" | "depth" | "ms">): TaskAnswer => ({
    number,
    depth,
    ms: Math.round(performance.now() - start),
    ...found,
  });
  try {
    const study = studyOf(request);
    const closer = depth === "cases" ? depth : depth === "all";
    const onSearch = number === 0 ? () => undefined : progressTeller(number);
    const assessment = assess(study, { leverage: false, closer, count: depth === "all", onSearch });
    const { id } = (request.kept ?? request).analysis;
    const view = analysisView(assessment, study, id, depth === "all" ? {} : brief) ?? emptyView;
    const reopened = request.kept && reopen(request.kept);
    return done({ view, ...rowsOf(assessment), ...(reopened && { reopened }) });
  } catch (error) {
    return done({ error: errorText(error) });
  }
}

const emptyView: AnalysisView = { headlines: [], parts: {}, further: [] };

/** Returns a function that reports the progress of a search at intervals. */
function progressTeller(number: number): (searched: number) => void {
  let told = performance.now();
  return (searched) => {
    if (performance.now() - told < pauseMs) return;
    told = performance.now();
    self.postMessage({ number, searched } satisfies TaskProgress);
  };
}

/** Returns the answer, or the error that its computation ended with. */
function answered<Answer>(compute: () => Answer): Answer | { readonly error: string } {
  try {
    return compute();
  } catch (error) {
    return { error: errorText(error) };
  }
}

const inDepthAnswer = (request: AnalyseRequest, asked: InDepth): InDepthAnswer =>
  answered(() => {
    const { analysis } = request;
    if (analysis.kind !== "truth-table") return { blocks: [] };
    return { blocks: inDepthView(studyOf(request), analysis, asked, progressTeller(1)) };
  });

const keepAnswer = (request: AnalyseRequest, keeping: Keeping): KeepAnswer =>
  answered(() => ({ keep: keep(studyOf(request), request.analysis, keeping) }));

const scriptAnswer = (request: AnalyseRequest): ScriptAnswer =>
  answered(() => {
    const study = studyOf(request);
    return { script: replicationScript(assess(study, { leverage: false }), study) };
  });

function rowsOf({
  analyses: [analysis],
}: Assessment): Pick<TaskAnswer, "rows" | "remainders" | "rowsInTable"> {
  if (analysis?.kind !== "truth-table") return {};
  const { conditions, rows, rowsInTable, remainders } = analysis.result;
  const configurations = [...rows, ...(remainders ?? [])].map(({ configuration }) => configuration);
  const hasSeveral = conditions.map((_, c) => configurations.some((values) => (values[c] ?? 0) > 1));
  const named = ({
    row,
    configuration,
  }: {
    row: number;
    configuration: readonly number[];
  }): Configuration => ({
    row,
    configuration: conditions
      .map((name, c) => {
        const value = configuration[c] ?? 0;
        return hasSeveral[c] ? `${name}{${value}}` : value === 1 ? name : `~${name}`;
      })
      .join("*"),
  });
  return {
    rows: rows.map((one) => ({ ...named(one), out: one.out, cases: one.cases, deviant: one.deviant })),
    rowsInTable,
    ...(remainders && { remainders: remainders.map(named) }),
  };
}

const studyOf = ({ kept, ...current }: AnalyseRequest): Study => studyOfKept(kept ?? current);
