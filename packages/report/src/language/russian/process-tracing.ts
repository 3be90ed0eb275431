import { russianTexts } from "@throughline/messages";

export const processTracingTexts = russianTexts({
  "The analysis assumes that exactly one of these explanations of {caseId} holds. Priors and likelihoods are judgements of the study; what follows from them is computed by Bayes’s rule.":
    "Считается, что верно ровно одно из этих объяснений случая «{caseId}». Априорные вероятности и правдоподобия — суждения исследования; следствия из них вычислены по правилу Байеса.",
  "No evidence is left.": "Свидетельств не осталось.",
  "Probability before the evidence (open circle) and after it (filled), with its range.":
    "Вероятность до свидетельств (пустой кружок) и после них (закрашенный), с диапазоном.",
  "What each item of evidence did": "Что дало каждое свидетельство",
  "Not counted, because no claim supports them any more: {fallen}.":
    "Не учтены, так как их больше не подтверждает ни одно утверждение: {fallen}.",
  "What each judgement could change": "Что могло бы изменить каждое суждение",
  "Explanations before and after the evidence": "Объяснения до и после свидетельств",
  "Explanations before and after the evidence, with the range that the ranges of all judgements leave":
    "Объяснения до и после свидетельств, с диапазоном, который оставляют диапазоны всех суждений",
  explanation: "объяснение",
  "what it says": "что утверждает",
  "Probability of finding each item under each explanation":
    "Вероятность найти каждое свидетельство при каждом объяснении",
  "Probability of finding each item under each explanation, and its weight for that explanation as it was found, in decibels (10 dB: ten times the odds); a test decides when found, when not found, or both, where the likelihood ratio is 10 or more, and is a straw in the wind otherwise":
    "Вероятность найти каждое свидетельство при каждом объяснении и его вес для этого объяснения в том виде, как оно найдено, в децибелах (10 дБ: шансы вдесятеро больше); тест решает, если отношение правдоподобия не меньше 10 — при нахождении, при ненахождении или в обоих случаях, — а иначе это «соломинка на ветру»",
  item: "свидетельство",
  found: "найдено",
  test: "тест",
  "{leading}, had it been otherwise": "{leading}, будь иначе",
  "{test} for {hypothesis}": "{test} — {hypothesis}",
  "; {hypothesis} leads": "; первое — {hypothesis}",
  "counted as one item": "считаются одним свидетельством",
  "counted as independent": "считаются независимыми",
  "correlation {correlation}": "корреляция {correlation}",
  ", because they rest on {works} and study.yaml does not state otherwise":
    ", так как опираются на {works}, а в study.yaml не сказано иного",
  ", because {reason}": "; основание: {reason}",
  "Items that depend on each other:": "Зависимые свидетельства:",
  "Every judgement ({bars})": "Все суждения ({bars})",
  judgement: "суждение",
  value: "значение",
  "moved over": "диапазон",
  "probability of {leading}": "вероятность: {leading}",
  "another leads from": "другое становится первым с",
  " (not stated)": " (не указан)",
  "no value": "нет такого",
  ", beyond its range": ", за пределами диапазона",
  "Each judgement moved alone, with the others unchanged: white when lowered, filled when raised, with its end values. A diamond marks where another explanation takes the lead before that end.{part}":
    "Каждое суждение сдвинуто отдельно, остальные без изменений: белое — при уменьшении, закрашенное — при увеличении, рядом крайние значения. Ромб означает, что другое объяснение становится первым раньше этого конца.{part}",
  " The {barsDrawn} widest of {bars}.": " {barsDrawn} самых широких из {bars}.",
  "{label} from {low} to {high}: {leading} from {atLow} to {atHigh}{part}":
    "{label} от {low} до {high}: {leading} от {atLow} до {atHigh}{part}",
  ", {to} leads from {at}": ", {to} становится первым с {at}",
  "tornado diagram of {leading}": "чувствительность: {leading}",
  "as it is": "как есть",
  "lowered to": "уменьшено до",
  "raised to": "увеличено до",
  "{leading} when lowered": "{leading} при уменьшении",
  "{leading} when raised": "{leading} при увеличении",
  "the lead turns at": "первенство меняется при",
});
