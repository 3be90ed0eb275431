/** The reasons why an event is not part of a tie, in the order of the checks. */
export const reasons = [
  "broken row",
  "no event in the row",
  "unknown actor",
  "unknown target",
  "self-tie",
  "no date",
  "dates reversed",
  "outside the coverage",
  "unmapped code",
  "duplicate",
  "too few events",
] as const;

export type Reason = (typeof reasons)[number];
