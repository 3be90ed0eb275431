import { notice } from "@throughline/messages";
import { ThresholdError } from "../errors.ts";
import { type Anchors, type BellAnchors, sixAnchors, threeAnchors } from "./anchors.ts";
import { empiricalDistribution } from "./relative.ts";

/** The direct method: anchors of the set, and the shape of membership between them. */
export type DirectCalibration = {
  readonly method: "direct";
  /** by name, or listed: exclusion, crossover, inclusion; for a bell e1, c1, i1, i2, c2, e2 */
  readonly thresholds: Anchors | BellAnchors | readonly number[];
  /** default: bell for six thresholds, else logistic; ecdf follows the ranks of the values between the anchors */
  readonly shape?: "logistic" | "s-shaped" | "ecdf" | "bell";
  /** membership at the inclusion threshold of the logistic shape, between 0.5 and 1 (default 0.95) */
  readonly idm?: number;
  /** exponents of the s-shape and the bell below and above the crossover, above 0 (default 1: straight) */
  readonly below?: number;
  readonly above?: number;
};

/** Returns the function from raw value to membership of a direct calibration. */
export function directMembership(
  values: ArrayLike<number>,
  calibration: DirectCalibration,
): (value: number) => number {
  const { thresholds, below = 1, above = 1 } = calibration;
  for (const [name, exponent] of [
    ["below", below],
    ["above", above],
  ] as const) {
    if (!(exponent > 0 && exponent < Infinity))
      throw new ThresholdError(
        notice("The exponent “{name}” is {exponent}. Give a number above 0.", { name, exponent }),
      );
  }
  const six = Array.isArray(thresholds) ? thresholds.length === 6 : "e1" in thresholds;
  const shape = calibration.shape ?? (six ? "bell" : "logistic");
  if (shape === "bell" || six) return bell(thresholds as BellAnchors | readonly number[], below, above);
  const [e, c, i] = threeAnchors(thresholds as Anchors | readonly number[]);
  const turn = e < i ? 1 : -1;
  if (shape === "logistic") return logistic(e, c, i, calibration.idm ?? 0.95);
  if (shape === "ecdf") return ecdf(values, turn, e, c, i);
  return (x) => sShape(turn * x, turn * e, turn * c, turn * i, below, above);
}

function logistic(e: number, c: number, i: number, idm: number): (value: number) => number {
  if (!(idm > 0.5 && idm < 1))
    throw new ThresholdError(
      notice("The membership at inclusion (idm) is {idm}. Give a number above 0.5 and below 1.", { idm }),
    );
  const odds = Math.log(idm / (1 - idm));
  const turn = e < i ? 1 : -1;
  return (x) => {
    const beyond = turn * (x - c);
    const width = beyond < 0 ? turn * (c - e) : turn * (i - c);
    return snapToEnds(1 / (1 + Math.exp((-odds * beyond) / width)));
  };
}

function sShape(x: number, e: number, c: number, i: number, below: number, above: number): number {
  if (x <= e) return 0;
  if (x >= i) return 1;
  return snapToEnds(x <= c ? ((x - e) / (c - e)) ** below / 2 : 1 - ((i - x) / (i - c)) ** above / 2);
}

function bell(
  thresholds: BellAnchors | readonly number[],
  below: number,
  above: number,
): (value: number) => number {
  const { anchors, valley } = sixAnchors(thresholds);
  const [a, b, c, d, e, f] = anchors;
  const middle = (c + d) / 2;
  // In a valley, "below" still shapes memberships under 0.5: those of the inner sides.
  const [outer, inner] = valley ? [above, below] : [below, above];
  const rise = (x: number) =>
    x <= middle ? sShape(x, a, b, c, outer, inner) : sShape(-x, -f, -e, -d, outer, inner);
  return valley ? (x) => 1 - rise(x) : rise;
}

function ecdf(
  values: ArrayLike<number>,
  turn: number,
  e: number,
  c: number,
  i: number,
): (value: number) => number {
  const turned = Array.from(values, (x) => turn * x);
  const lower = empiricalDistribution(turned.filter((x) => x >= turn * e && x <= turn * c));
  const upper = empiricalDistribution(turned.filter((x) => x > turn * c && x <= turn * i));
  return (value) => {
    const x = turn * value;
    if (x <= turn * e) return 0;
    if (x >= turn * i) return 1;
    return x <= turn * c ? lower(x) / 2 : 0.5 + upper(x) / 2;
  };
}

/** Rounds memberships within 0.0001 of 0 or 1 to 0 or 1, as R does. */
export function snapToEnds(membership: number): number {
  return membership < 0.0001 ? 0 : membership > 0.9999 ? 1 : membership;
}
