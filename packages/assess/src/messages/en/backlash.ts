export const backlash = {
  "backlash.reaction":
    "{case} {reaction, select, none {drew no hostile reaction to speak of} other {drew hostile reaction}}{graded, select, yes { (grade {grade})} other {}}{ties, plural, =0 {} one {: # tie} other {: # ties}}{dated, plural, =0 {} other {, {dates}}}.",
  "backlash.noSpread": "No hostile reaction on a related issue is recorded.",
  "backlash.spread":
    "Hostile reaction spread to {issues, plural, one {# related issue} other {# related issues}}: {named}{order, select, none {} after {; every dated one came after the first {channel} ({date})} other {; {before} of them came before the first {channel} ({date})}}.",
  "backlash.issue": "{case} ({dates})",
  "backlash.undatedIssue": "{case} (undated)",
  "backlash.undated":
    "{count, plural, one {# tie is undated, so the order is not known for it} other {# ties are undated, so the order is not known for them}}.",
  "backlash.notCause":
    "That a reaction came after the pressure does not show that it came from it; the link is the coder's.",
} as const;
