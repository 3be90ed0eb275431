export const ladder = {
  "ladder.steps": "Cases by the groups of instruments they had, from the fewest to the most: {steps}.",
  "ladder.step": "{cases} ({count, plural, =0 {none} other {{groups}}})",
  "ladder.noSteps":
    "Fewer than two cases are known on every group of instruments, so no case can be compared with another.",
  "ladder.group": "{group} ({members})",
  "ladder.within": "{group}: {members}",
  "ladder.above":
    "{case} had every group of instruments that {other} had, and in addition {added}.{within}{lost}{unknown}",
  "ladder.beside":
    "No case is one step above or below {other}; {case} differs from it in the fewest groups of instruments.{added}{groupsLost}{groupsUnknown}{within}{lost}{unknown}",
  "ladder.alsoAdded": " {case} had in addition {added}.",
  "ladder.alsoWithin": " It also had more instruments within a group ({within}).",
  "ladder.groupsLost": " It had no instrument of {groups}; {other} did.",
  "ladder.lost": " It lacked {members}, which {other} had.",
  "ladder.groupsUnknown": " It is not known whether both had {groups}.",
  "ladder.unknown": " Not known for one of the two: {members}.",
  "ladder.higher": "{outcome}: higher in {case} ({there}) than in {other} ({here}).",
  "ladder.lower": "{outcome}: lower in {case} ({there}) than in {other} ({here}).",
  "ladder.same": "{outcome}: the same in {case} as in {other} ({here}).",
  "ladder.notKnown": "{outcome}: {case} and {other} cannot be compared. No usable grade: {missing}.",
  "ladder.word": "“{meaning}”",
  "ladder.contrast":
    "{pairs, plural, one {One pair of cases differs} other {# pairs of cases differ}} in {instrument} alone. With it: {outcomes}.",
  "ladder.counts":
    "{outcome} higher in {higher} of {known}, lower in {lower}, the same in {same}{unknown, plural, =0 {} other { ({unknown} not known)}}",
  "ladder.comparison":
    "This is a comparison of cases, not a proof: other differences between them are not ruled out.",
} as const;
