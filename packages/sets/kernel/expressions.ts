// Conjunctions and disjunctions that meet thresholds; see src/superset. scripts/kernel.ts compiles it to
// src/kernel/bytes.ts.

export { combinations, joint, parts } from "./combinations";
export { reserve, reserveZeros, reset } from "./memory";
export { minimalSets } from "./minimal-sets";
