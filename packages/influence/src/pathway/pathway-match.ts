import type { Truth } from "../time/truth.ts";
import type { AnyPattern } from "./pattern.ts";

/** Why a step is not met or not known. */
export type StepReason =
  /** a tie fits, but began before what it has to follow */
  | "reverse order"
  /** the dates do not settle the order */
  | "order not settled"
  /** nothing is recorded for the step that it has to come before or to outlast */
  | "other step missing"
  | "too late"
  | "time not settled"
  | "other terms"
  | "terms blank"
  | "record contradicted"
  /** sources that would have reported it do not */
  | "declared silence"
  | "reported absence"
  | "nothing recorded"
  /** a tie that must not be there is there */
  | "recorded"
  | "other side"
  | "grade unknown";

/** What became of a step: `missing` when nothing is recorded and no silence is declared. */
export type PathwayStep = {
  readonly id: string;
  readonly name: string;
  /** it is shown where it is found, and never decides */
  readonly optional: boolean;
  readonly truth: Truth | "missing";
  readonly reasons: readonly StepReason[];
  readonly ties: readonly string[];
  readonly events: readonly string[];
  /** the parts of the grades it was judged by */
  readonly grades: readonly string[];
  /** the channels without a record, or with a declared silence */
  readonly channels: readonly string[];
};

/** How far the evidence of a case bears out a pattern. */
export type PathwayMatch = {
  readonly pattern: string;
  readonly name: string;
  readonly about: AnyPattern["about"];
  readonly outcome: "holds" | "may hold" | "fails";
  /** of a pattern that fails: a step is contradicted, or nothing is recorded for one */
  readonly because: "contradicted" | "missing" | undefined;
  readonly steps: readonly PathwayStep[];
  /** who stands in each role, in the best combination of ties */
  readonly roles: Readonly<Record<string, string>>;
  /** false when the search stopped before every combination was tried: a better one may exist */
  readonly complete: boolean;
};

/**
 * Returns whether one pattern contains another: every required step of the second is met by a tie, event or grade
 * that meets a step of the first too. O(steps × records).
 */
export function containsPattern(a: PathwayMatch, b: PathwayMatch): boolean {
  if (a.pattern === b.pattern) return false;
  const has = new Set(a.steps.flatMap(recordsOfStep));
  return b.steps
    .filter((step) => !step.optional)
    .every((step) => {
      const own = recordsOfStep(step);
      return step.truth === "met" && own.length > 0 && own.some((one) => has.has(one));
    });
}

/** Returns what meets a step: ties, events and grades, as keys that can be compared. */
export const recordsOfStep = (step: PathwayStep): string[] => [
  ...step.ties.map((id) => `tie ${id}`),
  ...step.events.map((id) => `event ${id}`),
  ...step.grades.map((id) => `grade ${id}`),
];
