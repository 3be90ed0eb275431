/** Why an event is not in a tie, in the order in which it is asked. */
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
