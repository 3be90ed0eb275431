const more = "{more, plural, =0 {} other {; and # more}}";
const setting =
  "{setting, select, incl_cut {consistency threshold} n_cut {frequency threshold} crossover {crossover threshold of {attribute}} exclusion {full non-membership threshold of {attribute}} other {full membership threshold of {attribute}}}";

export const truthTable = {
  "truthTable.none": "No truth table can be built: {reason}",
  "truthTable.noCase": "no case has a grade on every condition and the outcome.",
  "truthTable.outcome": "{negated, select, yes {the absence of } other {}}{attribute}",
  "truthTable.row": "row {row}: {conditions} → {out} ({n, plural, one {# case} other {# cases}}: {cases})",
  "truthTable.value": "{condition} {value}",
  "truthTable.term": "{type} solution, term {term} (inclS {inclS}, covS {covS})",
  "truthTable.literal":
    "{negated, select, yes {not } other {}}{attribute}{valued, select, yes { = {values}} other {}}",
  "truthTable.anyConfiguration": "every configuration",
  "truthTable.limitedDiversity":
    "Limited diversity: {observed} of {all} configurations are observed, which leaves {remainders, plural, one {# logical remainder} other {# logical remainders}}.",
  "truthTable.constant": "The same in every case, so they explain no difference: {attributes}.",
  "truthTable.ambiguous": "Left out of every row, because a membership is exactly 0.5: {cases}.",
  "truthTable.ambiguousCase": "{case} ({condition})",
  "truthTable.noSolution": "There is no {type} solution: {reason}",
  "truthTable.noPositiveRow": "no row is positive, so no configuration is sufficient at these thresholds.",
  "truthTable.onlyPositiveRows":
    "every configuration is positive, so the outcome does not depend on these conditions.",
  "truthTable.noNegativeRow": "no row is negative, so with remainders any configuration would be sufficient.",
  "truthTable.fewCases":
    "{cases, plural, one {One case cannot separate} other {# cases cannot separate}} the effects of {conditions} conditions: {observed} of {all} configurations are observed{models, plural, =0 {} one {, and one simplest model fits} other {, and # simplest models fit equally well}}.",
  "truthTable.tied": `{models} {type} models for {outcome} fit equally well, and the data do not identify one: {shown}${more}; {basis}.`,
  "truthTable.solution": `The {type} solution for {outcome} is {shown}${more}{fitted, select, yes { (consistency {inclS}, coverage {covS})} other {}}; {basis}.`,
  "truthTable.basis":
    "{positive, plural, one {# positive configuration} other {# positive configurations}}, {observed} of {all} observed, {cases, plural, one {# case} other {# cases}}",
  "truthTable.cutShort":
    "The search stopped early: it found a model of {terms} terms. None has fewer than {least}, but there may be others.",
  "truthTable.ambiguity": "{models} models fit equally well, and the data do not identify one.",
  "truthTable.notSufficient":
    "No configuration is consistent enough to be sufficient for {outcome} (threshold {cutoff}).",
  "truthTable.contradictions":
    "{count, plural, one {# contradictory row holds} other {# contradictory rows hold}} cases with and without the outcome: {rows}.",
  "truthTable.contradictoryRow": "row {row} ({cases})",
  "truthTable.noneNecessary":
    "No single condition is necessary (consistency of at least 0.9) over {cases, plural, one {# case} other {# cases}}.",
  "truthTable.necessary":
    "Necessary conditions (consistency of at least 0.9) over {cases, plural, one {# case} other {# cases}}: {conditions}.",
  "truthTable.necessaryCondition":
    "{condition} (consistency {inclN}, relevance {RoN}{trivial, select, yes {, trivial} other {}})",
  "truthTable.case": "{case} ({values}): {roles}",
  "truthTable.typical": "typical of “{term}”",
  "truthTable.contradicts": "contradicts “{term}”",
  "truthTable.unexplained": "not covered by the {type} solution",
  "range.single": `{one, select, yes {The model holds} other {The models hold}} only for a ${setting} of {from}{lower}{upper}{change}.`,
  "range.span": `{one, select, yes {The model stays the same} other {The models stay the same}} for any ${setting} from {from}{lower} to {to}{upper}{change}.`,
  "range.lowerStopped":
    " or lower (the search stopped there, at {steps, plural, one {# step} other {# steps}})",
  "range.upperStopped":
    " or higher (the search stopped there, at {steps, plural, one {# step} other {# steps}})",
  "range.lowest": " (the lowest possible)",
  "range.highest": " (the highest possible)",
  "range.outOfOrder": " (beyond it the thresholds are out of order)",
  "range.changes": "; {places} {one, select, yes {it changes} other {they change}}",
  "range.at": "at {value}",
  "range.incomplete": "not all models are listed, so it is not known whether they stay the same.",
  "range.models": "finding the models of {rows} configurations again at every step would take too long.",
  "range.anchors":
    "moving the thresholds of {calibrations} calibrations over {rows} configurations would take too long.",
} as const;
