export const causalModel = {
  "causalModel.notUpdated": "{title}: The model is not updated with the cases: {reason}",
  "causalModel.nothingObserved": "No node was observed in any case.",
  "causalModel.query": "{title}",
  "causalModel.queryOfCase": "{title}, in {case}",
  "causalModel.noAnswer": "{query}: no answer. {reason}",
  "causalModel.answer":
    "{query}: {posterior}{interval}, prior {prior}; {cases, plural, one {# case} other {# cases}}.{open, select, share { The interval includes one half.} effect { The interval includes 0.} other {}}",
  "causalModel.interval": " (95 % interval {low} to {high})",
  "causalModel.dichotomised":
    "Grades above one half count as 1, others as 0; the answer holds if the model does.",
  "causalModel.unobserved":
    "{values, plural, one {# value} other {# values}} of the {cases, plural, one {# case} other {# cases}} not observed, and left open.",
  "causalModel.sampled":
    "Found by sampling ({draws} draws, seed {seed}; R-hat {rHat}, about {effective} effective draws){agrees, select, yes {} other {: the draws do not agree, take more}}.",
} as const;
