import { type ChildProcess, fork } from "node:child_process";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker, type WorkerOptions } from "node:worker_threads";

/** Allows a worker that runs from source to load the components of the report. */
const tsxHook = new URL("../../../scripts/tsx-hook.mjs", import.meta.url).href;

/**
 * Starts a worker thread from a file beside the caller's, either built or from source.
 *
 * @param name the file name without its extension
 * @param beside `import.meta.url` of the caller
 */
export function startWorker(name: string, beside: string, options: WorkerOptions = {}): Worker {
  const { file, flags } = programOf(name, beside);
  return new Worker(file, { execArgv: flags, ...options });
}

/**
 * Starts a child process from a file beside the caller's, either built or from source. Both communicate by messages
 * only.
 *
 * @param name the file name without its extension
 * @param beside `import.meta.url` of the caller
 * @param args the arguments in `process.argv`
 * @param nodeFlags options of Node.js, such as memory limits
 */
export function startProcess(
  name: string,
  beside: string,
  args: readonly string[] = [],
  nodeFlags: readonly string[] = [],
): ChildProcess {
  const { file, flags } = programOf(name, beside);
  return fork(fileURLToPath(file), args, {
    execArgv: [...flags, ...nodeFlags],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

function programOf(name: string, beside: string): { file: URL; flags: string[] } {
  const ending = extname(new URL(beside).pathname);
  return {
    file: new URL(`./${name}${ending}`, beside),
    flags: ending === ".ts" ? ["--conditions=source", "--import", tsxHook] : [],
  };
}
