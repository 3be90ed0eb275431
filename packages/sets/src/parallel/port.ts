/** The common interface of Node's and the browser's workers. */
export type WorkerLike = {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onError(listener: (error: Error) => void): void;
  stop(): void;
};

type WebWorker = {
  postMessage(message: unknown): void;
  addEventListener(
    type: "message" | "error",
    listener: (event: { data: unknown; message: string }) => void,
  ): void;
  terminate(): void;
};

const host = globalThis as unknown as {
  Worker?: new (url: URL, options: { type: "module" }) => WebWorker;
  process?: { getBuiltinModule?: (name: string) => unknown };
  navigator?: { hardwareConcurrency?: number };
  postMessage?: (message: unknown) => void;
  addEventListener?: WebWorker["addEventListener"];
};

type NodeWorker = {
  postMessage(message: unknown): void;
  on(type: "message" | "error", listener: (value: never) => void): void;
  terminate(): Promise<number>;
};
type NodeThreads = {
  readonly Worker: new (url: URL) => NodeWorker;
  readonly parentPort: NodeWorker | null;
};

/** Returns Node's worker threads; undefined in a browser. */
function nodeThreads(): NodeThreads | undefined {
  return host.process?.getBuiltinModule?.("node:worker_threads") as NodeThreads | undefined;
}

export function coreCount(): number {
  return host.navigator?.hardwareConcurrency ?? 1;
}

export function startWorker(): WorkerLike {
  const threads = nodeThreads();
  if (threads) {
    const worker = new threads.Worker(
      new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url),
    );
    return {
      post: (message) => worker.postMessage(message),
      onMessage: (listener) => worker.on("message", listener),
      onError: (listener) => worker.on("error", listener),
      stop: () => void worker.terminate(),
    };
  }
  const { Worker } = host;
  if (!Worker)
    throw new Error("workers are not available here. Call the function of the same name without them.");
  // Bundlers recognise this form, and add the file of the worker.
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.addEventListener("message", (event) => listener(event.data)),
    onError: (listener) => worker.addEventListener("error", (event) => listener(new Error(event.message))),
    stop: () => worker.terminate(),
  };
}

/** Returns the port of the worker itself, for receiving messages and sending answers. */
export function ownPort(): Pick<WorkerLike, "post" | "onMessage"> {
  const parent = nodeThreads()?.parentPort;
  if (parent)
    return {
      post: (message) => parent.postMessage(message),
      onMessage: (listener) => parent.on("message", listener),
    };
  return {
    post: (message) => host.postMessage?.(message),
    onMessage: (listener) => host.addEventListener?.("message", (event) => listener(event.data)),
  };
}
