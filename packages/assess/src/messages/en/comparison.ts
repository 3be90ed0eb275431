export const comparison = {
  "comparison.greatestUnknown":
    "Which case has the greatest {attribute} cannot be said: fewer than two cases are graded.",
  "comparison.level":
    "All {known} compared cases are level on {attribute} ({grade}){unknown, plural, =0 {} other {; # unknown}}.",
  "comparison.greatest":
    "{unknown, plural, =0 {} other {Of the {known} cases known, }}{cases} {count, plural, one {has} other {share}} the greatest {attribute} ({grade}, against {others}){unknown, plural, =0 {} other {; # unknown}}.",
  "comparison.membersUnknown": "Which cases had this cannot be said: {attribute}.",
  "comparison.membersNone":
    "{unknown, plural, =0 {No case} other {None of the {known, plural, one {# case} other {# cases}} known}} had this: {attribute} ({grades}){unknown, plural, =0 {} other {; # unknown}}.",
  "comparison.membersAll":
    "{unknown, plural, =0 {All {known} compared cases} other {All {known} cases known}} had this, so alone it explains no difference between them: {attribute} ({grades}){unknown, plural, =0 {} other {; # unknown}}.",
  "comparison.membersOne":
    "{unknown, plural, =0 {Only} other {Of the {known} cases known, only}} {cases} had this: {attribute} ({grades}){unknown, plural, =0 {} other {; # unknown}}.",
  "comparison.membersSome":
    "{cases} had this, {others} had not: {attribute} ({grades}){unknown, plural, =0 {} other {; # unknown}}.",
  "comparison.necessity":
    "As a necessary condition of {outcome} it has inclN {inclN} and relevance RoN {RoN}{trivial, select, yes {: trivial} other {}}.",
  "comparison.outcomesNone":
    "{case} had none of the {unknown, plural, =0 {outcomes} other {{known, plural, one {# outcome} other {# outcomes}} known; # unknown}}.",
  "comparison.outcomes":
    "{case} had {present}{failed, plural, =0 {} other {; it did not have {others}}}{unknown, plural, =0 {} other {; # unknown}}.",
  "comparison.noLeader": "No single case has the greatest reform, so nothing sets one apart.",
  "comparison.nothingApart": "Nothing among the instruments sets {case} apart from every other case.",
  "comparison.apart":
    "What sets {case} apart: {present, plural, =0 {} other {it alone had {had}}}{both, select, yes {; } other {}}{absent, plural, =0 {} other {it alone lacked {lacked}}}{total, plural, one {} other {. With {cases, plural, one {# case} other {# cases}} these {total} cannot be told apart, and none is picked}}.",
  "comparison.mayBeApart": "Whether these too set {case} apart is not known: {attributes}.",
  "comparison.limitedDiversity":
    "{count, plural, one {# condition} other {# conditions}} separate it equally well (limited diversity).",
} as const;
