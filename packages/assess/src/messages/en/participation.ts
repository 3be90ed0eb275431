export const participation = {
  "participation.course":
    "{case}: {during}: {before}; {after}: {later}.{spells, plural, =0 {} other { In order of time: {course}.}}",
  "participation.in": "in ({grade})",
  "participation.out": "out ({grade})",
  "participation.unknown": "not known",
  "participation.spell": "{part} ({dates})",
  "participation.undated": "not dated",
  "participation.qualified": "Other evidence qualifies the second half: {claims} ({sources}).",
} as const;
