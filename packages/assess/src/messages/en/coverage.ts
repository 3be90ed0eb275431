export const coverage = {
  "coverage.unknown": "The counts do not show whether coverage of {case} was higher in {to} than in {from}.",
  "coverage.noCounts": "The sources give no exact counts of the same papers for both years.",
  "coverage.same": "Coverage of {case} in {papers} was the same in {from} and {to} ({after} articles).",
  "coverage.ownTerms":
    "Of these, {before} in {from} and {after} in {to} use the movement’s own terms ({terms}).",
  "coverage.years": "By year: {counts}.",
  "coverage.year": "{count} in {year}",
} as const;
