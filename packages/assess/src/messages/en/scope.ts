export const scope = {
  "scope.noPressure":
    "{cases} {count, plural, one {is not a test} other {are not tests}}: no pressure was applied.",
  "scope.notKnown": "Grades are missing for {cases}.",
  "scope.outside": "{cases} {count, plural, one {lies} other {lie}} outside the scope.",
  "scope.noTest": "No case tests whether pressure attains {outcome} within its scope ({conditions}).",
  "scope.confirmed":
    "Within the scope ({conditions}), pressure came with {outcome} in {cases}: {tested, plural, one {# case} other {# cases}}, none against.",
  "scope.mixed":
    "Within the scope ({conditions}), pressure came with {outcome} in {confirming} of {tested} cases, but not in {against}.",
  "scope.oneCase": "Only one case, {cases}, tests the claim.",
  "scope.case":
    "{case} {standing, select, confirms {supports the claim} disconfirms {contradicts the claim} outside {lies outside the scope} reversed {had the outcome without pressure on it, so it is not a test} none {is not a test, because no pressure was applied} other {cannot be placed}} (pressure {pressure}, scope {scope}, outcome {outcome}).",
  "scope.notGraded": "not known",
} as const;
