export const balance = {
  "balance.unknown": "The balance of {parts} in {case} cannot be said.",
  "balance.none": "{case}: none of these went forward: {parts}.",
  "balance.all": "{case}: all of these went forward: {parts}.",
  "balance.some": "{case}: {inside} went forward; {outside} did not.",
} as const;
