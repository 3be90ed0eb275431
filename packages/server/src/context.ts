import type { Person } from "./host/person.ts";
import type { OpenStudy } from "./open-study.ts";

/** What the routes of a study need. */
export type Context = OpenStudy & {
  /** the author of the changes */
  readonly person: Person;
};
