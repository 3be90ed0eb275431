import { russianTexts } from "../russian-check.ts";

export const texts4 = russianTexts({
  "Outcomes: what dated claims say": "Результаты: что говорят датированные утверждения",
  "Articles a year": "Статей в год",
  "timeline of {caseName}": "хронология: {caseName}",
  id: "id",
  detail: "подробности",
  event: "событие",
  "Open spans: dates known to the year or the month. Hatched: the end is not known.":
    "Открытые отрезки: известен только год или месяц. Штриховка: конец неизвестен.",
  " Triangle up: a claim that supports the outcome; down: one that contradicts it; diamond: one that qualifies it.":
    " Треугольник вверх: утверждение подкрепляет результат; вниз: противоречит; ромб: делает оговорку.",
  " Letters: {letters}; × cut or refused.": " Буквы: {letters}; × прекращена или отклонена.",
  " Of {datedTies} dated ties the first {mostTies} are drawn; all are in the table.":
    " Из {datedTies} датированных связей показаны первые {mostTies}; все есть в таблице.",
  " Without a date, and in the table alone: {undated}.": " Без даты и только в таблице: {undated}.",
  "Timeline of {caseName}: {claims} claims about outcomes, {media} series of articles, {events} events and {ties} ties, each in the table.":
    "Хронология «{caseName}»: утверждений о результатах {claims}, рядов статей {media}, событий {events}, связей {ties}; всё есть в таблице.",
  "Map of {label}. {places}": "Карта: {label}. {places}",
  "Boundaries: {boundarySource}": "Границы: {boundarySource}",
  "map of {label}": "карта: {label}",
  "{label}, by case: the stronger the colour and the fuller the disc, the higher.":
    "{label}, по случаям: чем насыщеннее цвет и полнее круг, тем выше.",
  " Hatched, with a dashed circle: not graded ({missing} of {places}).":
    " Штриховка и пунктирный круг: без оценки ({missing} из {places}).",
  " By latitude and longitude, without boundaries.": " По широте и долготе, без границ.",
  " Boundaries: {boundarySource}.": " Границы: {boundarySource}.",
  " As tiles: {part}.": " Плитками: {part}.",
  "cases that are not on the map": "случаи, которых нет на карте",
  "no place of theirs is known": "их место неизвестно",
  "no statement falls": "ни один вывод не отпадает",
  "statements {falling} fall": "отпадают выводы {falling}",
  "; statements {cited} cite it": "; ссылаются выводы {cited}",
  "Statements and sources. {words}": "Выводы и источники. {words}",
  "Which statements of the short answer fall when a source is withdrawn (cross), and which cite it and stand without it (tint). At the end of each row: how many conclusions of the whole report fall.":
    "Какие выводы краткого ответа отпадают при исключении источника (крест), а какие ссылаются на него и остаются (заливка). В конце строки: сколько выводов всего отчёта отпадает.",
  "Statements that fall when a source is withdrawn": "Выводы, которые отпадают при исключении источника",
  source: "источник",
  "statement {number}": "вывод {number}",
  "conclusions that fall": "отпадает выводов",
  "{one}: {prior} before, {posterior} after": "{one}: {prior} до, {posterior} после",
  "before and after": "до и после",
  "before, low": "до, нижняя граница",
  "before, high": "до, верхняя граница",
  "after, low": "после, нижняя граница",
  "after, high": "после, верхняя граница",
  "Events in order of time. {names}.": "События по порядку времени. {names}.",
  "events in order of time": "события по порядку времени",
  title: "название",
  "How certain is it?": "Насколько это надёжно?",
  "Short answer": "Краткий ответ",
  Table: "Таблица",
  "Table {number}.": "Таблица {number}.",
  "Conditions and outcomes by case. Grades run from 0 (none) to 1 (full).":
    "Условия и результаты по случаям. Оценки от 0 (нет) до 1 (в полной мере).",
  "What would overturn it": "Что изменило бы ответ",
  "There is no model to look into: no row is positive at these cut-offs.":
    "Рассматривать нечего: при этих порогах ни в одной строке результат не равен 1.",
  Methods: "Методы",
  "Cases and grades": "Случаи и оценки",
  Timeline: "Хронология",
  "Missing evidence": "Недостающие свидетельства",
  Replication: "Воспроизведение",
  Sources: "Источники",
  "Throughline {version} computed this report. The same study gives the same bytes on every machine: run “throughline assess” on its folder and compare.":
    "Отчёт вычислен программой Throughline {version}. Одно и то же исследование даёт одинаковый результат до байта на любой машине: выполните «throughline assess» для его папки и сравните.",
  " holds every conclusion with its trace, confidence and sensitivity.":
    " содержит каждый вывод с его основаниями, уверенностью и чувствительностью.",
  " holds the tables of this report as CSV.": " содержит таблицы этого отчёта в формате CSV.",
  " recomputes the set-theoretic results with the R package QCA.":
    " пересчитывает теоретико-множественные результаты с помощью пакета R QCA.",
  "Each case opens to its grades, why each was given, and the claims under it.{rest, plural, =0 {} one { One more graded case is in tables/grades.csv.} other { The other # graded cases are in tables/grades.csv.}}":
    "Каждый случай открывается: его оценки, основания каждой и утверждения под ней.{rest, plural, =0 {} other { Ещё оценённых случаев в tables/grades.csv: #.}}",
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
  "Of {count, plural, one {# statement} other {# statements}} of the author, set beside the evidence: {counted}.":
    "Утверждения автора, сопоставленные со свидетельствами (всего {count}): {counted}.",
  "Without any judgement of an author, {stands} of {tested} computed conclusions stand.":
    "Без единого суждения автора остаются {stands} из {tested} вычисленных выводов.",
  "Statement {number}": "Вывод {number}",
  "Components of confidence": "Составляющие уверенности",
  "Components of confidence: how serious the concern is with the evidence that each statement of the short answer needs most. Confidence is high with a total of at most 1, moderate to 4, low to 7 (minor 1, moderate 2, serious 4).":
    "Составляющие уверенности: насколько серьёзны замечания к свидетельствам, которые нужнее всего каждому выводу краткого ответа. Уверенность высокая при сумме не более 1, умеренная — до 4, низкая — до 7 (небольшое замечание — 1, умеренное — 2, серьёзное — 4).",
  confidence: "уверенность",
  sources: "источники",
  adequacy: "достаточность",
  relevance: "уместность",
  "{analysis}, {type} solution": "{analysis}, {type} решение",
  "Robustness: how far each setting can be moved before the models change, the others held.":
    "Устойчивость: насколько можно сдвинуть каждый параметр, не меняя остальных, прежде чем модели изменятся.",
  range: "диапазон",
  "Concordance with the author": "Согласие с автором",
  "Concordance: what the author concludes, beside what the evidence says.":
    "Согласие: что заключает автор и что говорят свидетельства.",
  "the author concludes": "автор заключает",
  "the evidence": "свидетельства",
  conclusion: "вывод",
  "{category}; missing: {missing}": "{category}; не хватает: {missing}",
  read: "читать",
  "Without the {judgements} claims that are judgements: {stands} conclusions stand, {changes} change and {falls} can no longer be drawn.":
    "Без утверждений, которые являются суждениями ({judgements}): остаются {stands} выводов, меняются {changes}, не могут быть сделаны {falls}.",
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
    "Оценка выше одной второй считается присутствием, равная ей или ниже — отсутствием. Отсутствующая оценка остаётся отсутствующей. Утверждение отпадает вместе с источником, а оценка, связь, событие или свидетельство — вместе с последним из своих утверждений.",
  "Confidence in a conclusion follows four components, after GRADE-CERQual (Lewin et al. 2018): sources (facts or judgements, from one work or several), coherence (claims for and against), adequacy (how many independent sources), and relevance (claims about the case itself, in its time). Each takes the worst evidence that the conclusion needs. Minor concerns count 1, moderate ones 2 and serious ones 4; a total of at most 1 is high, 4 moderate, 7 low, and more very low. A conclusion that withdrawing one work would leave without a claim is at most moderate. One that rests on declared silence, or only on the author’s judgement, is at most low. One that rests on a missing record is very low.":
    "Уверенность в выводе складывается из четырёх составляющих по образцу GRADE-CERQual (Lewin et al. 2018): источники (факты или суждения, из одной работы или нескольких), непротиворечивость (утверждения за и против), достаточность (сколько независимых источников) и уместность (утверждения именно об этом случае и времени). Каждая берётся по худшему из свидетельств, нужных выводу. Небольшие замечания дают 1, умеренные — 2, серьёзные — 4; сумма не более 1 — высокая уверенность, 4 — умеренная, 7 — низкая, больше — очень низкая. Вывод, у которого без одной работы не осталось бы утверждений, не выше умеренного. Опирающийся на объявленное молчание источников или только на суждение автора — не выше низкого. Опирающийся на отсутствие записи — очень низкий.",
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
  "{rest} more cases are in tables/missing.csv.": "Ещё случаев в tables/missing.csv: {rest}.",
  "Figure 1.": "Рисунок 1.",
  "What each statement rests on": "На чём основан каждый вывод",
  " The {rows} of {caseCount} cases with the highest outcome.":
    " Показаны {rows} из {caseCount} случаев с наибольшим результатом.",
  "Conditions and outcomes by case.{cut} Grades run from 0 (none) to 1 (full).":
    "Условия и результаты по случаям.{cut} Оценки от 0 (нет) до 1 (в полной мере).",
  "Throughline assessment report": "Отчёт Throughline",
  "Skip to the short answer": "Перейти к краткому ответу",
  "Print short report": "Печать краткого отчёта",
  "Print with all details": "Печать со всеми подробностями",
  "Save:": "Сохранить:",
  "Save as {format}": "Сохранить в формате {format}",
  figure: "рисунок",
  Contents: "Содержание",
  "No conclusion is rated.": "Ни у одного вывода нет оценки уверенности.",
  "Details: components of confidence, robustness and agreement with the author":
    "Подробности: составляющие уверенности, устойчивость и согласие с автором",
  "Assessment report": "Отчёт",
  "{count, plural, one {# case} other {# cases}}":
    "{count, plural, one {# случай} few {# случая} many {# случаев} other {# случая}}",
  "{claims, plural, one {# claim} other {# claims}} from {sources, plural, one {# source} other {# sources}}":
    "{claims, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}} из {sources, plural, one {# источника} other {# источников}}",
  "The texts are not part of the study. Each source opens to the claims drawn from it, by locator, with the statements of the short answer that rest on them.":
    "Тексты не входят в исследование. Каждый источник открывается: утверждения из него по месту в тексте и выводы краткого ответа, которые на них опираются.",
  "Without it {count, plural, one {# conclusion falls} other {# conclusions fall}}.":
    "Без него {count, plural, one {отпадает # вывод} few {отпадают # вывода} many {отпадают # выводов} other {отпадает # вывода}}.",
  "{count, plural, one {# claim} other {# claims}}":
    "{count, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}",
  "{case}, {attribute}: {direction, select, supports {supports} contradicts {contradicts} other {qualifies}}, {confidence, select, high {high} medium {medium} other {low}} certainty":
    "{case}, {attribute}: {direction, select, supports {за} contradicts {против} other {с оговоркой}}, надёжность {confidence, select, high {высокая} medium {средняя} other {низкая}}",
  ", relying on {cites}": ", опирается на {cites}",
  ", no passage in the notes": ", без фрагмента в заметках",
  "Under {count, plural, one {statement} other {statements}} {numbers}.":
    "{count, plural, one {Вывод} other {Выводы}}: {numbers}.",
  "By case": "По случаям",
  "What dated claims say of the outcomes, articles a year, events and ties, on one axis of time.":
    "Что говорят датированные утверждения о результатах, статьи по годам, события и связи — на одной оси времени.",
  outcomes: "результаты",
  conditions: "условия",
  "May be {open}": "Возможно, {open}",
  "None in full": "Полностью — ни один",
  "What came with {instruments} in {subject} is not known.":
    "Чем сопровождалось добавление {instruments} в случае {subject}, неизвестно.",
  "With {instruments} added, no graded outcome was higher in {subject} than in {other}.":
    "С добавлением {instruments} ни один оценённый результат в случае {subject} не стал выше, чем в случае {other}.",
  "With {instruments} added, {outcomes} {count, plural, one {was} other {were}} higher in {subject} than in {other}.":
    "С добавлением {instruments} {count, plural, one {результат} other {результаты}} {outcomes} в случае {subject} выше, чем в случае {other}.",
  "With {instruments} added, {outcomes} {count, plural, one {was} other {were}} lower in {subject} than in {other}.":
    "С добавлением {instruments} {count, plural, one {результат} other {результаты}} {outcomes} в случае {subject} ниже, чем в случае {other}.",
  "{pairs} pairs of cases differ in {instrument} alone; with it, {outcome} was higher in {higher} of {known}.":
    "Пар случаев, различающихся только признаком {instrument}: {pairs}; с ним результат {outcome} выше в {higher} из {known}.",
  "{reform} went furthest in {leader}: grade {best}, against at most {others} elsewhere.":
    "Результат {reform} выше всего в случае {leader}: оценка {best}, в остальных не выше {others}.",
  "{instruments} {count, plural, one {was} other {were}} present in {cases}, and so cannot alone explain a difference.":
    "{count, plural, one {Признак {instruments} присутствует} other {Признаки {instruments} присутствуют}} везде ({cases}) и потому различий сам по себе не объясняет.",
  "{apart} conditions set {leader} apart. {ids} cases cannot separate their effects.":
    "Случай {leader} отличают от остальных {apart} условий. По {ids} случаям разделить их действие нельзя.",
  "Reform on paper is ahead of practice in {paper}; practice is ahead in {practice}.":
    "Реформа на бумаге опережает практику: {paper}; практика опережает реформу: {practice}.",
  "Reform on paper is ahead of practice in {paper}.": "Реформа на бумаге опережает практику: {paper}.",
  "Practice is ahead of reform on paper in {practice}.": "Практика опережает реформу на бумаге: {practice}.",
  "In {c}, {met} advanced, but {unmet} did not.":
    "В случае {c} есть продвижение по признакам {met}, но не по признакам {unmet}.",
  "{type} in {cases}": "{type} ({cases})",
  "The state’s response was {parts}.": "Ответ государства: {parts}.",
  "The one case with {named}, {active}, {count, plural, =0 {does not lie} other {lies}} in {place}.":
    "Единственный случай с признаком {named}, {active}, {count, plural, =0 {лежит вне района} other {лежит в районе}} {place}.",
  "All {all} cases with {named} lie in {place}.":
    "Все случаи с признаком {named} ({all}) лежат в районе {place}.",
  "Of the {all} cases with {named}, {some} {count, plural, one {lies} other {lie}} in {place}; {outside} {others, plural, one {does} other {do}} not.":
    "Из случаев с признаком {named} ({all}) в районе {place} {count, plural, one {лежит} other {лежат}} {some}; вне его — {outside}.",
  "No backlash is recorded on a related issue.": "Ответная реакция по смежным вопросам не записана.",
  "Backlash is recorded on {issues} related {count, plural, one {issue} other {issues}}.":
    "Ответная реакция записана по смежным вопросам: {issues}.",
  "Of {hypotheses} explanations of {case}, the evidence favours this one: {statement} (probability {posterior}, {prior} before).":
    "Из объяснений случая {case} (всего {hypotheses}) свидетельства говорят в пользу этого: {statement} (вероятность {posterior}, до свидетельств {prior}).",
  "That lead is not firm: one judgement, moved within its range, gives the lead to a rival.":
    "Это первенство непрочно: одно суждение, сдвинутое в пределах своего диапазона, отдаёт его другому объяснению.",
  "That lead is not firm: each of {turns} judgements, moved within its range, gives the lead to a rival.":
    "Это первенство непрочно: каждое из {turns} суждений, сдвинутое в пределах своего диапазона, отдаёт его другому объяснению.",
});
