export const response = {
  "response.unknown":
    "{case}: the type of response cannot be said: a grade is missing, contradicted or exactly at the crossover.",
  "response.type": "{case}: the response computes to {type} (access {access}, objectives met {objectives}).",
  "response.ownType": "{case}: {type}, by the study’s own typology.",
  "response.ownComputed": "The type is computed from the grades by the conditions in study.yaml.",
  "response.types":
    "Types of response in the {known, plural, one {# case} other {# cases}} known{unknown, plural, =0 {} other { (# unknown)}}: {types}.",
  "response.casesOfType": "{type} in {count} ({cases})",
  "response.computed":
    "The type is computed from the two grades; whether the author puts the case in the same class is not part of the data.",
  "response.critiqueUnknown": "{case}: whether the {attribute} was kept is not known.",
  "response.critique":
    "{case}: {attribute} {kept, select, yes {kept, at least in part} other {lost}} ({grade}){aimsMet, select, yes {: some aims were met and the critique left out{named}} other {}}.",
  "response.word": " ({word})",
} as const;
