export const comparison = {
  "comparison.greatestUnknown":
    "Which case has the greatest {attribute} cannot be said: fewer than two cases are graded.",
  "comparison.level": "All compared cases are level on {attribute} ({grade}).",
  "comparison.greatest":
    "{cases} {count, plural, one {has} other {share}} the greatest {attribute} ({grade}, against {others}).",
  "comparison.membersUnknown": "Which cases had this cannot be said: {attribute}.",
  "comparison.membersNone": "No case had this: {attribute} ({grades}).",
  "comparison.membersAll":
    "All {count} compared cases had this, so alone it explains no difference between them: {attribute} ({grades}).",
  "comparison.membersOne": "Only {cases} had this: {attribute} ({grades}).",
  "comparison.membersSome": "{cases} had this, {others} had not: {attribute} ({grades}).",
  "comparison.necessity":
    "As a necessary condition of {outcome} it has inclN {inclN} and relevance RoN {RoN}{trivial, select, yes {: trivial} other {}}.",
  "comparison.outcomesNone": "{case} had none of the outcomes.",
  "comparison.outcomes": "{case} had {present}{failed, plural, =0 {} other {; it did not have {others}}}.",
  "comparison.noLeader": "No single case has the greatest reform, so nothing sets one apart.",
  "comparison.nothingApart": "Nothing among the instruments sets {case} apart from every other case.",
  "comparison.apart":
    "What sets {case} apart: {present, plural, =0 {} other {it alone had {had}}}{both, select, yes {; } other {}}{absent, plural, =0 {} other {it alone lacked {lacked}}}{total, plural, one {} other {. With {cases, plural, one {# case} other {# cases}} these {total} cannot be told apart, and none is picked}}.",
  "comparison.limitedDiversity":
    "{count, plural, one {# condition} other {# conditions}} separate it equally well (limited diversity).",
} as const;
