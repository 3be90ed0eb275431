export const causalModel = {
  "causalModel.notUpdated": "{title}: the model was not updated with the cases. {reason}",
  "causalModel.nothingObserved": "No node of the model is observed in any case.",
  "causalModel.query": "{title}",
  "causalModel.queryOfCase": "{title}, in {case}",
  "causalModel.noAnswer": "{query}: no answer. {reason}",
  "causalModel.answer":
    "{query}: {posterior}{interval}, prior {prior}; {cases, plural, one {# case} other {# cases}}.{open, select, share { The interval includes one half, so the answer is open.} effect { The interval includes 0, so there may be no effect.} other {}}",
  "causalModel.interval": " (95% interval {low} to {high})",
  "causalModel.dichotomised":
    "Grades above one half count as 1, others as 0. The answer holds only if the model does.",
  "causalModel.unobserved":
    "Among {cases, plural, one {# case} other {# cases}}, {values, plural, one {# value is not observed and is} other {# values are not observed and are}} left open.",
  "causalModel.sampled":
    "Estimated by sampling ({draws} draws, seed {seed}; R-hat {rHat}, about {effective} effective draws).{agrees, select, yes {} other { The draws do not agree; increase their number.}}",
} as const;
