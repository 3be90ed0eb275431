export const truthTable = {
  "truthTable.none": "No truth table can be made: {reason}",
  "truthTable.noCase": "no case has a grade on every condition and the outcome.",
  "sets.uncalibrated": "{attribute} is raw and has no calibration.",
  "sets.notCalibrated": "{attribute} cannot be calibrated: {reason}",
  "truthTable.outcome": "{attribute}{negated, select, yes { (negated)} other {}}",
  "truthTable.row": "row {row}: {conditions} → {out} ({n, plural, one {# case} other {# cases}}: {cases})",
  "truthTable.value": "{condition} {value}",
  "truthTable.term": "{type} solution, term {term} (inclS {inclS}, covS {covS})",
  "truthTable.literal":
    "{negated, select, yes {not } other {}}{attribute}{valued, select, yes { = {values}} other {}}",
  "truthTable.anyConfiguration": "every configuration",
  "truthTable.limitedDiversity":
    "Limited diversity: {observed} of {all} configurations are observed; {remainders, plural, one {# remainder} other {# remainders}}.",
  "truthTable.constant": "The same in every case, and so no part of an explanation: {attributes}.",
  "truthTable.ambiguous": "In no row, because a membership is exactly 0.5: {cases}.",
  "truthTable.ambiguousCase": "{case} ({condition})",
  "truthTable.noSolution": "There is no {type} solution: {reason}",
  "truthTable.fewCases":
    "{cases, plural, one {One case cannot tell} other {# cases cannot tell}} {conditions} conditions apart: {observed} of {all} configurations are observed{models, plural, =0 {} one { and one simplest model fits} other { and # simplest models fit equally well}}.",
  "truthTable.tied":
    "{models} {type} models for {outcome} fit equally well, and the data do not choose: {shown}{more, plural, =0 {} other {; and # more}}; {basis}.",
  "truthTable.solution":
    "The {type} solution for {outcome}: {shown}{more, plural, =0 {} other {; and # more}}{fitted, select, yes { (inclS {inclS}, covS {covS})} other {}}; {basis}.",
  "truthTable.basis":
    "{positive, plural, one {# positive configuration} other {# positive configurations}}, {observed} of {all} observed, {cases, plural, one {# case} other {# cases}}",
  "truthTable.cutShort":
    "The search was cut short: a model of {terms} terms was found; none has fewer than {least}, and there may be others.",
  "truthTable.ambiguity": "{models} models fit equally well; the data do not choose between them.",
  "truthTable.notSufficient":
    "No configuration is consistent enough to be called sufficient for {outcome} (cut-off {cutoff}).",
  "truthTable.contradictions":
    "{count, plural, one {# configuration holds} other {# configurations hold}} cases with and without the outcome: {rows}.",
  "truthTable.contradictoryRow": "row {row} ({cases})",
  "truthTable.noneNecessary":
    "No single condition is necessary (inclN of at least 0.9) over {cases, plural, one {# case} other {# cases}}.",
  "truthTable.necessary":
    "Necessary by inclusion (inclN of at least 0.9) over {cases, plural, one {# case} other {# cases}}: {conditions}.",
  "truthTable.necessaryCondition":
    "{condition} (inclN {inclN}, RoN {RoN}{trivial, select, yes {, trivial} other {}})",
  "truthTable.case": "{case} ({values}): {roles}",
  "truthTable.typical": "typical of {term}",
  "truthTable.contradicts": "contradicts {term}",
  "truthTable.unexplained": "left unexplained by the {type} solution",
  "range.single":
    "{one, select, yes {The model holds} other {The models hold}} for {setting, select, incl_cut {a consistency cut-off} n_cut {a least number of cases a row} crossover {a crossover anchor of {attribute}} exclusion {an exclusion anchor of {attribute}} other {an inclusion anchor of {attribute}}} of {from} only{lower}{upper}{change}.",
  "range.span":
    "{one, select, yes {The model stays as it is} other {The models stay as they are}} for any {setting, select, incl_cut {consistency cut-off} n_cut {least number of cases a row} crossover {crossover anchor of {attribute}} exclusion {exclusion anchor of {attribute}} other {inclusion anchor of {attribute}}} from {from}{lower} to {to}{upper}{change}.",
  "range.lowerStopped":
    " or lower (the search stopped there, at {steps, plural, one {# step} other {# steps}})",
  "range.upperStopped":
    " or higher (the search stopped there, at {steps, plural, one {# step} other {# steps}})",
  "range.lowest": " (the lowest there is)",
  "range.highest": " (the highest there is)",
  "range.outOfOrder": " (beyond it the anchors are out of order)",
  "range.changes": "; {places} {one, select, yes {it changes} other {they change}}",
  "range.at": "at {value}",
  "range.incomplete": "not all models are listed, so it cannot be told whether they stay the same.",
  "range.models": "finding the models of {rows} configurations again at every step takes too long.",
  "range.anchors":
    "moving the anchors of {calibrations} calibrations over {rows} configurations takes too long.",
} as const;
