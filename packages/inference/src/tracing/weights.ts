import { jointLikelihood } from "./joint-likelihood.ts";
import type { Group, Judgements, Piece } from "./judgements.ts";

/** Likelihood that a piece is present under a hypothesis. */
export const likelihoodOf = (piece: Piece, hypothesis: number): number =>
  piece.judged.find(({ hypotheses }) => hypotheses.includes(hypothesis))!.value;

/** Logarithm of prior times likelihood of the first `count` pieces, for each hypothesis; -Infinity where excluded. */
export function logWeights(judgements: Judgements, count = judgements.pieces.length): number[] {
  return judgements.priors.map((prior, hypothesis) =>
    judgements.groups.reduce(
      (sum, group) => sum + Math.log(groupLikelihood(judgements.pieces, group, hypothesis, count)),
      Math.log(prior),
    ),
  );
}

function groupLikelihood(pieces: readonly Piece[], group: Group, hypothesis: number, count: number): number {
  const known = group.pieces
    .filter((piece) => piece < count)
    .map((piece) => pieces[piece]!)
    .filter(({ found }) => found !== "unknown");
  if (known.length === 0) return 1;
  return jointLikelihood(
    known.map((piece) => likelihoodOf(piece, hypothesis)),
    known.map(({ found }) => found === "present"),
    group.correlation,
  );
}
