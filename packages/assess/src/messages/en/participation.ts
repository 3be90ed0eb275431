export const participation = {
  "participation.course": "{case}: {during}, {before}; {after}, {later}.{course}",
  "participation.in": "present ({grade})",
  "participation.out": "absent ({grade})",
  "participation.unknown": "not known",
  "participation.spell": "{part} ({dates})",
  "participation.qualified": "Other evidence qualifies the second grade: {claims}.",
} as const;
