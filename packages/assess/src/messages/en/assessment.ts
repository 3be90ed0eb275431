/** Warnings, missing grades, confidence in conclusions, and what several kinds of analysis say. */
export const assessment = {
  "missing.cell": "{case}: {attribute}",
  "missing.contradicted": "{case}: {attribute} (the grade {grade} is contradicted by {claims})",
  "warning.source":
    "{falls, plural, one {# of {computed} computed conclusions depends} other {# of {computed} computed conclusions depend}} on one source, {source} ({claims} of {all} claims).{most, select, yes { Independent sources support little of the assessment.} other {}}",
  "warning.notTried":
    "What would fall with each source or grade was not computed: it would take {runs} runs, and the limit is {most}. To test one source or claim, run: throughline uses <study> <source or claim>.",
  "warning.verdictGone":
    "The researchers {verdict, select, accepted {accepted} worded {reworded} other {contested}} a conclusion that is no longer drawn: “{draft}”",
  "warning.verdictChanged":
    "A conclusion has changed since the researchers {verdict, select, accepted {accepted} worded {reworded} other {contested}} it. Review the verdict. The conclusion was: “{draft}”",
  "warning.concordanceGone":
    "The author’s statement “{statement}” is compared with a conclusion that is not drawn. Check its row in concordance.csv.",
  "warning.bareGrades":
    "{count, plural, one {# grade cites no claim and has} other {# grades cite no claim and have}} no other source.",
  "warning.unusedClaims":
    "{count, plural, one {# claim supports} other {# claims support}} no grade, tie, event or conclusion: {claims}{more, select, yes { and others} other {}}.",
  "confidence.author": "The author’s judgement, not a computed conclusion.",
  "confidence.undetermined": "The evidence does not settle it.",
  "confidence.unknown": "Not known: {items}.",
  "confidence.noFinding": "At least as many cases contradict it as support it.",
  "confidence.noConcern": "No concern about the evidence.",
  "confidence.inJudgement": "In the author’s judgement: {statement}",
  "confidence.sources":
    "Sources: {concern, select, minor {the facts about {item} come from one source, their kind is not recorded, or the coder was not certain of the grade} moderate {only judgements, claims of low certainty or a declared silence support {item}} other {no claim supports {item}}}.",
  "confidence.coherence":
    "Coherence: {concern, select, minor {a minority of the sources qualifies or disputes {item}} moderate {the sources disagree about {item}, or recorded ties contradict it} other {at least as many sources contradict {item} as support it}}.",
  "confidence.adequacy":
    "Adequacy: {concern, select, minor {two independent sources, or one data source, support {item}} moderate {one independent source or a declared silence supports {item}} other {at most one statement supports {item}}}.",
  "confidence.relevance":
    "Relevance: {concern, select, minor {the evidence for {item} concerns a larger unit, a part of it, or no stated period} moderate {{item} is inferred, or rests on a declared silence} other {no claim concerns {item} itself}}.",
  "confidence.statement":
    "{component, select, coherence {Coherence: {rivals, plural, one {# rival explanation fits} other {# rival explanations fit}} the same cases.} other {Adequacy: at least one case of the kind is not graded.}}",
  "confidence.limit":
    "{because, select, unsupported {No evidence is recorded for {items}.} missing_record {It rests on the absence of a record.} left_out {It speaks only of what is known; not known: {items}.} circular {Only judgements support {items}.} declared_silence {No source reports otherwise about {items}; the study declares why that counts as evidence.} one_carrier {Without one source, no claim supports {items}.} few_cases {Only {count, plural, one {# case supports} other {# cases support}} it.} contradicting_cases {{items} {count, plural, one {contradicts} other {contradict}} it.} no_contrast {Fewer than two cases without the outcome are graded.} other {Other models explain the cases as well.}}",
  "confidence.others": "{count} more",
  "confidence.absence": "It rests on the absence of a record: {absence}",
  "confidence.judgements": "Moving one judgement within its range would change it: {judgements}.",
  "confidence.cell": "{attribute} in {case}",
  "confidence.period": "{attribute} in {case}, {period}",
  "confidence.tie": "the {channel} tie from {from} to {to}",
  "confidence.unnamed":
    "{item, select, counts {the counts} statements {what the sources state} other {what is not recorded}}",
  "some.turns": "{turns}{others, plural, =0 {} one {; and # other} other {; and # others}}",
  "some.gradedPart": "{attribute} ({grade})",
  "some.gradedCase": "{case} {grade}",
  "some.noGrade": "No usable grade: {attribute}.",
  "some.noSide": "No usable grade, or one exactly at the crossover: {attribute}.",
  "some.caseWithoutGrade": "{case} is not graded here.",
  "some.caseNotCompared": "{case} is not compared, because it is not graded here.",
  "some.caseOnNoSide":
    "{case} is not compared: its grade is exactly at the crossover, or its scale has no crossover.",
  "some.excluded": "Left out because usable grades are missing: {cases}.",
  "some.chanceBelow": "less than {bound}",
  "some.chanceAbove": "more than {bound}",
  "some.quoted": "“{text}”",
  "some.tie": "{from} → {to} ({channel})",
  "facts.noKind":
    "{count, plural, one {# of {all} claims has no kind. It counts as a fact, although it may be a judgement.} other {# of {all} claims have no kind. They count as facts, although some may be judgements.}}",
  "facts.untested":
    "None of the {all} claims has a kind, so no conclusion can be said to rest on facts alone.",
  "concordance.notComputed": "No analysis computes it.",
  "concordance.noted": "{missing}",
  "why.cell":
    "{case}, {attribute}: {grade} ({confidence, select, high {high} medium {medium} other {low}} certainty){rationale, select, none {} other {: {text}}}",
  "why.silence": "No source reports {about}, and the study declares why that counts ({sources}): {reason}",
  "why.tie": "{from} → {to}: {channel} ({sign})",
} as const;
