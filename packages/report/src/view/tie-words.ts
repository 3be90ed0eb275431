import type { Tie } from "@throughline/study";
import { text } from "../language/text.ts";

/** A tie by its actors, in words: fonts may lack an arrow, and screen readers spell it out. */
export const tieWords = (actorName: (id: string) => string, { from, to }: Pick<Tie, "from" | "to">): string =>
  text("{sender} to {receiver}", { sender: actorName(from), receiver: actorName(to) });
