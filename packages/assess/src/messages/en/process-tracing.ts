export const processTracing = {
  "tracing.noEvidence":
    "No remaining evidence separates the explanations of {case}, so they keep their prior probabilities.",
  "tracing.item": "{statement} ({observed, select, present {found} other {not found}}): {tests}",
  "tracing.test": "{test} for {hypothesis}",
  "tracing.overlap":
    "If several judgements move within their ranges at once, these explanations may lead: {hypotheses}.",
  "tracing.fallen": "Not counted, because no claim supports them any more: {items}.",
  "tracing.unknown": "Not counted, because the records do not settle them: {items}.",
  "tracing.cause":
    "With probability {probability}, this played a part in {case}, alone or with others: {cause} (explanations: {hypotheses}).",
  "tracing.judged": "Priors and likelihoods are judgements of the study.",
  "tracing.undecided":
    "Of {hypotheses} explanations of {case}, the evidence does not favour one: {equals} each have probability {posterior} given {items, plural, one {# item} other {# items}} of evidence.",
  "tracing.favours":
    "Of {hypotheses} explanations of {case}, the evidence favours {leading}: probability {posterior} given {items, plural, one {# item} other {# items}} of evidence, prior {prior}{range}.",
  "tracing.range": " ({low} to {high} over the ranges of the judgements)",
  "tracing.turns": "Moving one judgement within its range takes the lead from {leading}: {turns}.",
  "tracing.noTurn":
    "No single judgement takes the lead from {leading}, whether moved within its range or beyond it.",
  "tracing.turnsBeyond":
    "No single judgement takes the lead from {leading} when it moves within its range. The nearest that would, beyond its range: {turn}.",
  "tracing.turn": "{judgement}, at {at} instead of {value}, gives the lead to {to}",
  "tracing.moves":
    "A judgement moves over its range; without a range, until its odds are halved or doubled. A correlation moves between 0 and 1.",
  "tracing.heaviest":
    "The item that weighs most on {leading} is {item} ({observed, select, present {found} other {not found}}; {tests}): {decibels} dB.{otherwise}",
  "tracing.otherwise":
    " Had it been {observed, select, present {absent} other {present}}, the probability of {leading} would be {posterior}.",
  "tracing.unmoved": "The evidence leaves the probability of {hypothesis} at {prior}{range}.",
  "tracing.raised": "The evidence raises the probability of {hypothesis} from {prior} to {posterior}{range}.",
  "tracing.lowered":
    "The evidence lowers the probability of {hypothesis} from {prior} to {posterior}{range}.",
  "tracing.either": "Over the ranges of the judgements, the evidence may raise or lower it.",
  "tracing.illustration": "Illustration, not a finding: {statement}",
  "tracing.madeUp": "The priors and likelihoods are invented to show the method.",
  "tracing.sameWorks": "Counted as one item because they rest on {works}: {items}.",
  "tracing.oneItem": "Counted as one item: {items}{reason}.",
  "tracing.independent": "Counted as independent: {items}{reason}.",
  "tracing.dependent": "Counted as dependent (correlation {correlation}): {items}{reason}.",
  "tracing.because": "; reason: {reason}",
  "judgement.prior": "prior of {hypothesis}",
  "judgement.correlation": "correlation of {items}",
  "judgement.likelihood": "{item} if {hypotheses}",
} as const;
