import { setImmediate } from "node:timers/promises";
import { type OnProgress, StoppedError } from "../progress.ts";

/** Progress and cancellation of an import. */
export type ImportRun = {
  /** stops the import; nothing is changed then */
  readonly signal?: AbortSignal | undefined;
  /** called with the current step and its share done, 0..1 */
  readonly onProgress?: OnProgress | undefined;
  /**
   * reads a file next to the imported one, such as a document attached to a bibliography; undefined when it
   * does not exist
   */
  readonly beside?: ((path: string) => Promise<Uint8Array | undefined>) | undefined;
};

/**
 * Reports the next step of an import, and yields to other work of the process, such as the signal that stops
 * it.
 *
 * @throws StoppedError when the import was stopped
 */
export async function reportStep(
  { signal, onProgress }: ImportRun,
  part: string,
  done?: number,
): Promise<void> {
  onProgress?.(part, done);
  await setImmediate();
  if (signal?.aborted) throw new StoppedError("the import was stopped");
}
