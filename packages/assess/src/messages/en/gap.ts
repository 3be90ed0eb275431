export const gap = {
  "gap.unknown": "{case}: how far paper and practice are apart cannot be said: no grade on {attributes}.",
  "gap.paperAhead": "{case}: stated reform runs ahead of practice ({grades}).",
  "gap.practiceAhead": "{case}: practice runs ahead of stated reform ({grades}).",
  "gap.level": "{case}: stated reform and practice are level ({grades}).",
  "gap.grades": "{paper} on paper, {practice} in practice: {gap}",
} as const;
