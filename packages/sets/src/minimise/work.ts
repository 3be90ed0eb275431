/** What a long search is at; `done` of `of` is a share of its budget, or of its rows. */
export type Progress = {
  readonly stage: "prime implicants" | "fewest terms" | "models" | "number of models" | "samples" | "causes";
  readonly done: number;
  readonly of: number;
};

/** Counts what a search has done; it ends with `cutShort` when it would do more than `limit`. */
export type Work = {
  steps: number;
  readonly limit: number;
  cutShort: boolean;
  /** told now and then how far the search is; may throw, to end it */
  readonly tick?: (done: number, of: number) => void;
};

export function workOf(
  limit: number,
  stage?: Progress["stage"],
  onProgress?: (progress: Progress) => void,
): Work {
  const work = { steps: 0, limit, cutShort: false };
  if (!stage || !onProgress) return work;
  return { ...work, tick: (done, of) => onProgress({ stage, done, of }) };
}
