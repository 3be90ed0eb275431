import type { Calibration } from "@throughline/sets";
import { rString } from "@throughline/study";
import { call, numbers, rNumber, vector } from "./r-text.ts";

/** Writes the call of QCA that calibrates raw values. */
export function calibrationCall(values: string, calibration: Calibration): string {
  switch (calibration.method) {
    case "crisp":
      return call("calibrate", {
        0: values,
        type: rString("crisp"),
        thresholds: numbers(calibration.thresholds),
      });
    case "indirect":
      return call("calibrate", {
        0: values,
        type: rString("fuzzy"),
        method: rString("indirect"),
        thresholds: numbers(calibration.thresholds),
      });
    case "TFR":
      return call("calibrate", { 0: values, type: rString("fuzzy"), method: rString("TFR") });
    case "direct":
      return directCall(values, calibration);
  }
}

function directCall(values: string, calibration: Extract<Calibration, { method: "direct" }>): string {
  const { thresholds, shape, idm, below, above } = calibration;
  const isBell = shape === "bell" || Object.keys(thresholds).length === 6;
  const isLogistic = !isBell && (shape === undefined || shape === "logistic");
  const number = (value: number | undefined) => (value === undefined ? undefined : rNumber(value));
  return call("calibrate", {
    0: values,
    type: rString("fuzzy"),
    thresholds: thresholdsInR(thresholds),
    logistic: isLogistic || isBell ? undefined : "FALSE",
    ecdf: shape === "ecdf" ? "TRUE" : undefined,
    idm: isLogistic ? number(idm) : undefined,
    below: isLogistic ? undefined : number(below),
    above: isLogistic ? undefined : number(above),
  });
}

type DirectThresholds = Extract<Calibration, { method: "direct" }>["thresholds"];

/** Writes thresholds for R: a list stays a list; names are kept, with R's e, c and i for three. */
function thresholdsInR(thresholds: DirectThresholds): string {
  if ("exclusion" in thresholds)
    return numbers([thresholds.exclusion, thresholds.crossover, thresholds.inclusion]);
  if ("e1" in thresholds)
    return vector(Object.entries(thresholds).map(([name, value]) => `${name} = ${rNumber(value)}`));
  return numbers(thresholds);
}
