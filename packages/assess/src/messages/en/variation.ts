export const variation = {
  "variation.nonCases":
    "{inactive, plural, one {# case is} other {# cases are}} known to be inactive and {unknown} not graded: non-cases are hardly observed, so what the active ones share may be shared by all.",
  "variation.noneActive": "No case counts as active on {attribute}.",
  "variation.active":
    "{active} of {graded, plural, one {# graded case} other {# graded cases}} count as active: {cases}{unknown, plural, =0 {} other {; # more are not graded}}.",
  "variation.locationUnknown": "Whether active cases lie in {location} cannot be said.",
  "variation.location":
    "{inside} of {known} active cases lie in {location}{inside, plural, =0 {} other { ({cases})}}{outside, plural, =0 {} one {; {others} does not} other {; {others} do not}}.",
  "variation.wider": "With {cases} ({grade}) counted as active too, it is {inside} of {known}.",
  "variation.explanationUnknown": "Of the active cases none is graded on {attribute}.",
  "variation.explanation": "{high} of {graded} active cases are in on {attribute} ({cases}).",
  "variation.measure": "{cases}: {attribute}.",
} as const;
