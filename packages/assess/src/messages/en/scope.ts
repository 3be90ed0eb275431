export const scope = {
  "scope.noPressure": "{cases} had no such pressure and {count, plural, one {tests} other {test}} nothing.",
  "scope.notKnown": "For {cases} a grade is missing.",
  "scope.outside": "{cases} {count, plural, one {lies} other {lie}} outside the scope.",
  "scope.noTest":
    "No case puts it to the test that pressure attains {outcome} within its scope ({conditions}).",
  "scope.confirmed":
    "Within the scope ({conditions}), pressure came with {outcome} in {cases}: {tested, plural, one {# case} other {# cases}}, none against.",
  "scope.mixed":
    "Within the scope ({conditions}), pressure came with {outcome} in {confirming} of {tested} cases; against it: {against}.",
  "scope.oneCase": "One case only: the claim is untested beyond {cases}.",
  "scope.case":
    "{case}: {standing, select, confirms {confirms} disconfirms {speaks against it} outside {lies outside the scope} reversed {had the outcome without pressure on it, and tests nothing} none {tests nothing, as it had no such pressure} other {cannot be placed}} (pressure {pressure}, scope {scope}, outcome {outcome}).",
  "scope.notGraded": "not known",
} as const;
