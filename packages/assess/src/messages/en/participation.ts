export const participation = {
  "participation.course": "{case}: {during}: {before}; {after}: {later}.{course}",
  "participation.in": "in ({grade})",
  "participation.out": "out ({grade})",
  "participation.unknown": "not known",
  "participation.spell": "{part} ({dates})",
  "participation.undated": "not dated",
  "participation.qualified": "Other evidence qualifies the second half: {claims} ({sources}).",
} as const;
