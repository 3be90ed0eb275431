export const backlash = {
  "backlash.reaction":
    "{case} {reaction, select, none {drew no hostile reaction to speak of} other {drew hostile reaction}}{graded, select, yes { (grade {grade})} other {}}{ties, plural, =0 {} one {: # tie} other {: # ties}}{dated, plural, =0 {} other {, {dates}}}.",
  "backlash.noSpread": "No hostile reaction on a related issue is recorded.",
  "backlash.spread":
    "Hostile reaction is recorded on {issues, plural, one {# related issue} other {# related issues}}: {named}{order}.",
  "backlash.issue": "{case} ({dates})",
  "backlash.undatedIssue": "{case} (undated)",
  "backlash.notCause":
    "The order in time alone does not show that the pressure brought the reaction; the link is the coder's.",
  "backlash.undecided":
    "Whether {case} drew hostile reaction is not settled by its grade ({grade}){ties, plural, =0 {} one {; # tie of such reaction is recorded} other {; # ties of such reaction are recorded}}.",
  "backlash.gradedOut":
    "{case} is graded as without hostile reaction ({grade}), although {ties, plural, one {# tie of such reaction is} other {# ties of such reaction are}} recorded.",
} as const;
