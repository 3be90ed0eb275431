export const backlash = {
  "backlash.reaction":
    "{case} saw {reaction, select, none {no significant backlash} other {backlash}}{graded, select, yes { (grade {grade})} other {}}{ties, plural, =0 {} one {, with # hostile tie on record} other {, with # hostile ties on record}}{dated, plural, =0 {} other { ({dates})}}.",
  "backlash.noSpread": "No backlash on a related issue is recorded.",
  "backlash.spread":
    "Backlash is recorded on {issues, plural, one {# related issue} other {# related issues}}: {named}{order}.",
  "backlash.issue": "{case} ({dates})",
  "backlash.undatedIssue": "{case} (undated)",
  "backlash.notCause":
    "The order in time alone does not show that the pressure caused the backlash; the coder made that link.",
  "backlash.undecided":
    "The grade of {case} ({grade}) does not settle whether there was backlash{ties, plural, =0 {} one {; # hostile tie is on record} other {; # hostile ties are on record}}.",
  "backlash.gradedOut":
    "{case} is graded as having no backlash ({grade}), although {ties, plural, one {# hostile tie is} other {# hostile ties are}} on record.",
} as const;
