import { knownCases, unknownCases } from "./counts.ts";

export const comparison = {
  "comparison.greatestUnknown":
    "Fewer than two cases are graded on {attribute}, so none can be called the highest.",
  "comparison.level": `{known, plural, =2 {Both compared cases} other {All # compared cases}} have the same grade on {attribute} ({grade}).${unknownCases}`,
  "comparison.greatest": `{unknown, plural, =0 {} other {Of the ${knownCases}, }}{cases} {count, plural, one {has} other {share}} the highest grade on {attribute} ({grade}, against {others}).${unknownCases}`,
  "comparison.membersUnknown":
    "Fewer than two cases are graded on {attribute}, so the cases cannot be compared.",
  "comparison.membersNone": `{unknown, plural, =0 {No case} other {None of the ${knownCases}}} had {attribute} (grades {grades}).${unknownCases}`,
  "comparison.membersAll": `{unknown, plural, =0 {{known, plural, =2 {Both compared cases} other {All # compared cases}}} other {{known, plural, =2 {Both known cases} other {All # known cases}}}} had {attribute} (grades {grades}), so alone it explains no difference between them.${unknownCases}`,
  "comparison.membersOne": `{unknown, plural, =0 {Only} other {Of the ${knownCases}, only}} {cases} had {attribute} (grades {grades}).${unknownCases}`,
  "comparison.membersSome": `{cases} had {attribute}; {others} did not (grades {grades}).${unknownCases}`,
  "comparison.necessity":
    "As a necessary condition for {outcome} it has consistency {inclN} and relevance {RoN}{trivial, select, yes {, which makes it trivial} other {}}.",
  "comparison.outcomesNone":
    "{case} had none of the {unknown, plural, =0 {outcomes} other {known outcomes ({others})}}.{unknown, plural, =0 {} one { # outcome is not known.} other { # outcomes are not known.}}",
  "comparison.outcomes":
    "{case} had {present}{failed, plural, =0 {} other {, but not {others}}}.{unknown, plural, =0 {} one { # outcome is not known.} other { # outcomes are not known.}}",
  "comparison.noLeader": "No single case has the highest outcome, so no case can be set apart.",
  "comparison.nothingApart": "No instrument sets {case} apart from all other cases.",
  "comparison.apart":
    "{total, plural, one {One condition sets} other {# conditions set}} {case} apart: {present, plural, =0 {} other {it alone had {had}}}{both, select, yes {; } other {}}{absent, plural, =0 {} other {it alone lacked {lacked}}}.{total, plural, one {} other { {cases, plural, one {# case} other {# cases}} cannot separate their effects.}}",
  "comparison.mayBeApart": "Missing grades leave open whether these also set {case} apart: {attributes}.",
  "comparison.limitedDiversity":
    "{count, plural, one {# condition separates} other {# conditions separate}} it equally well (limited diversity).",
} as const;
