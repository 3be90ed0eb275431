import { setImmediate } from "node:timers/promises";
import { type OnProgress, StoppedError } from "../progress.ts";

/** How somebody follows an import, and stops it. */
export type ImportRun = {
  /** stops the import; nothing is changed then */
  readonly signal?: AbortSignal | undefined;
  /** told the step, and the share of it that is done, 0 to 1 */
  readonly onProgress?: OnProgress | undefined;
  /** reads a file beside the one that is imported, as the documents that a bibliography attaches; nothing when it is not there */
  readonly beside?: ((path: string) => Promise<Uint8Array | undefined>) | undefined;
};

/**
 * Tells the next step of an import, and lets other work of the process be done, such as the signal that stops it.
 *
 * @throws StoppedError when it was stopped
 */
export async function step({ signal, onProgress }: ImportRun, part: string, done?: number): Promise<void> {
  onProgress?.(part, done);
  await setImmediate();
  if (signal?.aborted) throw new StoppedError("the import was stopped");
}
