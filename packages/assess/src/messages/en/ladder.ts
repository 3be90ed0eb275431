export const ladder = {
  "ladder.steps": "By the groups of instruments they had, from the fewest on: {steps}.",
  "ladder.step": "{cases} ({count, plural, =0 {none} other {{groups}}})",
  "ladder.noSteps": "Which groups of instruments the cases had is not known for any of them.",
  "ladder.group": "{group} ({members})",
  "ladder.within": "within {group}: {members}",
  "ladder.above":
    "{case} had every group of instruments that {other} had, and in addition {added}.{within}{lost}{unknown}",
  "ladder.beside":
    "{other} is not one step above or below any other case; {case} differs from it in the fewest groups of instruments.{added}{groupsLost}{groupsUnknown}{within}{lost}{unknown}",
  "ladder.alsoAdded": " {case} had in addition {added}.",
  "ladder.alsoWithin": " It also had, {within}.",
  "ladder.groupsLost": " It had no instrument of {groups}, which {other} had.",
  "ladder.lost": " It lacked {members}, which {other} had.",
  "ladder.groupsUnknown": " Whether both had {groups} is not known.",
  "ladder.unknown": " Not known for one of the two: {members}.",
  "ladder.higher": "{outcome}: higher in {case} ({there}) than in {other} ({here}).",
  "ladder.lower": "{outcome}: lower in {case} ({there}) than in {other} ({here}).",
  "ladder.same": "{outcome}: the same in {case} as in {other} ({here}).",
  "ladder.notKnown":
    "{outcome}: whether it is higher or lower in {case} than in {other} is not known: no grade for {missing}.",
  "ladder.word": "“{meaning}”",
  "ladder.contrast":
    "{pairs, plural, one {One pair of cases differs} other {# pairs of cases differ}} in this instrument alone: {instrument}. With it: {outcomes}.",
  "ladder.counts":
    "{outcome} higher in {higher} of {known}, lower in {lower}, the same in {same}{unknown, plural, =0 {} other { ({unknown} unknown)}}",
  "ladder.comparison":
    "This is a comparison of cases, not a proof: other differences between them are not ruled out.",
} as const;
