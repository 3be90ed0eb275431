import { russianTexts } from "@throughline/messages";

export const pageTexts = russianTexts({
  "How certain is it?": "Насколько это надёжно?",
  "Short answer": "Краткий ответ",
  Table: "Таблица",
  "Table {number}.": "Таблица {number}.",
  "What would overturn it": "Что изменило бы ответ",
  "No model to examine: no row is positive at these thresholds.":
    "Рассматривать нечего: при этих порогах ни в одной строке результат не равен 1.",
  Methods: "Методы",
  "Cases and grades": "Случаи и оценки",
  Timeline: "Хронология",
  "Missing evidence": "Недостающие свидетельства",
  Replication: "Воспроизведение",
  Sources: "Источники",
  "Throughline {version} produced this report. The same study gives an identical report on every computer: run “throughline assess” on its folder and compare.":
    "Отчёт подготовлен в Throughline {version}. Одно и то же исследование даёт одинаковый до байта отчёт на любом компьютере: выполните «throughline assess» для его папки и сравните.",
  " holds every conclusion with its trace, confidence and sensitivity.":
    " содержит каждый вывод с его основаниями, уверенностью и чувствительностью.",
  " holds the tables of this report as CSV.": " содержит таблицы этого отчёта в формате CSV.",
  " recomputes the set-theoretic results with the R package QCA.":
    " пересчитывает теоретико-множественные результаты с помощью пакета R QCA.",
  "Each case is listed with its grades, the reason for each, and the claims behind it.{rest, plural, =0 {} one { One more graded case is in tables/grades.csv.} other { The other # graded cases are in tables/grades.csv.}}":
    "Для каждого случая приведены его оценки, основание каждой и утверждения, на которые она опирается.{rest, plural, =0 {} other { Ещё оценённых случаев в tables/grades.csv: #.}}",
  "Rubric: what the grades of {count, plural, one {# attribute} other {# attributes}} mean":
    "Критерии: что означают оценки ({count, plural, one {# признак} few {# признака} many {# признаков} other {# признака}})",
  Rubric: "Критерии",
  attribute: "признак",
  grades: "оценки",
  "{name}: {count, plural, one {# grade} other {# grades}}":
    "{name}: {count, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}}",
  "in no row, because a membership is exactly 0.5":
    "не входит ни в одну строку, так как степень принадлежности равна точно 0,5",
  " of the truth table": " таблицы истинности",
  certainty: "уверенность кодировщика",
  "{count} cannot be decided": "решить нельзя — {count}",
  "Of {count, plural, one {# rated conclusion} other {# rated conclusions}}, by confidence: {counts}.":
    "Выводы с оценкой уверенности (всего {count}): {counts}.",
  "Of {count, plural, one {# statement} other {# statements}} of the author, compared with the evidence: {counted}.":
    "Утверждения автора, сопоставленные со свидетельствами (всего {count}): {counted}.",
  "Without the authors’ judgements, {stands} of {tested} computed conclusions stand.":
    "Без суждений авторов {stands, plural, one {остаётся} few {остаются} many {остаётся} other {остаётся}} {stands} из {tested} вычисленных выводов.",
  "Statement {number}": "Вывод {number}",
  "Components of confidence": "Составляющие уверенности",
  "Components of confidence: how serious the concern is about the evidence that each statement of the short answer needs most. Confidence is high with a total of at most 1, moderate to 4, low to 7 (minor 1, moderate 2, serious 4).":
    "Составляющие уверенности: насколько серьёзны замечания к свидетельствам, которые нужнее всего каждому выводу краткого ответа. Уверенность высокая при сумме не более 1, умеренная — до 4, низкая — до 7 (небольшое замечание — 1, умеренное — 2, серьёзное — 4).",
  confidence: "уверенность",
  sources: "источники",
  adequacy: "достаточность",
  relevance: "уместность",
  "{analysis}, {type} solution": "{analysis}, {type} решение",
  "Robustness: how far each setting can be moved before the models change, with the others unchanged.":
    "Устойчивость: насколько можно сдвинуть каждый параметр, не меняя остальных, прежде чем модели изменятся.",
  range: "диапазон",
  "Concordance with the author": "Сопоставление с автором",
  "Concordance: what the author concludes and what the evidence says.":
    "Сопоставление: что заключает автор и что говорят свидетельства.",
  "the author concludes": "автор заключает",
  "the evidence": "свидетельства",
  conclusion: "вывод",
  "{category}; missing: {missing}": "{category}; не хватает: {missing}",
  "Without the {judgements} claims that are judgements: {stands, plural, one {# conclusion stands} other {# conclusions stand}}, {changes, plural, one {# changes} other {# change}}, and {falls} can no longer be drawn.":
    "Без утверждений, которые являются суждениями ({judgements}): {stands, plural, one {остаётся # вывод} few {остаются # вывода} many {остаётся # выводов} other {остаётся # вывода}}, {changes, plural, one {меняется #} few {меняются #} many {меняется #} other {меняется #}}, больше нельзя сделать {falls}.",
  "Facts only": "Только факты",
  "Facts only: the conclusions that change or fall without the judgements of authors.":
    "Только факты: выводы, которые меняются или отпадают без суждений авторов.",
  "with judgements": "с суждениями",
  "on facts alone": "только по фактам",
  falls: "отпадает",
  "The researchers contest these conclusions:": "Исследователи оспаривают эти выводы:",
  "For the researchers:": "Для исследователей:",
  "Details: {statements, plural, one {# statement} other {# statements}} of {analyses, plural, one {# analysis} other {# analyses}}":
    "Подробности: {statements, plural, one {# вывод} few {# вывода} many {# выводов} other {# вывода}}, {analyses, plural, one {# анализ} few {# анализа} many {# анализов} other {# анализа}}",
  "Figure {number}.": "Рисунок {number}.",
  "A grade above one half counts as present, one at or below it as absent. A missing grade stays missing. A claim falls with its source, and a grade, tie, event or item of evidence falls with the last of its claims.":
    "Оценка выше 0,5 считается присутствием, равная 0,5 или ниже — отсутствием. Отсутствующая оценка остаётся отсутствующей. Утверждение отпадает вместе с источником, а оценка, связь, событие или свидетельство — вместе с последним из своих утверждений.",
  "Confidence in a conclusion follows four components, after GRADE-CERQual (Lewin et al. 2018): sources (facts or judgements, from one source or several), coherence (claims for and against), adequacy (how many independent sources), and relevance (claims about the case itself, in its time). Each takes the worst evidence that the conclusion needs. Minor concerns count 1, moderate ones 2 and serious ones 4; a total of at most 1 is high, 4 moderate, 7 low, and more very low. A conclusion that would have no claim without one of its sources is at most moderate. One that rests on declared silence, or only on the author’s judgement, is at most low. One that rests on a missing record, or leaves out what is not known, is very low.":
    "Уверенность в выводе складывается из четырёх составляющих по образцу GRADE-CERQual (Lewin et al. 2018): источники (факты или суждения, из одного источника или нескольких), непротиворечивость (утверждения за и против), достаточность (сколько независимых источников) и уместность (утверждения именно об этом случае и времени). Каждая берётся по худшему из свидетельств, нужных выводу. Небольшие замечания дают 1, умеренные — 2, серьёзные — 4; сумма не более 1 — высокая уверенность, 4 — умеренная, 7 — низкая, больше — очень низкая. Если без одного из источников у вывода не осталось бы утверждений, уверенность не выше умеренной. Если вывод опирается на объявленное молчание источников или только на суждение автора — не выше низкой. Если он опирается на отсутствие записи или оставляет в стороне неизвестное — очень низкая.",
  "Parameters of the analyses, as in study.yaml": "Параметры анализов, как в study.yaml",
  Calibration: "Калибровка",
  "Calibration: how raw values become set membership scores":
    "Калибровка: как исходные значения становятся степенями принадлежности",
  method: "метод",
  thresholds: "пороги",
  reason: "обоснование",
  "direct, {shape}": "прямой, {shape}",
  "no reason given": "обоснование не указано",
  "Analyses with their parameters": "Анализы и их параметры",
  analysis: "анализ",
  parameters: "параметры",
  "No grade that a conclusion needs is missing.": "Все оценки, нужные выводам, есть.",
  "Conclusions that need these grades say so. A missing grade is never counted as zero.":
    "Выводы, которым нужны эти оценки, сообщают об этом. Отсутствующая оценка никогда не считается нулём.",
  "contradicted by its claims": "опровергаются своими утверждениями",
  "conclusions that need them": "сколько выводов в них нуждается",
  "{rest, plural, one {# more case is} other {# more cases are}} in tables/missing.csv.":
    "Ещё случаев в tables/missing.csv: {rest}.",
  "Figure 1.": "Рисунок 1.",
  "Not computed for a study of this size. To test one source or claim, withdraw it in the workbench.":
    "Для исследования такого размера не вычисляется. Чтобы проверить один источник или одно утверждение, исключите его в рабочей среде.",
  "What each statement rests on": "На чём основан каждый вывод",
  " Numbers without a colour are values of another scale.": " Числа без цвета — значения другой шкалы.",
  " Shown: the {rows} of {caseCount} cases with the highest outcome.":
    " Показаны {rows} из {caseCount} случаев с наибольшим результатом.",
  "Conditions and outcomes by case.{cut} Grades run from 0 (none) to 1 (full).":
    "Условия и результаты по случаям.{cut} Оценки от 0 (нет) до 1 (в полной мере).",
  "Skip to the short answer": "Перейти к краткому ответу",
  "Print short report": "Печать краткого отчёта",
  "Print with all details": "Печать со всеми подробностями",
  "Save:": "Сохранить:",
  "Save as {format}": "Сохранить в формате {format}",
  figure: "рисунок",
  Contents: "Содержание",
  "Revision {revision}": "Версия {revision}",
  "Throughline {version}": "Throughline {version}",
  "No conclusion is rated.": "Ни у одного вывода нет оценки уверенности.",
  "Details: components of confidence, robustness and agreement with the author":
    "Подробности: составляющие уверенности, устойчивость и сопоставление с автором",
  "Assessment report": "Отчёт",
  "{count, plural, one {# case} other {# cases}}":
    "{count, plural, one {# случай} few {# случая} many {# случаев} other {# случая}}",
  "{claims, plural, one {# claim} other {# claims}} from {sources, plural, one {# source} other {# sources}}":
    "{claims, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}} из {sources, plural, one {# источника} other {# источников}}",
  "The texts are not part of the study. Each source is listed with the claims drawn from it, by locator, and the statements of the short answer that rest on them.":
    "Тексты не входят в исследование. Для каждого источника приведены утверждения из него по месту в тексте и выводы краткого ответа, которые на них опираются.",
  "Without it, {count, plural, one {# conclusion falls} other {# conclusions fall}}.":
    "Без него {count, plural, one {отпадает # вывод} few {отпадают # вывода} many {отпадают # выводов} other {отпадает # вывода}}.",
  "{count, plural, one {# claim} other {# claims}}":
    "{count, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}",
  "{case}, {attribute}: {direction, select, supports {supports} contradicts {contradicts} other {qualifies}}, {confidence, select, high {high} medium {medium} other {low}} certainty":
    "{case}, {attribute}: {direction, select, supports {за} contradicts {против} other {с оговоркой}}, уверенность кодировщика {confidence, select, high {высокая} medium {средняя} other {низкая}}",
  ", relying on {cites}": ", опирается на {cites}",
  ", no passage in the notes": ", без фрагмента в заметках",
  "Under {count, plural, one {statement} other {statements}} {numbers}.":
    "{count, plural, one {Вывод} other {Выводы}}: {numbers}.",
  "By case": "По случаям",
  "Dated claims about the outcomes, articles per year, events and ties on one time axis.":
    "Что говорят датированные утверждения о результатах, статьи по годам, события и связи — на одной оси времени.",
  "about another attribute or case": "о другом признаке или случае",
  "{count} agree with it": "согласуются — {count}",
  "{count} agree but rest on the author’s own judgement":
    "согласуются, но опираются на суждение самого автора — {count}",
  "{count} differ from it": "расходятся — {count}",
  agrees: "согласуется",
  differs: "расходится",
  "agrees, but rests on the author’s own judgement": "согласуется, но опирается на суждение самого автора",
  minor: "небольшое",
  serious: "серьёзное",
  "Set-theoretic numbers are those of the R package QCA; replicate.R recomputes them. Robustness ranges and typical and deviant cases follow the R package SetMethods (Oana and Schneider 2021; Schneider and Rohlfing 2013), with step sizes chosen by Throughline; replicate.R does not recompute these.":
    "Теоретико-множественные числа — те же, что в пакете R QCA; их пересчитывает replicate.R. Диапазоны устойчивости, типичные и отклоняющиеся случаи определены по пакету R SetMethods (Oana and Schneider 2021; Schneider and Rohlfing 2013) с шагами, выбранными в Throughline; replicate.R их не пересчитывает.",
  "Rival explanations are weighed by Bayes’s rule (Fairfield and Charman 2017), in decibels. Items that depend on each other are joined before they are multiplied. A test is named by its likelihood ratio against the rivals, weighted by their priors, from 10 on (Van Evera 1997; Bennett 2010).":
    "Соперничающие объяснения взвешены по правилу Байеса (Fairfield and Charman 2017), в децибелах. Зависимые свидетельства объединяются до умножения. Тест назван по отношению правдоподобия против соперников, взвешенных по их априорным вероятностям, начиная с 10 (Van Evera 1997; Bennett 2010).",
  "Causal models over binary nodes are those of Humphreys and Jacobs (2023), in the notation of the R package CausalQueries. An effect whose 95 % interval includes 0, and a share whose interval includes one half, are undetermined.":
    "Причинные модели над двоичными узлами — по Humphreys and Jacobs (2023), в записи пакета R CausalQueries. Эффект, 95-процентный интервал которого включает 0, и доля, интервал которой включает 0,5, считаются неопределёнными.",
});
