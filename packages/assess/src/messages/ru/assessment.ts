import { translation } from "@throughline/messages";
import type { assessment as english } from "../en/assessment.ts";

export const assessment = translation<typeof english>()({
  "missing.cell": "{case}: {attribute}",
  "missing.contradicted": "{case}: {attribute} (оценке {grade} противоречат утверждения: {claims})",
  "warning.source":
    "{falls} из {computed} вычисленных выводов {falls, plural, one {зависит} other {зависят}} от одного источника: {source} ({claims} из {all} утверждений).{most, select, yes { Независимые источники подтверждают лишь малую часть выводов.} other {}}",
  "warning.notTried":
    "Что отпало бы с каждым источником или оценкой, не вычислялось: слишком много прогонов ({runs} при пределе {most}). Чтобы проверить один источник или одно утверждение, выполните: throughline uses <study> <source or claim>.",
  "warning.verdictGone":
    "Исследователи {verdict, select, accepted {приняли} worded {переформулировали} other {оспорили}} вывод, которого больше нет: «{draft}»",
  "warning.verdictChanged":
    "Вывод изменился с тех пор, как исследователи его {verdict, select, accepted {приняли} worded {переформулировали} other {оспорили}}. Пересмотрите вердикт. Прежний вывод: «{draft}»",
  "warning.concordanceGone":
    "Утверждение автора «{statement}» сопоставлено с выводом, которого нет. Проверьте его строку в concordance.csv.",
  "warning.bareGrades":
    "{count, plural, one {# оценка не ссылается} few {# оценки не ссылаются} many {# оценок не ссылаются} other {# оценки не ссылаются}} на утверждения и не имеет другого источника.",
  "warning.unusedClaims":
    "{count, plural, one {# утверждение не подтверждает} few {# утверждения не подтверждают} many {# утверждений не подтверждают} other {# утверждения не подтверждают}} ни оценки, ни связи, ни события, ни вывода: {claims}{more, select, yes { и другие} other {}}.",
  "confidence.author": "Это суждение автора, а не вычисленный вывод.",
  "confidence.undetermined": "Свидетельства не дают ответа.",
  "confidence.unknown": `Неизвестно: {items}.`,
  "confidence.noFinding": "Противоречащих случаев не меньше, чем подтверждающих.",
  "confidence.noConcern": "Замечаний к свидетельствам нет.",
  "confidence.inJudgement": "По суждению автора: {statement}",
  "confidence.sources":
    "Источники: {item}. {concern, select, minor {Факты взяты из одного источника, их вид не указан, или кодировщик не уверен в оценке.} moderate {Есть только суждения, утверждения низкой надёжности или объявленное молчание источников.} other {Ни одно утверждение этого не подтверждает.}}",
  "confidence.coherence":
    "Непротиворечивость: {item}. {concern, select, minor {Меньшинство источников делает оговорки или возражает.} moderate {Источники расходятся, или им противоречат записанные связи.} other {Источников против не меньше, чем за.}}",
  "confidence.adequacy":
    "Достаточность: {item}. {concern, select, minor {В пользу этого говорят два независимых источника или один источник данных.} moderate {В пользу этого говорит один независимый источник или объявленное молчание.} other {В пользу этого говорит не более одного утверждения.}}",
  "confidence.relevance":
    "Уместность: {item}. {concern, select, minor {Свидетельства относятся к большему целому, к части или не привязаны ко времени.} moderate {Это выведено косвенно или опирается на объявленное молчание источников.} other {Ни одно утверждение не говорит именно об этом.}}",
  "confidence.statement":
    "{component, select, coherence {Непротиворечивость: {rivals, plural, one {# соперничающее объяснение подходит} few {# соперничающих объяснения подходят} many {# соперничающих объяснений подходят} other {# соперничающего объяснения подходят}} к тем же случаям.} other {Достаточность: хотя бы один случай этого вида не оценён.}}",
  "confidence.limit": `{because, select, unsupported {Нет записанных свидетельств: {items}.} missing_record {Вывод опирается на отсутствие записи.} left_out {Вывод касается только известного; неизвестно: {items}.} circular {Подтверждено только суждениями: {items}.} declared_silence {Ни один источник не сообщает обратного: {items}; в исследовании указано, почему это служит свидетельством.} one_carrier {Без одного источника не остаётся ни одного утверждения: {items}.} few_cases {Подтверждающих случаев всего {count}.} contradicting_cases {{count, plural, one {Противоречит случай} other {Противоречат случаи}}: {items}.} no_contrast {Оценено меньше двух случаев без результата.} other {Другие модели объясняют случаи не хуже.}}`,
  "confidence.others": "ещё {count}",
  "confidence.absence": "Вывод опирается на отсутствие записи: {absence}",
  "confidence.judgements":
    "Вывод изменится, если сдвинуть одно суждение в пределах его диапазона: {judgements}.",
  "confidence.cell": "{attribute}, {case}",
  "confidence.period": "{attribute}, {case}, {period}",
  "confidence.tie": "связь {from} → {to} ({channel})",
  "confidence.unnamed":
    "{item, select, counts {подсчёты} statements {сказанное в источниках} other {то, что не записано}}",
  "some.turns": "{turns}{others, plural, =0 {} other {; и ещё #}}",
  "some.gradedPart": "{attribute} ({grade})",
  "some.gradedCase": "{case} — {grade}",
  "some.noGrade": "Нет пригодной оценки: {attribute}.",
  "some.noSide": "Нет пригодной оценки, или она приходится точно на точку перехода: {attribute}.",
  "some.caseWithoutGrade": "Здесь нет оценки для случая {case}.",
  "some.caseNotCompared": "Случай {case} не участвует в сравнении: здесь у него нет оценки.",
  "some.caseOnNoSide":
    "Случай {case} не участвует в сравнении: его оценка приходится точно на точку перехода, или у шкалы такой точки нет.",
  "some.excluded": "Исключены из-за отсутствия пригодных оценок: {cases}.",
  "some.chanceBelow": "менее {bound}",
  "some.chanceAbove": "более {bound}",
  "some.quoted": "«{text}»",
  "some.tie": "{from} → {to} ({channel})",
  "facts.noKind":
    "У {count} из {all} утверждений не указан вид. Они считаются фактами, хотя некоторые могут быть суждениями.",
  "facts.untested":
    "Ни у одного из {all} утверждений не указан вид, поэтому нельзя сказать, какие выводы опираются только на факты.",
  "concordance.notComputed": "Ни один анализ этого не вычисляет.",
  "concordance.noted": "{missing}",
  "why.cell":
    "{case}, {attribute}: {grade} (уверенность кодировщика {confidence, select, high {высокая} medium {средняя} other {низкая}}){rationale, select, none {} other {: {text}}}",
  "why.silence":
    "Ни один источник не сообщает ({about}), и исследование объясняет, почему это важно ({sources}): {reason}",
  "why.tie": "{from} → {to}: {channel} ({sign})",
});
