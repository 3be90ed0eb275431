import { extname } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";

/** Lets a worker that runs from source load the components of the report. */
const tsxHook = new URL("../../../scripts/tsx-hook.mjs", import.meta.url).href;

/**
 * Starts a worker from a file beside the caller's, built or from source.
 *
 * @param name of the file without its ending
 * @param beside `import.meta.url` of the caller
 */
export function startWorker(name: string, beside: string, options: WorkerOptions = {}): Worker {
  const ending = extname(new URL(beside).pathname);
  const source = ending === ".ts" ? { execArgv: ["--conditions=source", "--import", tsxHook] } : {};
  return new Worker(new URL(`./${name}${ending}`, beside), { ...source, ...options });
}
