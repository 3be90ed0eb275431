export const coverage = {
  "coverage.unknown": "{case}: how coverage grew from {from} to {to} cannot be computed.",
  "coverage.noCounts": "The sources give no exact counts of the same papers for both years.",
  "coverage.growth":
    "{case}: coverage in {papers} went from {before} articles in {from} to {after} in {to}{known, select, yes { ({times} times)} other {}}.",
} as const;
