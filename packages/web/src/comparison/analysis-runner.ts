import { savesData } from "../state/saves-data.ts";
import type { AnalyseRequest, Task, TaskAnswer, TaskBegun, TaskProgress } from "./analysis-task.ts";
import { newAnalysisWorker } from "./new-analysis-worker.ts";

/** What the workers are at: the result, what takes longer, or nothing, because all is there or somebody has ended it. */
export type AnalyseStage = "result" | "closer" | "done" | "result stopped" | "closer stopped";

/** A computation that nobody wants any more may go on for so long; ending its worker costs about as much. */
const patienceMs = 100;
/** What takes longer is begun when nothing has changed for so long. */
const restMs = 400;
/** A new spare worker is made so long after the last was taken. */
const spareAfterMs = 2000;

let spare: Worker | undefined;

/**
 * Makes a worker at leisure, and has it compile the engine, for the first result that is asked for; not where the browser saves data.
 */
export function warmAnalysisWorker(): void {
  if (spare || savesData) return;
  spare = newAnalysisWorker();
  spare.postMessage("warm up");
}

function takeSpare(): Worker {
  const taken = spare ?? newAnalysisWorker();
  spare = undefined;
  setTimeout(warmAnalysisWorker, spareAfterMs);
  return taken;
}

/**
 * Computes analyses beside the page, the newest request only. One worker gives results, another then adds what takes longer, so that a
 * change never waits for it; a computation that a newer request makes needless is ended.
 */
export class AnalysisRunner {
  readonly #onAnswer: (answer: TaskAnswer) => void;
  readonly #onStage: (stage: AnalyseStage) => void;
  readonly #onSearch: (searched: number | undefined) => void;
  #number = 0;
  #request: AnalyseRequest | undefined;
  #quick: Worker | undefined;
  /** the number of what the quick worker is at */
  #running: number | undefined;
  #closer: { readonly worker: Worker; busy: boolean } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stage: AnalyseStage = "done";

  /** @param onSearch told how far a long search is, 0..1; undefined when none runs (any more) */
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

  /** Ends what is being computed; what is shown stays. */
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
      this.#quick.onmessage = ({ data }: MessageEvent<TaskBegun | TaskProgress | TaskAnswer>) => {
        if ("depth" in data) this.#answered(data);
        else if ("searched" in data) this.#told(data);
        else this.#running = data.number;
      };
    }
    this.#running ??= task.number;
    this.#quick.postMessage(task);
  }

  /** The answer to a request that is not the newest is shown too, while the newest is at work: what is dragged is followed. */
  #answered(answer: TaskAnswer): void {
    const { number, depth, error } = answer;
    if (number !== this.#number) {
      if (depth === "result") this.#onAnswer(answer);
      return;
    }
    clearTimeout(this.#timer);
    this.#onAnswer(answer);
    if (error === undefined && depth === "result") {
      this.#onStage("closer");
      return;
    }
    this.#running = undefined;
    if (error !== undefined) this.#onStage("done");
    else this.#timer = setTimeout(() => this.#lookCloser(answer), restMs);
  }

  #told({ number, searched }: TaskProgress): void {
    if (number === this.#number) this.#onSearch(searched);
  }

  #lookCloser({ number, ms }: TaskAnswer): void {
    if (!this.#request) return;
    const closer = this.#closer ?? { worker: newAnalysisWorker(), busy: false };
    this.#closer = closer;
    closer.busy = true;
    closer.worker.onmessage = ({ data }: MessageEvent<TaskBegun | TaskProgress | TaskAnswer>) => {
      if ("searched" in data) this.#told(data);
      if (!("depth" in data)) return;
      closer.busy = false;
      this.#onAnswer({ ...data, ms });
      this.#onStage("done");
    };
    closer.worker.postMessage({ number, wants: "all", request: this.#request } satisfies Task);
  }

  #endQuick(): void {
    this.#quick?.terminate();
    this.#quick = undefined;
    this.#running = undefined;
  }

  /** A worker that is at rest is kept for the next time. */
  #endCloser(): void {
    clearTimeout(this.#timer);
    if (!this.#closer?.busy) return;
    this.#closer.worker.terminate();
    this.#closer = undefined;
  }

  /** Ends for good: the page has gone elsewhere. A worker that is at rest is there for whoever comes next. */
  dispose(): void {
    if (this.#quick && this.#running === undefined) {
      this.#quick.onmessage = null;
      spare?.terminate();
      spare = this.#quick;
      this.#quick = undefined;
    }
    this.end();
    this.#closer?.worker.terminate();
    this.#closer = undefined;
  }
}
