import { InferenceError } from "../refusal.ts";

/** Hypotheses are missing, named twice or unknown, or their priors do not add up; the message names them. */
export class HypothesisError extends InferenceError {
  override name = "HypothesisError";
}

/** A likelihood is missing, outside its range, or certain where certainty was not allowed. */
export class LikelihoodError extends InferenceError {
  override name = "LikelihoodError";
}

/** A piece of evidence is named twice or unknown, depends on others in two ways, or is impossible under every hypothesis. */
export class EvidenceError extends InferenceError {
  override name = "EvidenceError";
}
