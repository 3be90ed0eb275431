import { knownCases, unknownCases } from "./counts.ts";

const knownActive = "{unknown, plural, =0 {{known} active cases} other {{known} known active cases}}";

export const variation = {
  "variation.selected":
    "The cases are selected on the outcome: {active, plural, one {# is} other {# are}} active, and of {inactive, plural, one {# known inactive case} other {# known inactive cases}} {graded, plural, =0 {none is} one {one is} other {# are}} graded here ({unknown} not graded at all). The inactive cases may share what the active cases have in common.",
  "variation.contrast":
    "Compared on {subject}: {active} of {activeKnown} active cases, against {inactive} of {inactiveKnown} inactive ones.{unknown, plural, =0 {} one { Not known for # case.} other { Not known for # cases.}}",
  "variation.noContrast":
    "Active and inactive cases cannot be compared on {subject}, because {activeKnown, plural, =0 {no active case} other {no inactive case}} is graded.",
  "variation.inactiveToo": "These inactive cases share it: {cases}.",
  "variation.noneActive": `{known, plural, =0 {It is not known whether any case is active on {attribute}} one {The known case is not active on {attribute}} other {None of the {known} known cases is active on {attribute}}}.${unknownCases}`,
  "variation.active": `{active} of the ${knownCases} {active, plural, one {counts} other {count}} as active: {cases}.${unknownCases}`,
  "variation.locationUnknown": "It is not known whether active cases lie in {location}.",
  "variation.location": `{inside} of ${knownActive} {inside, plural, one {lies} other {lie}} in {location}{inside, plural, =0 {} other { ({cases})}}{outside, plural, =0 {} one {; {others} does not} other {; {others} do not}}.${unknownCases}`,
  "variation.oneCase": "Only one active case, {cases}, is known here, and one case shows no pattern.",
  "variation.wider": `With {cases} also counted as active (grade {grade}), the count is {inside} of {unknown, plural, =0 {{known}} other {{known} known}}.${unknownCases}`,
  "variation.explanationUnknown": "No active case is graded on {attribute}.",
  "variation.explanation": `{high} of ${knownActive} {high, plural, one {is} other {are}} more in than out on {attribute} ({cases}).${unknownCases}`,
  "variation.measure": `{known, plural, one {The only known case} other {{having} of the # known cases}} had {attribute} ({cases}).${unknownCases}`,
  "variation.measureUnknown": `It is not known which cases had {attribute}.${unknownCases}`,
  "variation.anotherIssue": "Not counted, because on another issue than {issue}: {cases}.",
  "variation.caseOnIssue": "{case} ({issues})",
  "variation.mixedIssues": "These cases are on different issues: {cases}.",
} as const;
