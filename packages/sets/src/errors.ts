import { NoticeError } from "@throughline/messages";

/** A membership that is missing or not allowed; the message names case, condition and value. */
export class MembershipError extends NoticeError {
  override name = "MembershipError";
}

/** A condition or outcome that does not exist, is used twice, or cannot be used in this way. */
export class ConditionError extends NoticeError {
  override name = "ConditionError";
}

/** A cut-off or threshold that is out of range or out of order. */
export class ThresholdError extends NoticeError {
  override name = "ThresholdError";
}

/** An expression that cannot be read; the message gives the position. */
export class ExpressionError extends NoticeError {
  override name = "ExpressionError";
}

/** The engine cannot run here, because WebAssembly is switched off. */
export class EngineError extends NoticeError {
  override name = "EngineError";
}

/** A truth table without a solution: nothing to minimise, or everything would be sufficient. */
export class SolutionError extends NoticeError {
  override name = "SolutionError";
}
