import { russianTexts } from "@throughline/messages";

export const coincidenceTexts = russianTexts({
  "No causal structure fits at these thresholds.":
    "При этих порогах не подходит ни одна причинная структура.",
  "{conName} of at least {con}, {covName} of at least {cov}; {cases, plural, one {# case} other {# cases}} in {configurations, plural, one {# configuration} other {# configurations}}; {sufficient, plural, one {# minimally sufficient condition} other {# minimally sufficient conditions}}. Factors: {factors}. Small letters, or ~, negate; * is “and”, + is “or”; A <-> B says that A is minimally sufficient and minimally necessary for B.":
    "{conName} не ниже {con}, {covName} не ниже {cov}; {cases, plural, one {# случай} few {# случая} many {# случаев} other {# случая}} в {configurations, plural, one {# конфигурации} other {# конфигурациях}}; минимально достаточных условий: {sufficient}. Факторы: {factors}. Строчные буквы или ~ означают отрицание; * — «и», + — «или»; A <-> B означает, что A минимально достаточно и минимально необходимо для B.",
  Consistency: "Согласованность",
  coverage: "покрытие",
  ": the simplest {structures} of {structureCount}": ": {structures} самых простых из {structureCount}",
  "Causal structures": "Причинные структуры",
  "Causal structures{cut}": "Причинные структуры{cut}",
  structure: "структура",
  con: "con",
  cov: "cov",
  literals: "литералов",
  exhaustiveness: "исчерпанность",
  faithfulness: "верность",
  coherence: "непротиворечивость",
  cyclic: "цикличная",
  yes: "да",
  no: "нет",
  "Formulas of each outcome ({atoms})": "Формулы каждого результата ({atoms})",
  outcome: "результат",
  formula: "формула",
  "{atoms} more are in the tables.": "Ещё {atoms} — в таблицах.",
  "Cases under the first structure ({cases})": "Случаи при первой структуре ({cases})",
  "Membership in the causes and in the outcome of each part. A case complies to the degree that the two agree in the part where they agree least.":
    "Принадлежность к причинам и к результату каждой части; случай соответствует в той мере, в какой они совпадают, — в той части, где совпадают хуже всего.",
  "causes of {outcome}": "причины: {outcome}",
  "which is": "это",
  complies: "соответствует",
  ": the first {modelsShown} of {modelCount}; the tables have more":
    ": первые {modelsShown} из {modelCount}; в таблицах есть и другие",
  "Models by fit-robustness": "Модели по устойчивости соответствия",
  "Models by fit-robustness{cut}": "Модели по устойчивости соответствия{cut}",
  model: "модель",
  "found at": "найдена при",
  score: "балл",
  normalised: "нормированный",
  "of ideal": "от идеального",
  "Other thresholds": "Другие пороги",
  "The same data were analysed at {grid} pairs of thresholds. The score of a model counts how often its submodels and supermodels were found; the model found again counts as both (fit-robustness, Parkkinen and Baumgartner 2023); normalised, it is divided by the highest score, or by the highest that models of such complexity could have.":
    "Те же данные проанализированы при парах порогов, всего {grid}. Балл модели показывает, сколько раз найдены её подмодели и надмодели, причём сама она, найденная снова, считается и тем, и другим (fit-robustness, Parkkinen and Baumgartner 2023); нормированный балл делится на наибольший или на наибольший возможный для моделей такой сложности.",
  " Scored: the {scoredCount} most frequent of {modelCount} models, from each complexity in turn.":
    " Из {modelCount} моделей баллы есть у {scoredCount} самых частых, по каждой сложности поочерёдно.",
  " A search stopped early, so models may be missing and scores may be too low.":
    " Поиск остановлен досрочно: моделей может не хватать, а баллы могут быть занижены.",
  "Each arrow into a factor is one of its alternative causes; a dot joins factors that must occur together; a dashed line means that the factor is absent.":
    "Каждая стрелка к фактору — одна из его альтернативных причин; точка соединяет то, что должно совпасть; пунктир означает, что фактор отсутствует.",
  "{outcome} is brought about by {disjuncts}": "{outcome} вызывают: {disjuncts}",
  "causes of {atoms}": "причины: {atoms}",
  ", or by ": ", или ",
  cause: "причина",
  "values that come together": "значения, которые должны совпасть",
  "coverage of at least": "покрытие не ниже",
  "consistency of at least": "согласованность не ниже",
  "How many models each pair of thresholds gives; the stronger the colour of a cell, the more.":
    "Сколько моделей даёт каждая пара порогов; чем насыщеннее цвет клетки, тем больше.",
  "none tried": "не проверялось",
  "With a consistency of at least {con}, the number of models by coverage is {row}":
    "При согласованности не ниже {con} число моделей по покрытию: {row}",
  "models by thresholds": "модели по порогам",
  models: "моделей",
});
