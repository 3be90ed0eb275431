export const pathways = {
  "pathways.follows":
    "{case} follows the {pattern} pattern: {steps, plural, =1 {its one step is} =2 {both steps are} other {all # steps are}} met.",
  "pathways.lacks": "{steps}",
  "pathways.mayFollow": "{case} may follow the {pattern} pattern. Not known: {steps}.",
  "pathways.followsNot": "{case} does not follow the {pattern} pattern. Not met: {steps}.{missing}{open}",
  "pathways.notShown":
    "The evidence does not show that {case} follows the {pattern} pattern. No record of: {steps}.{open}",
  "pathways.alsoMissing": " No record of: {steps}.",
  "pathways.alsoUnknown": " Not known: {steps}.",
  "pathways.step": "{name} ({reasons})",
  "pathways.silentStep": "no source reports these steps, although the study declares why one would: {steps}.",
  "pathways.noTie": "no record was found of these steps: {steps}.",
  "pathways.searchStopped": "Not every combination of ties was tried, so a better one may exist.",
  "pathways.alsoFound": "Also found: {name} ({records}).",
  "pathways.item": "{case}, {pattern}, step {step}: {name}: {status}",
  "reason.orderNotSettled": "the dates do not settle the order",
  "reason.otherStepMissing": "nothing is recorded for the step that it is compared with",
  "reason.timeNotSettled": "the dates do not show whether it was in time",
  "reason.otherTerms": "the record has other terms",
  "reason.termsBlank": "its terms are not recorded",
  "reason.recordContradicted": "claims contradict the record",
  "reason.declaredSilence": "no source reports it",
  "reason.reportedAbsence": "a source reports that there was none",
  "reason.nothingRecorded": "nothing is recorded",
  "reason.recorded": "a record shows the opposite",
  "reason.otherSide": "the grade shows the opposite",
  "reason.gradeUnknown": "the grade is missing or exactly at the crossover",
  "which.pathways":
    "{case} follows {holding, plural, =0 {no pathway in full} other {{followed}}}.{open}{contradicted}{missing}",
  "which.mayFollow": " It may follow {patterns}.",
  "which.followsNot": " The evidence contradicts {patterns}.",
  "which.notShown": " Records are missing for {patterns}.",
  "which.contains":
    "The records that fit {inner} also fit {outer}{count, plural, =0 {, and nothing separates the two} other {, which also requires: {steps}}}.",
  "which.step": "{name}",
  "order.noLaw": "In {case} there was a threat ({threat}), but no law is recorded.",
  "order.notCause":
    "The order in time alone does not show that the threat brought about the law. See the testimony and the rival patterns.",
  "bypass.few": "In {cases}, fewer than three ties reach the lawmakers, too few to compare shares.",
  "bypass.noTie": "No tie reaches the lawmakers in {case}.",
  "bypass.unknown":
    "No tie reaches the lawmakers, so the share of ties that bypassed the domestic process is not known.",
  "bypass.share": "{case} {abroad} of {all}",
  "bypass.level":
    "No single intervention bypassed the domestic policy process most. Ties to the lawmakers that come from abroad: {shares}.",
  "bypass.most":
    "{case} bypassed the domestic policy process most ({share}, against {others}). Ties to the lawmakers that come from abroad, without norm ties: {shares}.",
  "bypass.gradesAgree": "The coder’s own grades agree.",
  "bypass.gradesDisagree": "The coder’s own grades do not agree.",
  "levers.none": "No actor abroad is recorded as pressing the state in {case}, or as holding it to a norm.",
  "levers.kinds": "In {case}, these actors abroad press the state or hold it to a norm: {kinds}.",
  "levers.kind": "{kind} ({ties, plural, one {# tie} other {# ties}})",
  "substitution.none":
    "In no case do foreign states alone take the place that rights advocates hold in another.",
  "substitution.found":
    "In {cases}, foreign states ({states}) take the place that rights advocates ({advocates}) hold in {others}.{entrepreneurs}",
  "substitution.entrepreneurs": " Actors abroad with ties to the lawmakers there: {kinds}.",
  "entry.none": "No path leads from an actor abroad to the lawmakers.",
  "entry.nearest": "Closest to the lawmakers from abroad: {cases}{places}.",
  "entry.case": "{kinds} in {case} ({way})",
  "entry.directly": "directly",
  "entry.throughOthers": "through domestic actors, over {steps, plural, one {# tie} other {# ties}}",
  "entry.place": "; {kinds} in {cases} take the place of {otherKinds} in {others}",
  "entry.noWay": "No path leads from abroad to the lawmakers in {cases}.",
  "roles.substituted": "Different actors hold the same role: {roles}.",
  "roles.role": "{channel} to {reached} ({hereKinds} in {here}, {thereKinds} in {there})",
  "diffusion.none":
    "No dated adoption is recorded in {cases, plural, one {the only case} other {any of # cases}}.",
  "diffusion.order":
    "{known, plural, one {The one known case} other {{count} of the # known cases}} {count, plural, one {has} other {have}} adopted a reform at a known date, {adopters}.{unknown, plural, =0 {} one { Not known for # case.} other { Not known for # cases.}}{third, select, unasked {} unknown { It is not known whether a third of all cases had adopted, the share taken as the tipping point of a norm.} none { Fewer than a third of all cases had adopted, the share taken as the tipping point of a norm.} other { A third of all cases had adopted by the end of {third}, the share taken as the tipping point of a norm.}}",
  "diffusion.adopter": "{case} ({date})",
  "diffusion.undated": "Adopted at an unknown date: {cases}.",
  "diffusion.notLearned":
    "The order in time alone does not show that one case learned from another. See the norm cascade.",
} as const;
