/** Warnings, missing grades, confidence in conclusions, and what several kinds of analysis say. */
export const assessment = {
  "missing.cell": "{case}: {attribute}",
  "missing.contradicted": "{case}: {attribute} (the grade {grade} is contradicted by {claims})",
  "warning.source":
    "{falls} of {computed} computed conclusions fall when one source is withdrawn: {source} ({claims, plural, one {# claim} other {# claims}} of {all}).{most, select, yes { The study rests on one work; independent sources carry little of it.} other {}}",
  "warning.notTried":
    "What each source and grade carries was not tried out one by one: it would take {runs} runs (at most {most}). Ask for one at a time: throughline uses <study> <source or claim>.",
  "warning.verdictGone":
    'verdicts.csv: "{conclusion}" is {verdict}, and the assessment does not draft it (any more).',
  "warning.verdictChanged":
    'verdicts.csv: "{conclusion}" is {verdict}, and its draft has changed since; look at it again.',
  "warning.concordanceGone":
    'concordance.csv: "{statement}" speaks to the conclusion "{conclusion}", which the assessment does not draw.',
  "warning.bareGrades": "{count, plural, one {# grade rests} other {# grades rest}} on no claim.",
  "warning.unusedClaims":
    "{count, plural, one {# claim is} other {# claims are}} used by no grade, tie, event or conclusion: {claims}{more, select, yes { and others} other {}}.",
  "confidence.author": "A judgement of the author, not computed.",
  "confidence.undetermined": "The evidence does not say.",
  "confidence.unknown": "It needs what is not known: {items}{others, plural, =0 {} other { and # more}}.",
  "confidence.noFinding": "At least as many cases contradict it as agree with it.",
  "confidence.noConcern": "No concern about its evidence.",
  "confidence.inJudgement": "In the author\u2019s judgement: {statement}",
  "confidence.sources":
    "Sources: {concern, select, minor {the facts for {item} come from one work, their kind is not recorded, or the coder is not sure of the grade} moderate {for {item} there are only judgements, claims of low certainty or a declared silence} other {no claim carries {item}}}.",
  "confidence.coherence":
    "Coherence: {concern, select, minor {a minority of the sources qualifies or disputes {item}} moderate {the sources disagree about {item}, or the ties recorded say otherwise} other {as many sources speak against {item} as for it}}.",
  "confidence.adequacy":
    "Adequacy: {concern, select, minor {two independent sources, or one data source, speak for {item}} moderate {one independent source speaks for {item}} other {one statement at most speaks for {item}}}.",
  "confidence.relevance":
    "Relevance: {concern, select, minor {what speaks for {item} is about a larger whole, a part, or no stated time} moderate {{item} is inferred, or rests on a declared silence} other {no claim is about {item} itself}}.",
  "confidence.statement":
    "{component, select, coherence {Coherence: {rivals, plural, one {# rival explains} other {# rivals explain}} the same cases.} other {Adequacy: some case of the kind is not graded.}}",
  "confidence.limit":
    "{because, select, unsupported {No evidence is recorded for {items}{others, plural, =0 {} other { and # more}}.} missing_record {It rests on something that is not recorded.} circular {Every claim for {items}{others, plural, =0 {} other { and # more}} is a judgement.} declared_silence {No source reports otherwise about {items}{others, plural, =0 {} other { and # more}}; the study declares why that counts.} one_carrier {Without one work nothing speaks for {items}{others, plural, =0 {} other { and # more}}.} few_cases {Only {count, plural, one {# case agrees} other {# cases agree}} with it.} contradicting_cases {{items}{others, plural, =0 {} other { and # more}} {count, plural, one {speaks} other {speak}} against it.} no_contrast {Fewer than two cases without the outcome are graded.} other {Other models explain the cases as well.}}",
  "confidence.absence": "It rests on the absence of a record: {absence}",
  "confidence.judgements": "It turns when one judgement moves within its range: {judgements}.",
  "confidence.cell": "{case} on {attribute}",
  "confidence.tie": "the tie of {channel} from {from} to {to}",
  "confidence.unnamed":
    "{item, select, counts {the counts} statements {what the sources state} other {what is not recorded}}",
  "some.turns": "{turns}{others, plural, =0 {} one {; and # other} other {; and # others}}",
  "some.gradedPart": "{attribute} ({grade})",
  "some.gradedCase": "{case} {grade}",
  "some.noGrade": "There is no grade on {attribute}.",
  "some.noSide": "On which side {attribute} is cannot be said.",
  "some.caseWithoutGrade": "{case} has no grade here.",
  "some.caseNotCompared": "{case} has no grade here and is not compared.",
  "some.caseOnNoSide": "{case} is on neither side here and is not compared.",
  "some.excluded": "Left out for missing grades: {cases}.",
  "some.chanceBelow": "less than {bound}",
  "some.chanceAbove": "more than {bound}",
  "facts.noKind":
    "{count} of {all} claims have no kind. They count as facts here, and some may be judgements.",
  "facts.untested": "None of the {all} claims has a kind, so no conclusion is said to stand on facts alone.",
  "concordance.notComputed": "No analysis computes it.",
  "concordance.noted": "{missing}",
  "why.cell":
    "{case}, {attribute}: {grade} ({confidence} confidence){rationale, select, none {} other {: {text}}}",
  "why.tie": "{from} → {to}: {channel} ({sign})",
} as const;
