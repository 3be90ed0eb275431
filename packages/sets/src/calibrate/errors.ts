/** A raw value lies where the method is not defined; the message names the value and its position. */
export class RawValueError extends Error {
  override name = "RawValueError";
}

/** A grade is not in the rubric; the message names the grade and those the rubric has. */
export class GradeError extends Error {
  override name = "GradeError";
}
