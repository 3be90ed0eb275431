import { ThresholdError } from "../errors.ts";

/** How raw values become memberships. */
export type Calibration =
  | {
      readonly method: "direct";
      /** exclusion, crossover, inclusion (falling thresholds calibrate a falling set); for a bell six: e, c, i, i, c, e */
      readonly thresholds: readonly number[];
      readonly shape?: "logistic" | "s-shaped" | "bell";
      /** membership at the inclusion threshold of the logistic shape (default 0.95) */
      readonly atInclusion?: number;
      /** exponents of the s-shape and bell below and above the crossover (default 1) */
      readonly below?: number;
      readonly above?: number;
    }
  | { readonly method: "crisp"; readonly thresholds: readonly number[] };

/**
 * Calibrates raw values.
 *
 * @param values n raw values; NaN is missing
 * @param calibration direct (fuzzy memberships in 0..1), or crisp (0, 1, … by thresholds: a value at a threshold is above it)
 * @returns n memberships or categories, NaN where the value is missing
 * @throws ThresholdError when thresholds are too few, equal or out of order
 * @see Ragin (2008), Redesigning Social Inquiry, ch. 5; equals `calibrate()` of R's QCA
 * @example calibrate([0, 5, 10], { method: "direct", thresholds: [0, 5, 10] }) // 0.05, 0.5, 0.95
 */
export function calibrate(values: ArrayLike<number>, calibration: Calibration): Float64Array {
  const { thresholds } = calibration;
  if (thresholds.some((t) => !Number.isFinite(t))) throw new ThresholdError("a threshold is not a number.");
  if (calibration.method === "crisp") {
    if (thresholds.length === 0) throw new ThresholdError("no threshold is given. Give at least one.");
    if (thresholds.some((t, i) => i > 0 && t <= (thresholds[i - 1] ?? t)))
      throw new ThresholdError(
        `the thresholds ${thresholds.join(", ")} do not rise. Give them in rising order.`,
      );
    return Float64Array.from(values, (x) => (Number.isNaN(x) ? x : thresholds.filter((t) => x >= t).length));
  }
  const bell = calibration.shape === "bell" || thresholds.length === 6;
  if (thresholds.length !== (bell ? 6 : 3))
    throw new ThresholdError(
      `${thresholds.length} thresholds are given; the ${bell ? "bell takes 6" : "direct method takes 3"}.`,
    );
  const rising = thresholds.every(
    (t, i) => i === 0 || t > (thresholds[i - 1] ?? t) || (bell && i === 3 && t === thresholds[2]),
  );
  const falling = thresholds.every((t, i) => i === 0 || t < (thresholds[i - 1] ?? t));
  if (!rising && (bell || !falling))
    throw new ThresholdError(
      `the thresholds ${thresholds.join(", ")} are equal or out of order. Give exclusion, crossover and inclusion in order.`,
    );
  const { below = 1, above = 1, atInclusion = 0.95 } = calibration;
  if (bell) {
    const [e1 = 0, c1 = 0, i1 = 0, i2 = 0, c2 = 0, e2 = 0] = thresholds;
    const middle = (i1 + i2) / 2;
    return Float64Array.from(values, (x) =>
      Number.isNaN(x)
        ? x
        : x <= middle
          ? sShape(x, e1, c1, i1, below, above)
          : sShape(-x, -e2, -c2, -i2, below, above),
    );
  }
  const [e = 0, c = 0, i = 0] = thresholds;
  if (calibration.shape === "s-shaped") {
    const turn = rising ? 1 : -1;
    return Float64Array.from(values, (x) =>
      Number.isNaN(x) ? x : sShape(turn * x, turn * e, turn * c, turn * i, below, above),
    );
  }
  if (!(atInclusion > 0.5 && atInclusion < 1))
    throw new ThresholdError(
      `the membership at inclusion is ${atInclusion}; it has to lie between 0.5 and 1.`,
    );
  const odds = Math.log(atInclusion / (1 - atInclusion));
  return Float64Array.from(values, (x) => {
    const onExclusionSide = rising ? x < c : x > c;
    const width = onExclusionSide ? c - e : i - c;
    return snapped(1 / (1 + Math.exp((-odds * (x - c)) / width)));
  });
}

function sShape(x: number, e: number, c: number, i: number, below: number, above: number): number {
  if (x <= e) return 0;
  if (x >= i) return 1;
  return snapped(x <= c ? ((x - e) / (c - e)) ** below / 2 : 1 - ((i - x) / (i - c)) ** above / 2);
}

/** R takes memberships within 0.0001 of the ends as the ends. */
function snapped(membership: number): number {
  return membership < 0.0001 ? 0 : membership > 0.9999 ? 1 : membership;
}
