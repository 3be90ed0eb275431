export const processTracing = {
  "tracing.noEvidence":
    "No evidence is left that tells the explanations of {case} apart; they stand at their priors.",
  "tracing.item": "{statement} ({observed}): {tests}",
  "tracing.straw": "straw in the wind",
  "tracing.test": "{test} for {hypothesis}",
  "tracing.overlap":
    "With several judgements moved at once within their ranges, {hypotheses} may come to lead.",
  "tracing.fallen": "Without a claim left, and not counted: {items}.",
  "tracing.unknown": "The records do not settle, and so not counted: {items}.",
  "tracing.cause":
    "In {case} {cause} takes part, alone or together with others ({hypotheses}), with probability {probability}.",
  "tracing.judged": "Priors and likelihoods are judgements of the study, in study.yaml.",
  "tracing.undecided":
    "Of {hypotheses} explanations of {case}, the evidence does not choose between {equals}: each has probability {posterior} given {items, plural, one {# item} other {# items}} of evidence.",
  "tracing.favours":
    "Of {hypotheses} explanations of {case}, the evidence favours {leading} ({statement}): probability {posterior} given {items, plural, one {# item} other {# items}} of evidence, prior {prior}{range}.",
  "tracing.range": "; {low} to {high} over the ranges of the judgements",
  "tracing.turns": "The lead of {leading} turns when one judgement moves within its range: {turns}.",
  "tracing.noTurn":
    "No single judgement, moved within its range, takes the lead from {leading}, nor does any beyond it.",
  "tracing.turnsBeyond":
    "No single judgement, moved within its range, takes the lead from {leading}; the nearest that would, beyond its range, is {turn}.",
  "tracing.turn": "{judgement}: {at} instead of {value} gives {to}",
  "tracing.moves":
    "A judgement moves over its range, or where none is given until its odds are halved or doubled; a correlation moves between 0 and 1.",
  "tracing.heaviest":
    "What weighs most on {leading} is {item} ({statement}; {observed}; {tests}): {decibels} dB.{otherwise}",
  "tracing.otherwise":
    " Had it been {observed, select, present {absent} other {present}}, {leading} would stand at {posterior}.",
  "tracing.unmoved": "{hypothesis} ({statement}): the evidence leaves its probability at {prior}{range}.",
  "tracing.raised":
    "{hypothesis} ({statement}): the evidence raises its probability from {prior} to {posterior}{range}.",
  "tracing.lowered":
    "{hypothesis} ({statement}): the evidence lowers its probability from {prior} to {posterior}{range}.",
  "tracing.either": "Over the ranges of the judgements it may be raised or lowered.",
  "tracing.illustration": "An illustration, and no finding: {statement}",
  "tracing.madeUp": "its priors and likelihoods are made up to show the method",
  "tracing.sameWorks": "Counted as one item, as they rest on {works}: {items}.",
  "tracing.oneItem": "Counted as one item: {items}{reason}.",
  "tracing.independent": "Counted as independent: {items}{reason}.",
  "tracing.dependent": "Counted as dependent (correlation {correlation}): {items}{reason}.",
  "tracing.because": ", because {reason}",
  "judgement.prior": "prior of {hypothesis}",
  "judgement.correlation": "correlation of {items}",
  "judgement.likelihood": "{item} if {hypotheses}",
} as const;
