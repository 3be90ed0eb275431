/** What the evidence says of a condition. Unknown is never met, never unmet, and never fills a count. */
export type Truth = "met" | "not met" | "unknown";

const rank: Readonly<Record<Truth, number>> = { "not met": 0, unknown: 1, met: 2 };

/**
 * Returns the worst of the parts (not met < unknown < met), the conjunction; met when there are none. One pass, O(n).
 *
 * @see Kleene (1952), Introduction to Metamathematics, § 64: the strong three-valued logic
 */
export function allOf(parts: Iterable<Truth>): Truth {
  let worst: Truth = "met";
  for (const part of parts) if (rank[part] < rank[worst]) worst = part;
  return worst;
}

/**
 * Returns the best of the parts, the disjunction; not met when there are none. One pass, O(n).
 *
 * @see Kleene (1952), Introduction to Metamathematics, § 64: the strong three-valued logic
 */
export function anyOf(parts: Iterable<Truth>): Truth {
  let best: Truth = "not met";
  for (const part of parts) if (rank[part] > rank[best]) best = part;
  return best;
}

/** Returns the opposite; unknown stays unknown. */
export function negate(truth: Truth): Truth {
  return truth === "met" ? "not met" : truth === "not met" ? "met" : "unknown";
}

/** Returns met or not met; undefined is unknown. */
export function truthOf(value: boolean | undefined): Truth {
  return value === undefined ? "unknown" : value ? "met" : "not met";
}

/** How many of the parts are met, not met and unknown. */
export type Tally = { readonly met: number; readonly notMet: number; readonly unknown: number };

/** Counts the parts that are met, not met and unknown; 0 of each for no parts. One pass, O(n). */
export function tally(parts: Iterable<Truth>): Tally {
  let [met, notMet, unknown] = [0, 0, 0];
  for (const part of parts) {
    if (part === "met") met++;
    else if (part === "not met") notMet++;
    else unknown++;
  }
  return { met, notMet, unknown };
}
