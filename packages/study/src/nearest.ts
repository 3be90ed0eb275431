import { type Message, notice } from "@throughline/messages";

import { distance } from "fastest-levenshtein";

/**
 * Finds the known name that a misspelt one most likely means.
 *
 * @param name the name as written
 * @param known the known names
 * @returns the nearest by edit distance, the first among equals; undefined when more than two characters and more
 *   than a third of the name differ
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

/** Returns the suggestion of the nearest name for a message about an unknown one; empty when none is near. */
export function suggestion(name: string, known: Iterable<string>): Message | "" {
  const like = nearest(name, known);
  return like === undefined ? "" : notice(' Nearest: "{name}".', { name: like });
}
