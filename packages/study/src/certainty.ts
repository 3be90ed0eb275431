/** The levels of certainty that a coder can give to a claim or a grade. */
export const certainties = ["high", "medium", "low"] as const;
export type Certainty = (typeof certainties)[number];
