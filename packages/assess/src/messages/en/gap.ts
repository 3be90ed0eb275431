export const gap = {
  "gap.unknown": "{case}: how far paper and practice are apart cannot be said: no grade on {attributes}.",
  "gap.paperAhead": "{case}: stated reform runs ahead of practice ({grades}).",
  "gap.practiceAhead": "{case}: practice runs ahead of stated reform ({grades}).",
  "gap.level": "{case}: stated reform and practice are level ({grades}).",
  "gap.sameSide":
    "Both are on the same side, {side, select, in {more in than out} other {more out than in}}: the steps of two rubrics say little about which is ahead.",
  "gap.cases":
    "Paper and practice in the {known, plural, one {# case} other {# cases}} known{unknown, plural, =0 {} other { (# unknown)}}: {parts}.",
  "gap.paperCases": "stated reform ahead in {count} ({cases})",
  "gap.practiceCases": "practice ahead in {count} ({cases})",
  "gap.levelCases": "level in {count} ({cases})",
  "gap.grades": "{paper} on paper, {practice} in practice",
} as const;
