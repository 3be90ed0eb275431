export const pathways = {
  "pathways.allSteps":
    "all {steps} steps{silent, plural, =0 {} other {, # of them because no record says otherwise}}",
  "pathways.follows": '{case} follows the pattern "{pattern}": {steps}.',
  "pathways.beginsNot":
    '{case} does not follow the pattern "{pattern}": its first step is not met; {status} is {gap}, {name}.',
  "pathways.breaksOff":
    '{case} does not follow the pattern "{pattern}": it goes as far as step {reached}; {status} is {gap}, {name}.',
  "pathways.silentStep": "nothing contradicts a step that asks for nothing to be there.",
  "pathways.noTie": "no tie was found for {step}.",
  "pathways.searchStopped": "The search was given up before its end: chains may be longer than those found.",
  "pathways.undated": "Some of its ties have no date, so their order is possible, not certain.",
  "pathways.imprecise":
    "Some of its dates are known to the year or month only, or as intervals that overlap, so their order is possible, not certain.",
  "pathways.alsoNotMet": "Also not met: {steps}.",
  "pathways.stepStatus": "{step} ({status})",
  "pathways.alsoFound": "Also found: {step}, {name} ({records}).",
  "pathways.against": "Against {step} {count, plural, one {speaks} other {speak}} {ties}.",
  "pathways.unknownTerms":
    "Whether {ties} {count, plural, one {is} other {are}} on the terms of {step} ({terms}) is not recorded.",
  "pathways.beyondGap":
    "Leaving out {missing}, other steps are there: {found}{complete, select, yes {} other { (the search was given up; there may be more)}}.",
  "pathways.stepBy": "{step} by {ties}",
  "pathways.item": "{case}, {pattern}, step {step}: {name}: {status}",
  "phases.holds": "{case} runs through all {phases} phases of the {pattern}.",
  "phases.none": "No event of {case} marks a phase of the {pattern}.",
  "phases.some": "{case} does not run through the {pattern}: marked: {marked}; without a mark: {missing}.",
  "phases.noMark": "no mark was found for {phases}.",
  "phases.overlap":
    "{marks} {count, plural, one {marks} other {mark}} a phase that begins, or goes on, after a later one has begun (overlap).",
  "phases.relapse":
    "{marks} {count, plural, one {marks} other {mark}} a phase that comes back after a later one (relapse).",
  "closest.none": "{case} begins none of the patterns.",
  "closest.follows":
    "{case} comes closest to {patterns} ({steps}){others, plural, =0 {} other {, which here is also {otherPatterns}}}{boomerang}.",
  "closest.incomplete":
    "{case} follows none of the patterns to the end; closest is {patterns} ({met} of {asked} steps; missing: {missing}){boomerang}.",
  "closest.notBoomerang": ", and not to the boomerang ({completed} of {asked} steps; missing: {missing})",
  "closest.several": "Several patterns are met in full; the one with more steps is named first.",
  "order.noLaw": "{case}: there was a threat ({threat}); no law with a date is recorded.",
  "order.threatFirst": "{case}: the threat came first ({threat}) and the law after ({law}).",
  "order.lawFirst": "{case}: the law ({law}) did not come after the threat ({threat}).",
  "order.notCause":
    "That the law came after the threat does not show that it came from it: see the testimony and the rival patterns.",
  "bypass.few": "{cases}: fewer than three ties reach the lawmakers, too few to compare by share alone.",
  "bypass.noTie": "No tie reaches the lawmakers in {case}.",
  "bypass.unknown": "How much went around the domestic process cannot be said: no tie reaches the lawmakers.",
  "bypass.share": "{case} {abroad} of {all}",
  "bypass.level":
    "No single intervention went around the domestic policy process most (ties into lawmaking that start abroad: {shares}).",
  "bypass.most":
    "{case} went around the domestic policy process most: of the ties into lawmaking, norms apart, these start abroad: {shares} ({share} against {others}).",
  "bypass.gradesAgree": "The coder's own grades of it agree.",
  "bypass.gradesDisagree": "The coder's own grades of it do not agree.",
  "levers.none": "Nobody abroad is recorded as pressing the state or holding a norm up to it in {case}.",
  "levers.kinds": "{case}: those abroad who press the state or hold a norm up to it are {kinds}.",
  "levers.kind": "{kind} ({ties})",
  "substitution.none": "No case has foreign states alone in the place that rights advocates hold in another.",
  "substitution.found":
    "{cases}: foreign states ({states}) stand where rights advocates ({advocates}) stand in {others}.{entrepreneurs}",
  "substitution.entrepreneurs": " Those abroad who work on the lawmakers there: {kinds}.",
  "entry.none": "No way in order of time leads from anybody abroad to the lawmakers.",
  "entry.nearest": "Nearest to the lawmakers from abroad: {cases}{places}.",
  "entry.case": "{kinds} in {case} ({way})",
  "entry.directly": "directly",
  "entry.throughOthers": "through domestic actors, in {steps, plural, one {# tie} other {# ties}}",
  "entry.place": "; the place of {otherKinds} in {others} is taken by {kinds} in {cases}",
  "entry.noWay": "No way leads from abroad to the lawmakers in {cases}.",
  "roles.substituted": "The same role is held by others: {roles}.",
  "roles.role": "{channel} to {reached}: {hereKinds} in {here}, {thereKinds} in {there}",
  "diffusion.none":
    "No adoption with a date is recorded in any of {cases, plural, one {# case} other {# cases}}.",
  "diffusion.order":
    "{count} of {cases, plural, one {# case} other {# cases}} {count, plural, one {has} other {have}} adopted a reform with a known date, in this order: {adopters}{third, select, unasked {} none {; a third, from which on a norm is said to spread by itself, have not} other {; a third had by the end of {third}}}.",
  "diffusion.adopter": "{case} ({date})",
  "diffusion.absence": "a case without a record of adoption is taken not to have adopted.",
  "diffusion.firstUncertain":
    "Who was first is not certain: the dates are known to the year or month only, or are the same.",
  "diffusion.undated": "Without a date, and not counted: {cases}.",
  "diffusion.notLearned":
    "That one adopted after another does not show that it learned from it: see the norm cascade.",
} as const;
