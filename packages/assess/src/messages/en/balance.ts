export const balance = {
  "balance.unknown": "The balance of {parts} in {case} cannot be said.",
  "balance.none":
    "{case}: {unknown, plural, =0 {none of these} other {none of the {known} known}} went forward: {parts}{unknown, plural, =0 {} other {; # unknown}}.",
  "balance.all":
    "{case}: {unknown, plural, =0 {all of these} other {all of the {known} known}} went forward: {parts}{unknown, plural, =0 {} other {; # unknown}}.",
  "balance.some":
    "{case}: {inside} went forward; {outside} did not{unknown, plural, =0 {} other {; # unknown}}.",
} as const;
