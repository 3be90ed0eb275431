/** The progress of a long search: `done` of `of` steps of its budget, or of its rows. */
export type Progress = {
  readonly stage: "prime implicants" | "fewest terms" | "models" | "number of models" | "samples" | "causes";
  readonly done: number;
  readonly of: number;
};

/** Counts the steps of a search, which stops with `cutShort` when it would exceed `limit`. */
export type Work = {
  steps: number;
  readonly limit: number;
  cutShort: boolean;
  /** called at intervals with the progress of the search; may throw to stop it */
  readonly tick?: (done: number, of: number) => void;
};

export function workOf(
  limit: number,
  stage?: Progress["stage"],
  onProgress?: (progress: Progress) => void,
): Work {
  const work = { steps: 0, limit, cutShort: false };
  if (!stage || !onProgress) return work;
  return { ...work, tick: (done, of) => onProgress({ stage, done: Math.min(done, of), of }) };
}

/** Returns work that stops after some more steps of a search, and reports its progress as that of the search. */
export function shareOf(work: Work, steps: number): Work {
  const { tick, limit } = work;
  const share = { steps: work.steps, limit: Math.min(limit, work.steps + steps), cutShort: false };
  return tick ? { ...share, tick: (done) => tick(done, limit) } : share;
}
