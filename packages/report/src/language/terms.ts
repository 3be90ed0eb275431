import { type Conclusion, term } from "@throughline/assess";
import type { PathwayStep, StepReason } from "@throughline/influence";
import { datesText, textOf } from "@throughline/messages";
import { language, text } from "./text.ts";

/** A term of the field in the current language; for what a study adds, its name. */
export function termText(group: Parameters<typeof term>[0], id: string, name?: string): string {
  const found = name === undefined ? term(group, id) : term(group, id, name);
  return typeof found === "string" ? found : textOf(found, language().assessment);
}

/** A level of confidence in a word. */
export const levelWord = (level: Conclusion["confidence"]["level"]): string => text(level);

/** A date or an interval in the current language; nothing when undated. */
export const interval = (from: string | undefined, to: string | undefined): string =>
  from === undefined && to === undefined ? "" : datesText(from, to, language().texts);

/** The name of a pattern or of a step; that of a study's own stays as it is. */
export const patternText = (name: string): string => language().patternName(name);

/** Whether a step of a pattern is met, in a word. */
export const truthText = (truth: PathwayStep["truth"]): string => termText("status", truth);

/** Why a step has its status, in a few words. */
export const reasonText = (reason: StepReason): string => text(reason);
