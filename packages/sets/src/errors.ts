/** A membership is missing or not allowed; the message names case, condition and value. */
export class MembershipError extends Error {
  override name = "MembershipError";
}

/** A condition or outcome is not there, is used twice, or cannot be used as asked. */
export class ConditionError extends Error {
  override name = "ConditionError";
}

/** A cut-off or threshold is outside its range or out of order. */
export class ThresholdError extends Error {
  override name = "ThresholdError";
}

/** An expression cannot be read; the message says where. */
export class ExpressionError extends Error {
  override name = "ExpressionError";
}

/** There is nothing to minimise, or everything would be sufficient. */
export class SolutionError extends Error {
  override name = "SolutionError";
}
