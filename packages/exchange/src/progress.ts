/** A reading or an import was stopped by the person who began it. */
export class StoppedError extends Error {
  override name = "StoppedError";
}

/** Told what is being done, and how much of that part is done (0..1; not known when left out). */
export type OnProgress = (part: string, done?: number) => void;
