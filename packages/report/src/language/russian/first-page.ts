import { russianTexts } from "@throughline/messages";

/** The texts of the components of page one, which the workbench shows first. */
export const firstPageTexts = russianTexts({
  "Comparison matrix": "Сравнительная матрица",
  Pathway: "Путь влияния",
  "Not graded": "Без оценки",
  "Sets the leading case apart": "Отличает ведущий случай",
  "Confidence not rated": "Уверенность не определена",
  "Confidence: {level}": "Уверенность: {level}",
  "About the study": "Об исследовании",
  "What statement {number} rests on": "На чём основан вывод {number}",
  "; in the researchers' own words": "; словами исследователей",
  "Confidence:": "Уверенность:",
  high: "высокая",
  moderate: "умеренная",
  low: "низкая",
  "very low": "очень низкая",
  "cannot say": "судить нельзя",
  "not rated": "не определена",
  case: "случай",
});
