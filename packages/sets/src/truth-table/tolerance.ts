// R meets cut-offs with a tolerance; without one, memberships 0.1 + 0.7 fall below incl.cut 0.8.
const tolerance = 1.5e-8;

/**
 * Returns whether a measure reaches a cut-off, except for rounding. A measure without a value reaches only a cut-off
 * of 0.
 */
export function meetsCut(value: number, cut: number): boolean {
  return Number.isNaN(value) ? cut === 0 : value >= cut - tolerance;
}

/** Returns the lowest value that meets a cut-off, at least 0. */
export function lowestMeeting(cut: number): number {
  return Math.max(0, cut - tolerance);
}
