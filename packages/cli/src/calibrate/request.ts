import type { Calibration, RubricCalibration } from "@throughline/sets";
import { UsageError } from "../exit.ts";
import { numberOption, wordOption } from "../options.ts";
import { listOf } from "../text/list.ts";
import { foundThresholds } from "./found-thresholds.ts";

const methods = ["direct", "crisp", "indirect", "TFR", "rubric"] as const;
const shapes = ["logistic", "s-shaped", "ecdf", "bell"] as const;

export type CalibrationOptions = {
  readonly method: (typeof methods)[number];
  readonly thresholds?: readonly number[];
  /** how many thresholds are to be found */
  readonly find?: number;
  readonly shape?: (typeof shapes)[number];
  readonly idm?: number;
  readonly grades?: Readonly<Record<string, number>>;
};

type Texts = Readonly<Partial<Record<"method" | "thresholds" | "find" | "shape" | "idm" | "grades", string>>>;

/** Reads what kind of calibration is asked for; options that contradict each other are refused. */
export function calibrationOptions(texts: Texts): CalibrationOptions {
  const method = wordOption("method", texts.method ?? "direct", methods);
  const belongs = (option: keyof Texts, to: readonly string[]) => {
    if (texts[option] !== undefined && !to.includes(method))
      throw new UsageError(
        `--${option} is for the method ${to.join(", ")}, not for ${method}. Leave it out.`,
      );
  };
  const byThresholds = ["direct", "crisp", "indirect"];
  belongs("thresholds", byThresholds);
  belongs("find", byThresholds);
  belongs("shape", ["direct"]);
  belongs("idm", ["direct"]);
  belongs("grades", ["rubric"]);
  if (texts.thresholds !== undefined && texts.find !== undefined)
    throw new UsageError("--thresholds and --find contradict each other. Give one of them.");
  if (byThresholds.includes(method) && texts.thresholds === undefined && texts.find === undefined)
    throw new UsageError(
      `Which thresholds? Give them as --thresholds ${method === "direct" ? "exclusion,crossover,inclusion" : "a,b"}, or have them suggested with --find ${method === "direct" ? 3 : 1}.`,
    );
  if (method === "rubric" && texts.grades === undefined)
    throw new UsageError("Which grades? Give a membership for each, as --grades none=0,some=0.67,all=1.");
  return {
    method,
    ...(texts.thresholds !== undefined && {
      thresholds: listOf(texts.thresholds).map((text) => numberOption("thresholds", text)),
    }),
    ...(texts.find !== undefined && { find: numberOption("find", texts.find) }),
    ...(texts.shape !== undefined && { shape: wordOption("shape", texts.shape, shapes) }),
    ...(texts.idm !== undefined && { idm: numberOption("idm", texts.idm) }),
    ...(texts.grades !== undefined && { grades: gradesOf(texts.grades) }),
  };
}

/** The calibration, with thresholds found in the values when that is asked for. */
export function calibrationOf(
  { method, thresholds: given, find, shape, idm, grades = {} }: CalibrationOptions,
  values: Float64Array,
): { calibration: Calibration | RubricCalibration; thresholds: readonly number[] | null } {
  if (method === "rubric") return { calibration: { method, grades }, thresholds: null };
  if (method === "TFR") return { calibration: { method }, thresholds: null };
  const thresholds = given ?? foundThresholds(values, find ?? 1);
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
      throw new UsageError(`--grades takes a=0,b=1, and "${item}" is not a grade with its membership.`);
    if (grades.has(grade)) throw new UsageError(`--grades names "${grade}" twice.`);
    grades.set(grade, numberOption("grades", value));
  }
  return Object.fromEntries(grades);
}
