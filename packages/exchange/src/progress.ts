/** A person stopped an import. */
export class StoppedError extends Error {
  override name = "StoppedError";
}

/** Called with the current step and its share done (0..1; undefined when unknown). */
export type OnProgress = (part: string, done?: number) => void;
