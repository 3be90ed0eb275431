/** Follows a count of cases: how many more are not known. */
export const unknownCases =
  "{unknown, plural, =0 {} one { Not known for # case.} other { Not known for # cases.}}";

/** The cases that are known, in a sentence that counts them. */
export const knownCases = "{known, plural, one {# known case} other {# known cases}}";
