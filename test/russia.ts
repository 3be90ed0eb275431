import { fileURLToPath } from "node:url";
import { type Assessment, assess } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";

export const root = fileURLToPath(new URL("../", import.meta.url));
export const studies = [
  "russia-gender-violence",
  "womens-representation",
  "survival-of-democracy",
  "survival-of-democracy-raw",
  "party-bans-africa",
  "invented-towns",
  "invented-coasts",
];

/** Reads the study of a bundled folder. */
export async function bundled(name: string): Promise<Study> {
  const { study, problems } = await loadStudy(`${root}studies/${name}`);
  if (!study) throw new Error(`${name}: ${problems.map((p) => p.what).join("; ")}`);
  return study;
}

/**
 * Returns the answer of each conclusion by id, without leverage, which changes no answer and takes most of the time.
 */
export function answers(study: Study): Record<string, string | null> {
  return answersOf(assess(study, { leverage: false }));
}

export function answersOf(assessment: Assessment): Record<string, string | null> {
  return Object.fromEntries(assessment.conclusions.map((c) => [c.id, c.answer]));
}
