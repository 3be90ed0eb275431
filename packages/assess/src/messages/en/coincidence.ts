const more = "{more, plural, =0 {} other {; and # more}}";

export const coincidence = {
  "coincidence.none": "The search for causal structures was not run. {reason}",
  "coincidence.fewCases":
    "{cases, plural, one {# case is} other {# cases are}} too few to tell {factors, plural, one {# factor} other {# factors}} apart: formulas would fit by chance.{lacking, plural, =0 {} other { Of {all, plural, one {# case} other {# cases}}, {lacking} lack a grade on some factor: {excluded}.}}",
  "coincidence.constant": "A factor that does not vary can be neither cause nor effect. Constant: {factors}.",
  "coincidence.constantFactor": "{attribute} ({value} in every case)",
  "coincidence.basis":
    "{cases, plural, one {# case} other {# cases}} in {configurations, plural, one {# configuration} other {# configurations}} ({measures} of at least {con} and {cov})",
  "coincidence.measures": "consistency and coverage",
  "coincidence.askedMeasures": "{con} and {cov}",
  "coincidence.noStructure": "No causal structure fits {basis}.",
  "coincidence.oneStructure":
    "One causal structure fits {basis}: {structure} (consistency {con}, coverage {cov}).",
  "coincidence.structures": `{complete, select, yes {} other {At least }}{count} causal structures fit {basis}, and the data do not identify one: {structures}${more}.`,
  "coincidence.formula": "{outcome} from {causes}",
  "coincidence.cutShort": "The search stopped early, so there may be other structures.",
  "coincidence.notJoined":
    "Only the simplest {joined} of {combinations} combinations of formulas were joined, so there may be other structures.",
  "coincidence.ambiguity": "{count} structures fit equally well, and the data do not identify one.",
  "coincidence.exhaustiveness":
    "{percent}% of the configurations that {several, select, yes {structure 1} other {the structure}} allows are observed.",
  "coincidence.constantLeftOut": "Left out because they do not vary: {factors}.",
  "coincidence.structure": "causal structure {structure} (con {con}, cov {cov})",
  "coincidence.model": "model {model} (fit-robustness {score}, normalised {normalised})",
} as const;
