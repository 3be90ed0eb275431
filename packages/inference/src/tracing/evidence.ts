import type { ClassicTest } from "./classic-tests.ts";
import type { Hypothesis } from "./hypothesis.ts";
import type { Range } from "./range.ts";

export type Likelihood = number | Range;

/** One of the four classic tests of a hypothesis, with the defaults of `classicTests` where a value is not given. */
export type Test = {
  readonly test: ClassicTest;
  /** id of the hypothesis that is tested */
  readonly of: string;
  /** probability of the evidence if the hypothesis holds */
  readonly sensitivity?: Likelihood;
  /** probability of the evidence under each of the other hypotheses */
  readonly falseAlarm?: Likelihood;
};

export type Evidence = {
  readonly id: string;
  /** ids of the claims it rests on */
  readonly claims: readonly string[];
  /** looked for and found (the default), looked for and not found, or not looked for, which counts for nothing */
  readonly found?: "present" | "absent" | "unknown";
  /** probability that it is present, under each hypothesis by id; or a classic test */
  readonly likelihoods: Readonly<Record<string, Likelihood>> | Test;
};

/**
 * Pieces of evidence that are not independent once a hypothesis is given, because they come from one witness or one document.
 * With correlation 1 they count once, with 0 as independent pieces; see `jointLikelihood`.
 */
export type Dependence = { readonly evidence: readonly string[]; readonly correlation: number };

/** Everything that a weighing starts from. */
export type ProcessTracing = {
  readonly hypotheses: readonly Hypothesis[];
  /** in the order in which they are weighed */
  readonly evidence: readonly Evidence[];
  /** which pieces depend on each other; a piece may be in one group only, and is independent of the others when in none */
  readonly dependence?: readonly Dependence[];
  /** likelihoods of 0 and 1 are refused, as one piece then decides against all others, unless this says that they are meant */
  readonly certainty?: "refused" | "allowed";
};
