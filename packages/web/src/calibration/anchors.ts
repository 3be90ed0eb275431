import type { CalibrationDeclaration } from "@throughline/study";
import { strings } from "../strings.ts";

/** Returns the names of the anchors of a calibration, in order. */
export function anchorNames({ method, thresholds }: CalibrationDeclaration): readonly string[] {
  const names = strings.calibrate.anchors;
  if (method !== "direct")
    return thresholds.map((_, i) => (thresholds.length === 1 ? names.cut : names.cutAt(i + 1)));
  return thresholds.length === 6 ? names.six : names.three;
}

/**
 * Returns the anchors with one moved. It does not pass its neighbours.
 *
 * @param step least distance between two anchors
 */
export function moveAnchor(
  anchors: readonly number[],
  index: number,
  to: number,
  step: number,
): readonly number[] {
  const turn = (anchors[0] ?? 0) <= (anchors.at(-1) ?? 0) ? 1 : -1;
  const before = anchors[index - 1];
  const after = anchors[index + 1];
  let value = turn * to;
  if (before !== undefined) value = Math.max(value, turn * before + step);
  if (after !== undefined) value = Math.min(value, turn * after - step);
  return anchors.map((anchor, i) => (i === index ? roundValue(turn * value) : anchor));
}

/** Rounds a number to six significant digits. */
export const roundValue = (value: number): number => Number(value.toPrecision(6));
