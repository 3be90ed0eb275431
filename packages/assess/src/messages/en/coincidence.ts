export const coincidence = {
  "coincidence.none": "No causal structure is sought: {reason}",
  "coincidence.fewCases":
    "{cases, plural, one {# case is} other {# cases are}} too few to tell {factors, plural, one {# factor} other {# factors}} apart; formulas would fit by chance.{lacking, plural, =0 {} other { Of {all, plural, one {# case} other {# cases}}, {lacking} lack a grade on some factor: {excluded}.}}",
  "coincidence.constant": "{factors}; what does not vary neither causes nor is caused.",
  "coincidence.constantFactor": "{attribute} is {value} in every case",
  "coincidence.basis":
    "{cases, plural, one {# case} other {# cases}} in {configurations, plural, one {# configuration} other {# configurations}} ({measures} of at least {con} and {cov})",
  "coincidence.measures": "consistency and coverage",
  "coincidence.askedMeasures": "{con} and {cov}",
  "coincidence.noStructure": "No causal structure fits {basis}.",
  "coincidence.oneStructure": "One causal structure fits {basis}: {structure} (con {con}, cov {cov}).",
  "coincidence.structures":
    "{complete, select, yes {} other {At least }}{count} causal structures fit {basis}, and the data do not choose: {structures}{more, plural, =0 {} other {; and # more}}.",
  "coincidence.cutShort": "The search was cut short: there may be other structures.",
  "coincidence.notJoined":
    "Of {combinations} combinations of formulas the simplest {joined} were joined: there may be other structures.",
  "coincidence.ambiguity": "{count} structures fit; the data do not choose between them.",
  "coincidence.exhaustiveness":
    "Of the configurations that {several, select, yes {structure 1} other {the structure}} allows, {percent} % are observed.",
  "coincidence.constantLeftOut": "Left out, as they do not vary: {factors}.",
  "coincidence.factorLeftOut": "{attribute} ({value} in every case)",
  "coincidence.structure": "causal structure {structure} (con {con}, cov {cov})",
  "coincidence.model": "model {model} (fit-robustness {score}, normalised {normalised})",
} as const;
