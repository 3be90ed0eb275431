import { translation } from "@throughline/messages";
import type { processTracing as english } from "../en/process-tracing.ts";

const found = "{observed, select, present {найдено} other {не найдено}}";
const given = "{items, plural, one {# свидетельству} other {# свидетельствам}}";

export const processTracing = translation<typeof english>()({
  "tracing.noEvidence":
    "Не осталось свидетельств, которые различали бы объяснения случая {case}, поэтому их вероятности остаются априорными.",
  "tracing.item": `{statement} (${found}): {tests}`,
  "tracing.test": "{test} — {hypothesis}",
  "tracing.overlap":
    "Если несколько суждений сдвинутся в пределах своих диапазонов сразу, на первое место могут выйти: {hypotheses}.",
  "tracing.fallen": "Не учтены, так как их больше не подтверждает ни одно утверждение: {items}.",
  "tracing.unknown": "Не учтены, так как записи не дают о них ответа: {items}.",
  "tracing.cause":
    "С вероятностью {probability} в случае {case} участвовала, одна или вместе с другими, причина {cause} (объяснения: {hypotheses}).",
  "tracing.judged": "Априорные вероятности и правдоподобия — суждения исследования.",
  "tracing.undecided": `Объяснений случая {case}: {hypotheses}; свидетельства не выделяют ни одного. Одинаковую вероятность {posterior} (по ${given}) имеют {equals}.`,
  "tracing.favours": `Из объяснений случая {case} (всего {hypotheses}) свидетельства говорят в пользу объяснения {leading}: вероятность {posterior} по ${given}, априорная {prior}{range}.`,
  "tracing.range": " (от {low} до {high} в пределах диапазонов суждений)",
  "tracing.turns":
    "Объяснение {leading} теряет первенство, если сдвинуть одно суждение в пределах его диапазона: {turns}.",
  "tracing.noTurn":
    "Ни одно отдельное суждение не лишает объяснение {leading} первенства ни в пределах своего диапазона, ни за ними.",
  "tracing.turnsBeyond":
    "Ни одно отдельное суждение в пределах своего диапазона не лишает объяснение {leading} первенства. Ближайшее, которое лишило бы за пределами диапазона: {turn}.",
  "tracing.turn": "{judgement} — при {at} вместо {value} первым становится {to}",
  "tracing.moves":
    "Суждение сдвигается в пределах его диапазона, а без диапазона — пока его шансы не уменьшатся или не увеличатся вдвое. Корреляция меняется от 0 до 1.",
  "tracing.heaviest": `Больше всего на объяснение {leading} влияет свидетельство {item} (${found}; {tests}): {decibels} дБ.{otherwise}`,
  "tracing.otherwise":
    " Если бы оно {observed, select, present {не нашлось} other {нашлось}}, вероятность объяснения {leading} была бы {posterior}.",
  "tracing.unmoved": "Свидетельства оставляют вероятность объяснения {hypothesis} на уровне {prior}{range}.",
  "tracing.raised":
    "Свидетельства повышают вероятность объяснения {hypothesis} с {prior} до {posterior}{range}.",
  "tracing.lowered":
    "Свидетельства снижают вероятность объяснения {hypothesis} с {prior} до {posterior}{range}.",
  "tracing.either": "В пределах диапазонов суждений свидетельства могут и повысить, и снизить её.",
  "tracing.illustration": "Иллюстрация, а не вывод: {statement}",
  "tracing.madeUp": "Априорные вероятности и правдоподобия придуманы, чтобы показать метод.",
  "tracing.sameWorks": "Считаются одним свидетельством, так как опираются на {works}: {items}.",
  "tracing.oneItem": "Считаются одним свидетельством: {items}{reason}.",
  "tracing.independent": "Считаются независимыми: {items}{reason}.",
  "tracing.dependent": "Считаются зависимыми (корреляция {correlation}): {items}{reason}.",
  "tracing.because": "; основание: {reason}",
  "judgement.prior": "априорная вероятность: {hypothesis}",
  "judgement.correlation": "корреляция: {items}",
  "judgement.likelihood": "{item}, если верно {hypotheses}",
});
