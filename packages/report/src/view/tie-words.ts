import type { Tie } from "@throughline/study";
import { text } from "../language/text.ts";

/** Names a tie by its actors in words, because fonts may have no arrow, and screen readers spell it out. */
export const tieWords = (actorName: (id: string) => string, { from, to }: Pick<Tie, "from" | "to">): string =>
  text("{sender} to {receiver}", { sender: actorName(from), receiver: actorName(to) });
