import { HypothesisError } from "./errors.ts";
import type { Range } from "./range.ts";

/**
 * One of several rival explanations. They must exclude each other and leave no other; a single one is taken against its negation,
 * which gets the id `~` and its own id, and the rest of the prior.
 */
export type Hypothesis = {
  readonly id: string;
  /** probability before the evidence, strictly between 0 and 1; all priors (of ranges their values) sum to 1 */
  readonly prior: number | Range;
};

/** A hypothesis with one prior, and the range in which it may lie, if one was given. */
export type Rival = {
  readonly id: string;
  readonly prior: number;
  readonly range: readonly [low: number, high: number] | null;
};

const tolerance = 1e-9;

/** The hypotheses with the negation of a single one, checked. */
export function rivals(hypotheses: readonly Hypothesis[]): readonly Rival[] {
  const [first, ...others] = hypotheses.map(rivalOf);
  if (!first) throw new HypothesisError("There is no hypothesis", "Give at least one, with its prior.");
  const all = [first, ...others];
  for (const { id } of all) {
    if (all.filter((other) => other.id === id).length > 1) {
      throw new HypothesisError(`Hypothesis "${id}" is given twice`, `Rename or remove one.`);
    }
  }
  if (others.length === 0) {
    const range = first.range && ([1 - first.range[1], 1 - first.range[0]] as const);
    return [first, { id: `~${first.id}`, prior: 1 - first.prior, range }];
  }
  const sum = all.reduce((total, { prior }) => total + prior, 0);
  if (Math.abs(sum - 1) > tolerance) {
    const listed = all.map(({ id, prior }) => `${id} ${prior}`).join(", ");
    throw new HypothesisError(
      `The priors sum to ${Number(sum.toPrecision(6))} (${listed}), but must sum to 1`,
      "Correct one, divide each by the sum, or add the hypothesis that is missing.",
    );
  }
  for (const rival of all) checkReach(rival, all);
  return all;
}

function rivalOf({ id, prior }: Hypothesis): Rival {
  const range = typeof prior === "number" ? null : ([prior.low, prior.high] as const);
  const value = typeof prior === "number" ? prior : (prior.value ?? (prior.low + prior.high) / 2);
  for (const each of [value, ...(range ?? [])]) {
    if (each > 0 && each < 1) continue;
    throw new HypothesisError(
      `Hypothesis "${id}": the prior is ${each}, but it must be above 0 and below 1, ` +
        "because no evidence can revise 0 or 1",
      "Leave out what is impossible.",
    );
  }
  if (range && !(range[0] <= value && value <= range[1])) {
    throw new HypothesisError(
      `Hypothesis "${id}": prior is ${value}, outside its range ${range[0]}..${range[1]}`,
      `Correct the value or the range.`,
    );
  }
  return { id, prior: value, range };
}

/** Both ends of a range can be reached while the others stay in theirs, and all sum to 1. */
function checkReach(rival: Rival, all: readonly Rival[]): void {
  if (!rival.range) return;
  const [low, high] = boundsOf(rival);
  const others = all.filter((other) => other !== rival).map(boundsOf);
  const least = others.reduce((sum, bounds) => sum + bounds[0], 0);
  const most = others.reduce((sum, bounds) => sum + bounds[1], 0);
  const [end, allowed] = low + most < 1 - tolerance ? [low, 1 - most] : [high, 1 - least];
  if (low + most >= 1 - tolerance && high + least <= 1 + tolerance) return;
  throw new HypothesisError(
    `Hypothesis "${rival.id}": its prior cannot be ${end}, because the others then do not bring the sum to 1 (it could be ` +
      `${Number(allowed.toPrecision(6))})`,
    `Narrow this range, or give the others wider ones.`,
  );
}

/** The lowest and highest prior of a hypothesis. */
export const boundsOf = ({ prior, range }: Rival): readonly [low: number, high: number] =>
  range ?? [prior, prior];
