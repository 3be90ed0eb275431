import { knownCases, unknownCases } from "./counts.ts";

export const response = {
  "response.unknown":
    "The type of response in {case} is not known: a grade is missing, contradicted or exactly at the crossover.",
  "response.type": "The response in {case} is {type} (access {access}, objectives met {objectives}).",
  "response.ownType": "By the study’s own typology, the response in {case} is {type}.",
  "response.ownComputed": "The type follows from the grades by the conditions that the study sets.",
  "response.types": `Types of response in the ${knownCases}: {types}.${unknownCases}`,
  "response.casesOfType": "{type} in {count} ({cases})",
  "response.computed":
    "The type follows from the two grades. The data do not say whether the author classifies the case in the same way.",
  "response.critiqueUnknown": "It is not known whether the {attribute} was kept in {case}.",
  "response.critique":
    "In {case}, the {attribute} was {kept, select, yes {kept, at least in part} other {lost}} ({grade}).{aimsMet, select, yes { Some aims were met without the critique{named}.} other {}}",
  "response.word": " ({word})",
} as const;
