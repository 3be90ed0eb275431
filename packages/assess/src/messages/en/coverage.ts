export const coverage = {
  "coverage.unknown": "{case}: whether coverage was higher in {to} than in {from} cannot be computed.",
  "coverage.noCounts": "The sources give no exact counts of the same papers for both years.",
  "coverage.same": "{case}: coverage in {papers} was the same in {from} and in {to} ({after} articles).",
  "coverage.ownTerms":
    "Of these, in the movement’s own terms ({terms}): {before} in {from}, {after} in {to}.",
  "coverage.years": "Year by year: {counts}.",
  "coverage.year": "{count} in {year}",
} as const;
