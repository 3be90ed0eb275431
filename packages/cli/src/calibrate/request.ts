import type { Calibration, RubricCalibration } from "@throughline/sets";
import type { CalibrateOptions } from "../declarations/tables.ts";
import { numberOf } from "../declarations/values.ts";
import { UsageError } from "../exit.ts";
import { findShortThresholds } from "./short-thresholds.ts";

/** A requested calibration: with thresholds, or with the number of thresholds to find. */
export type CalibrationRequest = Omit<CalibrateOptions, "grades"> & {
  readonly grades?: Readonly<Record<string, number>>;
};

type Method = CalibrateOptions["method"];
const withThresholds: readonly Method[] = ["direct", "crisp", "indirect"];

/** The methods to which each option applies. */
const methodsOf = {
  thresholds: withThresholds,
  find: withThresholds,
  shape: ["direct"],
  idm: ["direct"],
  grades: ["rubric"],
} satisfies Partial<Record<keyof CalibrateOptions, readonly Method[]>>;

/** Reads the calibration from the options. Rejects options that contradict each other. */
export function calibrationRequest(options: CalibrateOptions): CalibrationRequest {
  const { grades, ...request } = options;
  const { method, thresholds, find } = request;
  for (const [option, methods] of Object.entries(methodsOf) as [keyof typeof methodsOf, readonly Method[]][])
    if (options[option] !== undefined && !methods.includes(method))
      throw new UsageError(
        `--${option} works with the method ${methods.join(", ")}, not with ${method}. Leave it out.`,
      );
  if (thresholds !== undefined && find !== undefined)
    throw new UsageError("--thresholds and --find exclude each other. Give one of them.");
  if (withThresholds.includes(method) && thresholds === undefined && find === undefined)
    throw new UsageError(
      `No thresholds were given. Give them as --thresholds ${method === "direct" ? "exclusion,crossover,inclusion" : "a,b"}, or find them with --find ${method === "direct" ? 3 : 1}.`,
    );
  if (method === "rubric" && grades === undefined)
    throw new UsageError(
      "No grades were given. Give a membership for each, as in --grades none=0,some=0.67,all=1.",
    );
  return grades === undefined ? request : { ...request, grades: gradesOf(grades) };
}

/** Returns the calibration; finds thresholds in the values if requested. */
export function calibrationOf(
  { method, thresholds: given, find, shape, idm, grades = {} }: CalibrationRequest,
  values: Float64Array,
): { calibration: Calibration | RubricCalibration; thresholds: readonly number[] | null } {
  if (method === "rubric") return { calibration: { method, grades }, thresholds: null };
  if (method === "TFR") return { calibration: { method }, thresholds: null };
  const thresholds = given ?? findShortThresholds(values, find ?? 1);
  if (method !== "direct") return { calibration: { method, thresholds }, thresholds };
  const form = { ...(shape !== undefined && { shape }), ...(idm !== undefined && { idm }) };
  return { calibration: { method, thresholds, ...form }, thresholds };
}

function gradesOf(text: string): Record<string, number> {
  const grades = new Map<string, number>();
  for (const item of text.match(/(?:"[^"]*"|[^,])+/gu) ?? []) {
    const [, quoted, plain = "", value = ""] = /^\s*(?:"([^"]*)"|(.*?))\s*=\s*([^=]*)$/su.exec(item) ?? [];
    const grade = quoted ?? plain;
    if (grade === "")
      throw new UsageError(`--grades takes a=0,b=1. "${item}" is not a grade with its membership.`);
    if (grades.has(grade)) throw new UsageError(`--grades names "${grade}" twice.`);
    if (value.trim() === "?")
      throw new UsageError(`--grades: replace "?" with the membership of "${grade}", from 0 to 1.`);
    grades.set(grade, numberOf("--grades")(value));
  }
  return Object.fromEntries(grades);
}
