import { HypothesisError, LikelihoodError } from "./errors.ts";
import type { ProcessTracing } from "./evidence.ts";
import { type Judgements, judgements } from "./judgements.ts";
import { leadChanges } from "./lead-changes.ts";
import { standings } from "./odds.ts";
import { weighEvidence } from "./weigh-evidence.ts";
import { likelihoodOf, logWeights } from "./weights.ts";

/** Which number somebody judged. */
export type Judgement =
  | { readonly kind: "prior"; readonly hypothesis: string }
  | {
      readonly kind: "likelihood" | "sensitivity" | "falseAlarm";
      readonly evidence: string;
      readonly claims: readonly string[];
      /** under which hypotheses it is the likelihood */
      readonly hypotheses: readonly string[];
    }
  | { readonly kind: "correlation"; readonly evidence: readonly string[] };

/** One bar of a tornado plot: the posterior of one hypothesis at both ends of the range of one judgement. */
export type SensitivityBar = {
  readonly judgement: Judgement;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly posteriorAtLow: number;
  readonly posteriorAtHigh: number;
  /** how far the posterior moves between both ends, 0..1 */
  readonly swing: number;
  /** every value of the judgement in 0..1, in the range or not, at which another hypothesis becomes the most probable */
  readonly leadChanges: readonly { readonly at: number; readonly from: string; readonly to: string }[];
};

export type SensitivityOptions = {
  /** whose posterior is followed (by default the leading hypothesis) */
  readonly hypothesis?: string;
  /** a judgement without a range of its own moves between its odds divided by this and multiplied by it (default 2) */
  readonly oddsFactor?: number;
};

type Varied = {
  readonly judgement: Judgement;
  readonly value: number;
  readonly range: readonly [number, number];
  readonly at: (value: number) => Judgements;
  /** where weights, as functions of the value, may bend; they are straight between */
  readonly bends: readonly number[];
};

/**
 * Moves one judgement at a time (prior, likelihood or correlation) over its range and leaves the others as they are.
 * When the prior of one hypothesis moves, the others keep their proportions.
 *
 * @param tracing as for `weighEvidence`
 * @returns one bar for each judgement, the widest first; pieces that were not looked for have none; two weighings for
 *   each judgement
 * @throws HypothesisError for an unknown hypothesis, LikelihoodError for an odds factor that is not above 1, and as
 *   `weighEvidence`
 * @see Fairfield & Charman (2022), Social Inquiry and Bayesian Inference, on judging likelihoods within ranges
 */
export function sensitivityAnalysis(
  tracing: ProcessTracing,
  { hypothesis, oddsFactor = 2 }: SensitivityOptions = {},
): SensitivityBar[] {
  if (!(oddsFactor > 1)) {
    throw new LikelihoodError(`The odds factor is ${oddsFactor}`, `Give a number above 1, such as 2.`);
  }
  const judged = judgements(tracing);
  const ids = judged.hypotheses;
  const base = logWeights(judged);
  const followed = ids.indexOf(hypothesis ?? weighEvidence(tracing).leading);
  if (followed < 0) {
    throw new HypothesisError(`There is no hypothesis "${hypothesis}"`, `Use one of ${ids.join(", ")}.`);
  }
  const scale = Math.max(...base);
  const bars = varied(judged, oddsFactor).map(({ judgement, value, range, at, bends }): SensitivityBar => {
    const posterior = (end: number) => standings(ids, logWeights(at(end)))[followed]!.probability;
    const [low, high] = range;
    const [posteriorAtLow, posteriorAtHigh] = [posterior(low), posterior(high)];
    const weightsAt = (t: number) => logWeights(at(t)).map((log) => Math.exp(log - scale));
    return {
      judgement,
      value,
      low,
      high,
      posteriorAtLow,
      posteriorAtHigh,
      swing: Math.abs(posteriorAtHigh - posteriorAtLow),
      leadChanges: leadChanges(weightsAt, bends).map((change) => ({
        at: change.at,
        from: ids[change.from]!,
        to: ids[change.to]!,
      })),
    };
  });
  return bars.sort((a, b) => b.swing - a.swing);
}

function varied(judged: Judgements, oddsFactor: number): Varied[] {
  const around = (value: number) =>
    [value / (value + (1 - value) * oddsFactor), up(value, oddsFactor)] as const;
  return [...priors(judged, around), ...likelihoods(judged, around), ...correlations(judged)];
}

const up = (value: number, oddsFactor: number) => (value * oddsFactor) / (value * oddsFactor + 1 - value);

type Around = (value: number) => readonly [number, number];

function priors(judged: Judgements, around: Around): Varied[] {
  const { hypotheses, priors, priorBounds } = judged;
  // Of two hypotheses the second prior is what the first leaves.
  return (hypotheses.length === 2 ? hypotheses.slice(0, 1) : hypotheses).map((hypothesis, moved) => ({
    judgement: { kind: "prior", hypothesis },
    value: priors[moved]!,
    range: priorBounds[moved]![0] < priorBounds[moved]![1] ? priorBounds[moved]! : around(priors[moved]!),
    at: (value) => ({
      ...judged,
      priors: priors.map((prior, h) => (h === moved ? value : (prior / (1 - priors[moved]!)) * (1 - value))),
    }),
    bends: [],
  }));
}

function likelihoods(judged: Judgements, around: Around): Varied[] {
  return judged.pieces.flatMap((piece, position) => {
    if (piece.found === "unknown") return [];
    const group = judged.groups.find(({ pieces }) => pieces.includes(position))!;
    const bound = group.pieces.filter((other) => other !== position).map((other) => judged.pieces[other]!);
    return piece.judged.map(
      (one, index): Varied => ({
        judgement: {
          kind: one.kind,
          evidence: piece.id,
          claims: piece.claims,
          hypotheses: one.hypotheses.map((h) => judged.hypotheses[h]!),
        },
        value: one.value,
        range: one.range ?? around(one.value),
        at: (value) => {
          const changed = piece.judged.map((each, i) => (i === index ? { ...each, value } : each));
          const pieces = judged.pieces.map((each, p) =>
            p === position ? { ...each, judged: changed } : each,
          );
          return { ...judged, pieces };
        },
        bends: one.hypotheses.flatMap((h) => bound.map((other) => likelihoodOf(other, h))),
      }),
    );
  });
}

function correlations(judged: Judgements): Varied[] {
  return judged.groups.flatMap((group, position): Varied[] => {
    if (group.pieces.length < 2) return [];
    return [
      {
        judgement: { kind: "correlation", evidence: group.pieces.map((piece) => judged.pieces[piece]!.id) },
        value: group.correlation,
        range: [0, 1],
        at: (correlation) => ({
          ...judged,
          groups: judged.groups.map((each, g) => (g === position ? { ...each, correlation } : each)),
        }),
        bends: [],
      },
    ];
  });
}
