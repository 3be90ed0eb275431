import type { Person } from "./host/person.ts";
import type { OpenStudy } from "./open-study.ts";

/** What every route of a study works with. */
export type Context = OpenStudy & {
  /** who makes the changes */
  readonly person: Person;
};
