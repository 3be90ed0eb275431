import { type List, list, notice } from "@throughline/messages";
import { ThresholdError } from "../errors.ts";

/** Three anchors of a rising set (exclusion is the lowest) or a falling set (exclusion is the highest). */
export type Anchors = {
  readonly exclusion: number;
  readonly crossover: number;
  readonly inclusion: number;
};

/**
 * Six anchors. e1 < c1 < i1 ≤ i2 < c2 < e2 describes a bell; i1 < c1 < e1 ≤ e2 < c2 < i2 a valley, the
 * negation of a bell.
 */
export type BellAnchors = {
  readonly e1: number;
  readonly c1: number;
  readonly i1: number;
  readonly i2: number;
  readonly c2: number;
  readonly e2: number;
};

/** Reads three anchors, given by name or as the list exclusion, crossover, inclusion. */
export function threeAnchors(thresholds: Anchors | readonly number[]): readonly [number, number, number] {
  const list = isList(thresholds)
    ? thresholds
    : [thresholds.exclusion, thresholds.crossover, thresholds.inclusion];
  const [e, c, i] = list;
  if (e === undefined || c === undefined || i === undefined || list.length > 3)
    throw new ThresholdError(
      notice(
        "There {count, plural, one {is # threshold} other {are # thresholds}}, and this shape takes 3: exclusion, crossover, inclusion. Give three, or six for the shape “bell”.",
        { count: list.length },
      ),
    );
  requireNumbers(list);
  if (!(e < c && c < i) && !(e > c && c > i))
    throw new ThresholdError(
      notice(
        "The thresholds {thresholds} are equal or out of order. Give exclusion, crossover and inclusion in rising or in falling order.",
        { thresholds: listed(list) },
      ),
    );
  return [e, c, i];
}

/**
 * Sorts six anchors from lowest to highest. They describe a valley when the inner pair excludes, otherwise a
 * bell; a list without names describes a bell.
 */
export function sixAnchors(thresholds: BellAnchors | readonly number[]): {
  readonly anchors: readonly [number, number, number, number, number, number];
  readonly valley: boolean;
} {
  const valley = !isList(thresholds) && thresholds.e1 > thresholds.i1;
  const list = isList(thresholds) ? thresholds : inOrder(thresholds, valley);
  const [a, b, c, d, e, f] = list;
  if (
    a === undefined ||
    b === undefined ||
    c === undefined ||
    d === undefined ||
    e === undefined ||
    f === undefined ||
    list.length > 6
  )
    throw new ThresholdError(
      notice(
        "There {count, plural, one {is # threshold} other {are # thresholds}}, and the shape “bell” takes 6. Give e1, c1, i1, i2, c2 and e2.",
        { count: list.length },
      ),
    );
  requireNumbers(list);
  if (!(a < b && b < c && c <= d && d < e && e < f))
    throw new ThresholdError(
      notice(
        "The thresholds {thresholds} are equal or out of order. Give {names} from lowest to highest. Only the inner two may be equal.",
        {
          thresholds: listed(list),
          names: valley ? "i1, c1, e1, e2, c2, i2" : "e1, c1, i1, i2, c2, e2",
        },
      ),
    );
  return { anchors: [a, b, c, d, e, f], valley };
}

/** Returns the thresholds if they rise strictly; throws ThresholdError otherwise. */
export function risingThresholds(thresholds: readonly number[]): readonly number[] {
  if (thresholds.length === 0) throw new ThresholdError(notice("No threshold is given. Give at least one."));
  requireNumbers(thresholds);
  thresholds.forEach((threshold, i) => {
    const before = thresholds[i - 1];
    if (before === threshold)
      throw new ThresholdError(
        notice("The threshold {threshold} is given twice. Give each once.", { threshold }),
      );
    if (before !== undefined && before > threshold)
      throw new ThresholdError(
        notice(
          "The thresholds {thresholds} do not rise: {threshold} follows {before}. Give them from lowest to highest.",
          { thresholds: listed(thresholds), threshold, before },
        ),
      );
  });
  return thresholds;
}

function inOrder({ e1, c1, i1, i2, c2, e2 }: BellAnchors, valley: boolean): readonly number[] {
  return valley ? [i1, c1, e1, e2, c2, i2] : [e1, c1, i1, i2, c2, e2];
}

function requireNumbers(thresholds: readonly number[]): void {
  const bad = thresholds.findIndex((threshold) => !Number.isFinite(threshold));
  if (bad !== -1)
    throw new ThresholdError(
      notice("Threshold {position} is {value}. Give a finite number, in the unit of the raw values.", {
        position: bad + 1,
        value: String(thresholds[bad]),
      }),
    );
}

function isList(thresholds: Anchors | BellAnchors | readonly number[]): thresholds is readonly number[] {
  return Array.isArray(thresholds);
}

const listed = (thresholds: readonly number[]): List => list(thresholds, "comma");
