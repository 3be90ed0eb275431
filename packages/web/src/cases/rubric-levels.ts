import type { RubricRow } from "@throughline/api";

/** Returns the grades of an attribute's rubric, with their meanings. */
export const rubricLevels = (rubric: readonly RubricRow[], attribute: string): RubricRow[] =>
  rubric.filter((row) => row.attribute === attribute && row.grade !== null);
