import { type Message, notice } from "@throughline/messages";

import { distance } from "fastest-levenshtein";

/** Length from which a name that is part of another one suggests it. */
const shortestPart = 3;

/**
 * Finds the known name that a misspelt one most likely means.
 *
 * @param name the name as written
 * @param known the known names
 * @returns the nearest, the first among equals: one that differs in a third of the characters at most (one of a
 *   short name), in the order of two, or that is part of the name or contains it; undefined when there is none
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const d = difference(name.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return least <= Math.max(1.5, Math.floor(name.length / 3)) && least < name.length ? best : undefined;
}

function difference(name: string, candidate: string): number {
  const edits = distance(name, candidate);
  if (edits === 2 && isTransposed(name, candidate)) return 1;
  const [part, whole] = name.length < candidate.length ? [name, candidate] : [candidate, name];
  return edits > 1 && part.length >= shortestPart && whole.includes(part) ? 1.5 : edits;
}

/** Returns whether two adjacent characters are exchanged. */
function isTransposed(name: string, candidate: string): boolean {
  if (name.length !== candidate.length) return false;
  const at = Array.from(name).findIndex((_, i) => name[i] !== candidate[i]);
  return (
    name[at] === candidate[at + 1] &&
    name[at + 1] === candidate[at] &&
    name.slice(at + 2) === candidate.slice(at + 2)
  );
}

/** Returns the suggestion of the nearest name for a message about an unknown one; empty when none is near. */
export function suggestion(name: string, known: Iterable<string>): Message | "" {
  const like = nearest(name, known);
  return like === undefined ? "" : notice('. Nearest: "{name}"', { name: like });
}
