import type { Tie } from "@throughline/study";

/** A tie by its actors, in words: fonts may lack an arrow, and screen readers spell it out. */
export const tieWords = (actorName: (id: string) => string, { from, to }: Pick<Tie, "from" | "to">): string =>
  `${actorName(from)} to ${actorName(to)}`;
