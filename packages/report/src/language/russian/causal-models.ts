import { russianTexts } from "@throughline/messages";

export const causalModelsTexts = russianTexts({
  "The model is not updated: {reason}": "Модель не обновлена: {reason}",
  "{names}. Grades above one half are 1, others 0; a missing grade is left open.":
    "{names}. Оценки выше 0,5 — 1, остальные — 0; отсутствующая оценка остаётся открытой.",
  " Excluded: ": " Исключено: ",
  "Nodes, over {cases} cases; a nodal type says what a node does for each combination of its causes":
    "Узлы (случаев: {cases}); тип узла показывает, что он делает при каждом сочетании своих причин",
  node: "узел",
  observed: "наблюдается",
  "of these 1": "из них 1",
  "nodal types": "типы узла",
  "What the model answers": "Ответы модели",
  "What the model answers, before and after the cases, with 95 % intervals where the answer is about the population":
    "Ответы модели до и после случаев, с 95-процентными интервалами там, где речь о совокупности",
  question: "вопрос",
  query: "запрос",
  before: "до",
  after: "после",
  sd: "ст. откл.",
  "Answers before the cases (open circle) and after them (filled), with 95 % intervals.":
    "Ответы до случаев (пустой кружок) и после них (закрашенный), с 95-процентными интервалами.",
  "Estimated by sampling with seed {seed}: {draws} draws, R-hat {rHat}, about {effectiveSize} effective draws.":
    "Оценено по выборке с зерном {seed}: розыгрышей {draws}, R-hat {rHat}, эффективных розыгрышей около {effectiveSize}.",
  "The posterior was computed exactly; intervals come from draws from it.":
    "Апостериорное распределение вычислено точно; интервалы построены по розыгрышам из него.",
  "An arrow says that a node may act on another; no arrow, that it does not.{part}":
    "Стрелка означает, что узел может влиять на другой; отсутствие стрелки — что не влияет.{part}",
  " A dashed line joins nodes that may share an unobserved cause.":
    " Пунктир соединяет узлы, у которых может быть общая ненаблюдаемая причина.",
  "causal model of {nodes}": "причинная модель: {nodes}",
  "may follow from": "может следовать из",
  "may share an unobserved cause with": "может иметь общую ненаблюдаемую причину с",
  "{name} has no cause in the model": "у узла {name} нет причин в модели",
  "{parents} may act on {name}": "на {name} могут влиять {parents}",
  "{causes}, and {name} may share an unobserved cause with {confounded}":
    "{causes}; у {name} может быть общая ненаблюдаемая причина с {confounded}",
});
