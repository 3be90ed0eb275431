import type { Tie } from "@throughline/study";

/** A tie by its actors. In words: fonts may lack an arrow, and it is read out as one. */
export const tieWords = (actorName: (id: string) => string, { from, to }: Pick<Tie, "from" | "to">): string =>
  `${actorName(from)} to ${actorName(to)}`;
