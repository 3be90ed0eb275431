import { savesData } from "../state/saves-data.ts";
import type { AnalyseRequest, Task, TaskAnswer, TaskBegun, TaskProgress } from "./analysis-task.ts";
import { AnalysisWorker } from "./new-analysis-worker.ts";

/**
 * The state of the workers: computing the result, computing more details, or idle, after all is done or a
 * user stopped it.
 */
export type AnalyseStage = "result" | "closer" | "done" | "result stopped" | "closer stopped";

/** Time that an outdated computation may continue, in milliseconds. Ending its worker costs about as much. */
const patienceMs = 100;
/** Time without changes after which longer computations start, in milliseconds. */
const restMs = 500;
/** Time after which a spare worker replaces the last one taken, in milliseconds. */
const spareAfterMs = 2000;

let spare: AnalysisWorker | undefined;

/**
 * Starts a worker when the page is idle and has it compile the engine for the first request, unless the
 * browser saves data.
 */
export function warmAnalysisWorker(): void {
  if (spare || savesData) return;
  spare = new AnalysisWorker();
  spare.warmUp();
}

function takeSpare(): AnalysisWorker {
  const taken = spare ?? new AnalysisWorker();
  spare = undefined;
  setTimeout(warmAnalysisWorker, spareAfterMs);
  return taken;
}

/**
 * Computes analyses in workers, for the newest request only. One worker computes results and another one adds
 * what takes longer, so a change never waits for the latter. An outdated computation is ended.
 */
export class AnalysisRunner {
  readonly #onAnswer: (answer: TaskAnswer) => void;
  readonly #onStage: (stage: AnalyseStage) => void;
  readonly #onSearch: (searched: number | undefined) => void;
  #number = 0;
  #request: AnalyseRequest | undefined;
  #quick: AnalysisWorker | undefined;
  /** number of the request that the result worker computes */
  #running: number | undefined;
  #closer: { readonly worker: AnalysisWorker; busy: boolean } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stage: AnalyseStage = "done";

  /**
   * @param onSearch called with the progress of a long search, 0..1, and with undefined when none is running
   */
  constructor(
    onAnswer: (answer: TaskAnswer) => void,
    onStage: (stage: AnalyseStage) => void,
    onSearch: (searched: number | undefined) => void,
  ) {
    this.#onAnswer = onAnswer;
    this.#onSearch = onSearch;
    this.#onStage = (stage) => {
      this.#stage = stage;
      onSearch(undefined);
      onStage(stage);
    };
  }

  run(request: AnalyseRequest): void {
    const number = ++this.#number;
    this.#request = request;
    this.#endCloser();
    this.#onStage("result");
    const task: Task = { number, wants: "result", request };
    const busy = this.#running !== undefined;
    this.#post(task);
    if (!busy) return;
    this.#timer = setTimeout(() => {
      if (this.#running === number) return;
      this.#endQuick();
      this.#post(task);
    }, patienceMs);
  }

  /** Stops the computation and keeps the result on display. */
  stop(): void {
    this.end();
    this.#onStage(this.#stage === "closer" ? "closer stopped" : "result stopped");
  }

  end(): void {
    this.#endQuick();
    this.#endCloser();
  }

  #post(task: Task): void {
    if (!this.#quick) {
      this.#quick = takeSpare();
      this.#quick.listen((answer: TaskBegun | TaskProgress | TaskAnswer) => {
        if ("depth" in answer) this.#answered(answer);
        else if ("searched" in answer) this.#told(answer);
        else this.#running = answer.number;
      });
    }
    this.#running ??= task.number;
    this.#quick.post(task);
  }

  /**
   * Shows the answer to an older request while the newest one is being computed, which gives feedback while
   * dragging.
   */
  #answered(answer: TaskAnswer): void {
    const { number, error } = answer;
    if (number !== this.#number) {
      this.#onAnswer(answer);
      return;
    }
    clearTimeout(this.#timer);
    this.#running = undefined;
    this.#onAnswer(answer);
    this.#onStage(error === undefined ? "closer" : "done");
    if (error === undefined) this.#timer = setTimeout(() => this.#lookCloser(answer), restMs);
  }

  #told({ number, searched }: TaskProgress): void {
    if (number === this.#number) this.#onSearch(searched);
  }

  #lookCloser({ number, ms }: TaskAnswer): void {
    if (!this.#request) return;
    const closer = this.#closer ?? { worker: new AnalysisWorker(), busy: false };
    this.#closer = closer;
    closer.busy = true;
    closer.worker.listen((answer: TaskBegun | TaskProgress | TaskAnswer) => {
      if ("searched" in answer) this.#told(answer);
      if (!("depth" in answer)) return;
      this.#onAnswer({ ...answer, ms });
      if (answer.depth === "cases" && answer.error === undefined) return;
      closer.busy = false;
      this.#onStage("done");
    });
    closer.worker.post({ number, wants: "all", request: this.#request });
  }

  #endQuick(): void {
    this.#quick?.terminate();
    this.#quick = undefined;
    this.#running = undefined;
  }

  /** Keeps an idle worker for the next use. */
  #endCloser(): void {
    clearTimeout(this.#timer);
    if (!this.#closer?.busy) return;
    this.#closer.worker.terminate();
    this.#closer = undefined;
  }

  /** Stops for good because the page has moved on. An idle worker is kept for the next user. */
  dispose(): void {
    if (this.#quick && this.#running === undefined) {
      this.#quick.listen(() => undefined);
      spare?.terminate();
      spare = this.#quick;
      this.#quick = undefined;
    }
    this.end();
    this.#closer?.worker.terminate();
    this.#closer = undefined;
  }
}
