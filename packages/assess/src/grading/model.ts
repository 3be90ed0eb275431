import type { Claim as RecordedClaim } from "@throughline/study";

/**
 * What kind of statement a claim is: something observable that the source reports (a reported absence is a fact), the source's own
 * evaluation or causal reading, something true by a rule, or the coder's note that a source does not mention it.
 */
export type ClaimKind = "fact" | "judgement" | "definition" | "silence";

/** A claim with what grading needs to know of it. */
export type Claim = RecordedClaim & {
  readonly kind?: ClaimKind;
  readonly atLeast?: number;
  readonly atMost?: number;
  /** cases that a claim about a whole is also about */
  readonly covers?: readonly string[];
  /** a party speaking of its own work */
  readonly interest?: boolean;
};

/** A work: where it draws on others, and which works count as one with it. */
export type Work = {
  readonly key: string;
  readonly derivesFrom?: readonly string[];
  readonly group?: string;
};
