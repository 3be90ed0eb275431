import { NoticeError } from "@throughline/messages";

/** A raw value for which the method is not defined; the message names the value and its position. */
export class RawValueError extends NoticeError {
  override name = "RawValueError";
}

/** A grade that the rubric does not have; the message names the grade and those of the rubric. */
export class GradeError extends NoticeError {
  override name = "GradeError";
}
