// R meets cut-offs with a tolerance; without one, memberships 0.1 + 0.7 fall below incl.cut 0.8.
const tolerance = 1.5e-8;

/** True when a measure reaches a cut-off, rounding aside. A measure without a value reaches none but 0. */
export function meetsCut(value: number, cut: number): boolean {
  return Number.isNaN(value) ? cut === 0 : value >= cut - tolerance;
}

/** The lowest value that meets a cut-off, 0 at least. */
export function lowestMeeting(cut: number): number {
  return Math.max(0, cut - tolerance);
}
