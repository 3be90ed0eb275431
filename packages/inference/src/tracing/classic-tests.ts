import { LikelihoodError } from "./errors.ts";

export type ClassicTest = "hoop" | "smoking gun" | "straw in the wind" | "doubly decisive";

/**
 * The likelihoods of a test when none are given: sensitivity is the probability of the evidence if the hypothesis holds, falseAlarm if
 * it does not. They are our convention: a decisive result has a likelihood ratio of 10 or more, and a smoking gun mirrors a hoop (it is
 * the hoop of the negation, failed). State your own where you can.
 *
 * @see Van Evera (1997), Guide to Methods for Students of Political Science: 31-32; Bennett (2010), in Brady & Collier, Rethinking Social Inquiry: 207-219
 */
export const classicTests: Readonly<Record<ClassicTest, { sensitivity: number; falseAlarm: number }>> = {
  hoop: { sensitivity: 0.95, falseAlarm: 0.5 },
  "smoking gun": { sensitivity: 0.5, falseAlarm: 0.05 },
  "straw in the wind": { sensitivity: 0.6, falseAlarm: 0.4 },
  "doubly decisive": { sensitivity: 0.95, falseAlarm: 0.05 },
};

export type TestKind = {
  readonly test: ClassicTest;
  /** likelihood ratio if the evidence is present: sensitivity / falseAlarm */
  readonly ratioPresent: number;
  /** likelihood ratio if it is absent: (1 - sensitivity) / (1 - falseAlarm) */
  readonly ratioAbsent: number;
};

// 0.05 / 0.5 is a hair above 1 / 10 in floating point, and must still be a hoop.
const tolerance = 1e-9;

/**
 * Says which of the four tests a piece of evidence is: it clinches when present if its likelihood ratio is at least
 * `cutoff`, and refutes when absent if its ratio is at most 1 / `cutoff`. Both make it doubly decisive, only the
 * first a smoking gun, only the second a hoop, neither a straw in the wind.
 *
 * @param sensitivity probability of the evidence if the hypothesis holds, 0..1
 * @param falseAlarm probability of the evidence if it does not, 0..1
 * @param cutoff likelihood ratio from which evidence decides, above 1 (10 by default, a convention: record it)
 * @returns the test, with both ratios; a ratio is Infinity where its denominator is 0; O(1)
 * @throws LikelihoodError for a probability outside 0..1, or a cut-off that is not above 1
 * @see Van Evera (1997), Guide to Methods for Students of Political Science, ch. 2; Collier (2011), PS 44: 823-830;
 *   likelihood ratios after Humphreys & Jacobs (2015), American Political Science Review 109: 653-673
 * @example classicTest(0.95, 0.5) // hoop: 1.9 when present, 0.1 when absent
 */
export function classicTest(sensitivity: number, falseAlarm: number, cutoff = 10): TestKind {
  for (const [name, value] of Object.entries({ sensitivity, falseAlarm })) {
    if (!(value >= 0 && value <= 1)) {
      throw new LikelihoodError(`The ${name} is ${value}. Give a number from 0 to 1.`);
    }
  }
  if (!(cutoff > 1))
    throw new LikelihoodError(
      `The likelihood ratio of a decisive test is ${cutoff}. Give a number above 1, such as 10.`,
    );
  const ratioPresent = sensitivity / falseAlarm;
  const ratioAbsent = (1 - sensitivity) / (1 - falseAlarm);
  const clinches = ratioPresent >= cutoff * (1 - tolerance);
  const refutes = ratioAbsent <= (1 + tolerance) / cutoff;
  const test = clinches
    ? refutes
      ? "doubly decisive"
      : "smoking gun"
    : refutes
      ? "hoop"
      : "straw in the wind";
  return { test, ratioPresent, ratioAbsent };
}
