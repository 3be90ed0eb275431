import { distance } from "fastest-levenshtein";

/**
 * Finds the known name that a misspelt one most likely stands for.
 *
 * @param name the name as written
 * @param known the names there are
 * @returns the nearest by edit distance, the first in order among equals; nothing when more than two characters and more than a third of it differ
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const d = distance(name.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return least <= Math.max(2, Math.floor(name.length / 3)) && least < name.length ? best : undefined;
}

/** What to add to a message about a name that is not known: the nearest one, or nothing. */
export function suggestion(name: string, known: Iterable<string>): string {
  const like = nearest(name, known);
  return like === undefined ? "" : ` Nearest: "${like}".`;
}
