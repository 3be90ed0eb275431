import { some } from "@throughline/study";

/** A notice that lists names; none without names. */
export const noticeOf = (sentence: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${sentence}: ${some(names)}.`];
