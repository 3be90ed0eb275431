import type { Scale } from "./claim-range.ts";
import type { GradedCell, OwnClaim } from "./own-claims.ts";
import type { Votes } from "./votes.ts";

/** How a grade stands to its claims, and what analyses may do with it. */
export const gradeStatuses = [
  "contradicted",
  "contested",
  "from data",
  "by definition",
  "supported",
  "from silence",
  "unsupported",
] as const;
export type GradeStatus = (typeof gradeStatuses)[number];

/**
 * Judges a grade by its own claims; the first status that fits.
 *
 * @param declaredSilence a valid declaration of silence covers the cell
 * @param lowestStep the grade is the lowest step of its rubric or scale
 * @param definition the attribute is defined by a column of cases.csv
 */
export function gradeStatus({
  cell,
  own,
  votes,
  scale,
  definition,
  declaredSilence,
  lowestStep,
}: {
  readonly cell: GradedCell;
  readonly own: readonly OwnClaim[];
  readonly votes: Votes;
  readonly scale: Scale;
  readonly definition: boolean;
  readonly declaredSilence: boolean;
  readonly lowestStep: boolean;
}): GradeStatus {
  const pro = own.filter(({ stand }) => stand === "for");
  const contra = own.some(({ stand }) => stand === "against");
  const undecided = own.some(({ stand }) => stand === "undecided");
  const fromData = cell.from !== undefined;
  if (contra && pro.length === 0 && !fromData && !undecided) return "contradicted";
  if (votes.votesAgainst > votes.votesFor) return "contradicted";
  if (contra || (undecided && cell.grade === scale.crossover)) return "contested";
  if (fromData) return "from data";
  if (definition || pro.some(({ claim }) => claim.kind === "definition")) return "by definition";
  if (pro.length > 0) return "supported";
  return declaredSilence && lowestStep ? "from silence" : "unsupported";
}

/**
 * Whether the claims for a grade are all judgements: a conclusion that needs it then repeats its author.
 *
 * @param given a data source or a rule gives the grade, whatever is judged
 */
export function isCircular(own: readonly OwnClaim[], given: boolean): boolean {
  const pro = own.filter(({ stand }) => stand === "for");
  return !given && pro.length > 0 && pro.every(({ claim }) => claim.kind === "judgement");
}
