/** Warnings, missing grades, the strength of conclusions, and what several kinds of analysis say. */
export const assessment = {
  "missing.cell": "{case}: {attribute}",
  "warning.source":
    "{falls} of {computed} computed conclusions fall when one source is withdrawn: {source} ({claims, plural, one {# claim} other {# claims}} of {all}).{most, select, yes { The study rests on one work; independent sources carry little of it.} other {}}",
  "warning.notTried":
    "What each source and grade carries was not tried out one by one: it would take {runs} runs (at most {most}). Ask for one at a time: throughline uses <study> <source or claim>.",
  "warning.verdictGone":
    'verdicts.csv: "{conclusion}" is {verdict}, and the assessment does not draft it (any more).',
  "warning.verdictChanged":
    'verdicts.csv: "{conclusion}" is {verdict}, and its draft has changed since; look at it again.',
  "warning.bareGrades": "{count, plural, one {# grade rests} other {# grades rest}} on no claim.",
  "warning.unusedClaims":
    "{count, plural, one {# claim is} other {# claims are}} used by no grade, tie, event or conclusion: {claims}{more, select, yes { and others} other {}}.",
  "strength.author": "A judgement of the author, not computed.",
  "strength.undetermined": "The evidence does not say.",
  "strength.confidence": "The weakest grade or tie under it is of {confidence} confidence.",
  "strength.sources":
    "It falls when {count, plural, one {this source is} other {any one of these sources is}} withdrawn: {sources}.",
  "strength.cells": "It turns when one grade moves by one step: {cells}.",
  "strength.cell": "{case} on {attribute}",
  "strength.judgements": "It turns when one judgement moves within its range: {judgements}.",
  "strength.against":
    "{count, plural, one {# claim under it speaks} other {# claims under it speak}} against its grade: {claims}.",
  "strength.absence": "It rests on the absence of a record: {absence}",
  "strength.sourcesOnly":
    "No single source overturns it; single grades were not moved, as each asks for an update of the model.",
  "strength.robust": "No single source, and no single step of a grade, overturns it.",
  "some.turns": "{turns}{others, plural, =0 {} one {; and # other} other {; and # others}}",
  "some.gradedPart": "{attribute} ({grade})",
  "some.gradedCase": "{case} {grade}",
  "some.noGrade": "There is no grade on {attribute}.",
  "some.caseWithoutGrade": "{case} has no grade here.",
  "some.caseNotCompared": "{case} has no grade here and is not compared.",
  "some.excluded": "Left out for missing grades: {cases}.",
  "some.chanceBelow": "less than {bound}",
  "some.chanceAbove": "more than {bound}",
  "why.cell":
    "{case}, {attribute}: {grade} ({confidence} confidence){rationale, select, none {} other {: {text}}}",
  "why.tie": "{from} → {to}: {channel} ({sign})",
} as const;
