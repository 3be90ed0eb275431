export const variation = {
  "variation.selected":
    "Selected on the outcome: {active, plural, one {# case is} other {# cases are}} active, and of the {inactive, plural, one {# case} other {# cases}} known to be inactive {graded, plural, =0 {none is} one {one is} other {# are}} graded here ({unknown} not graded at all): non-cases are hardly observed, so what the active ones share may be shared by all.",
  "variation.contrast":
    "Active against inactive cases, {subject}: {active} of the {activeKnown} active cases known and {inactive} of the {inactiveKnown} inactive ones{unknown, plural, =0 {} other {; # unknown}}.",
  "variation.noContrast":
    "Active and inactive cases cannot be compared on {subject}, as {activeKnown, plural, =0 {no active case} other {no inactive case}} is graded.",
  "variation.inactiveToo": "Inactive, and in on it too: {cases}.",
  "variation.noneActive":
    "{known, plural, =0 {Whether a case is active on {attribute} is not known} one {The case known does not count} other {None of the {known} cases known counts}}{known, plural, =0 {} other { as active on {attribute}}}{unknown, plural, =0 {} other {; # unknown}}.",
  "variation.active":
    "{active} of the {known, plural, one {# case} other {# cases}} known count as active: {cases}{unknown, plural, =0 {} other {; # unknown}}.",
  "variation.locationUnknown": "Whether active cases lie in {location} cannot be said.",
  "variation.location":
    "{inside} of {unknown, plural, =0 {{known} active cases} other {the {known} active cases known}} lie in {location}{inside, plural, =0 {} other { ({cases})}}{outside, plural, =0 {} one {; {others} does not} other {; {others} do not}}{unknown, plural, =0 {} other {; # unknown}}.",
  "variation.wider":
    "With {cases} ({grade}) counted as active too, it is {inside} of {unknown, plural, =0 {{known}} other {the {known} known; # unknown}}.",
  "variation.explanationUnknown": "Of the active cases none is graded on {attribute}.",
  "variation.explanation":
    "{high} of {unknown, plural, =0 {{known} active cases} other {the {known} active cases known}} are in on {attribute} ({cases}){unknown, plural, =0 {} other {; # unknown}}.",
  "variation.measure":
    "{having} of {unknown, plural, =0 {{known, plural, one {# case} other {# cases}}} other {the {known} known}} had this: {attribute} ({cases}){unknown, plural, =0 {} other {; # unknown}}.",
  "variation.measureUnknown":
    "Which cases had this is not known: {attribute}; {unknown, plural, one {# case} other {# cases}} unknown.",
  "variation.anotherIssue": "On another issue than {issue}, and not counted: {cases}.",
  "variation.caseOnIssue": "{case} ({issues})",
  "variation.mixedIssues": "These are on different issues: {cases}.",
} as const;
