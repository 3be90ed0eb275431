/** Hypotheses are missing, named twice or unknown, or their priors do not add up; the message names them. */
export class HypothesisError extends Error {
  override name = "HypothesisError";
}

/** A likelihood is missing, outside its range, or certain where certainty was not allowed. */
export class LikelihoodError extends Error {
  override name = "LikelihoodError";
}

/** A piece of evidence is named twice or unknown, depends on others in two ways, or is impossible under every hypothesis. */
export class EvidenceError extends Error {
  override name = "EvidenceError";
}
