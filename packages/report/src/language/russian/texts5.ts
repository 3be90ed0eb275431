import { russianTexts } from "../russian-check.ts";

export const texts5 = russianTexts({
  ", in “{model}”": ", в модели «{model}»",
  "{question}: {answer} (95% interval {low} to {high}){open, select, yes {, so it may be none} other {}}.":
    "{question}: {answer} (95-процентный интервал от {low} до {high}){open, select, yes {; эффекта может не быть} other {}}.",
  "No case tests whether {instruments} can bring {outcome}.":
    "Ни один случай не проверяет, могут ли {instruments} привести к результату {outcome}.",
  "Where they could work, {instruments} came with {outcome} in {confirms}, and no case speaks against it.":
    "Там, где они могли подействовать, инструменты {instruments} сопровождались результатом {outcome}: {confirms}; против не говорит ни один случай.",
  "Where they could work, {instruments} came with {outcome} in {confirms}, but not in {against}.":
    "Там, где они могли подействовать, инструменты {instruments} сопровождались результатом {outcome}: {confirms}; но не в случае {against}.",
  "no case": "ни в одном случае",
  "Withdrawing {source}": "Исключить источник: {source}",
  "{falls} of {computed} computed conclusions {falls, plural, one {falls} other {fall}}. It carries {claims} of {all} claims.":
    "{falls, plural, one {Отпадает} other {Отпадают}} {falls} из {computed} вычисленных выводов. На нём держатся {claims} из {all} утверждений.",
  "Grading {attribute} in {case} {to} instead of {from}":
    "Оценка признака {attribute} в случае {case}: {to} вместо {from}",
  "{count, plural, one {Statement} other {Statements}} {numbers} would change.":
    "{count, plural, one {Изменится вывод} other {Изменятся выводы}} {numbers}.",
  "{attribute} in {case}": "{attribute}, {case}",
  "Resolving {name}": "Устранить противоречие: {name}",
  "Grading {name}": "Оценить: {name}",
  "Its claims contradict its grade, and {count, plural, one {# conclusion needs} other {# conclusions need}} it.":
    "Утверждения противоречат оценке, а она нужна выводам (всего {count}).",
  "It is not graded, and {count, plural, one {# conclusion needs} other {# conclusions need}} it.":
    "Оценки нет, а она нужна выводам (всего {count}).",
  "{patterns} in {cases}": "{patterns} ({cases})",
  "The evidence fits {followed}.": "Свидетельства соответствуют моделям: {followed}.",
  "In {own}, no pathway is met in full, but {patterns} may hold.":
    "Ни одна модель не выполнена полностью ({own}), но возможны {patterns}.",
  "No case follows {none}: a step contradicts the evidence in each.":
    "Ни один случай не соответствует модели {none}: в каждом есть шаг, которому свидетельства противоречат.",
  "{count, plural, =0 {} one {# grade} other {# grades}}":
    "{count, plural, =0 {} one {# оценка} few {# оценки} many {# оценок} other {# оценки}}",
  "{count, plural, =0 {} one {# tie} other {# ties}}":
    "{count, plural, =0 {} one {# связь} few {# связи} many {# связей} other {# связи}}",
  "{count, plural, =0 {} one {# event} other {# events}}":
    "{count, plural, =0 {} one {# событие} few {# события} many {# событий} other {# события}}",
  "{count, plural, =0 {} one {# yearly count} other {# yearly counts}}":
    "{count, plural, =0 {} one {# годовой подсчёт} few {# годовых подсчёта} many {# годовых подсчётов} other {# годового подсчёта}}",
  "{count, plural, =0 {} one {# monthly series} other {# monthly series}}":
    "{count, plural, =0 {} one {# месячный ряд} few {# месячных ряда} many {# месячных рядов} other {# месячного ряда}}",
  "{count, plural, =0 {} one {# claim} other {# claims}}":
    "{count, plural, =0 {} one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}",
  "{count, plural, =0 {} one {# source} other {# sources}}":
    "{count, plural, =0 {} one {# источник} few {# источника} many {# источников} other {# источника}}",
  "This study has no analysis yet, so it answers no question. It holds {cases, plural, one {# case} other {# cases}}, {grades, plural, one {# grade} other {# grades}} and {claims, plural, one {# claim} other {# claims}}.":
    "В исследовании пока нет анализов, поэтому оно не отвечает на вопрос. В нём {cases, plural, one {# случай} few {# случая} many {# случаев} other {# случая}}, {grades, plural, one {# оценка} few {# оценки} many {# оценок} other {# оценки}} и {claims, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}.",
  "The evidence allows no conclusion: see Missing evidence for what is needed.":
    "Свидетельства не позволяют сделать вывод; чего не хватает, см. в разделе «Недостающие свидетельства».",
  "Caution: {share, select, only {the one computed conclusion depends} all {all {computed} computed conclusions depend} other {{falls} of {computed} computed conclusions {falls, plural, one {depends} other {depend}}}} on one source, {name}.":
    "Внимание: {share, select, only {единственный вычисленный вывод зависит} all {все вычисленные выводы ({computed}) зависят} other {{falls} из {computed} вычисленных выводов {falls, plural, one {зависит} other {зависят}}}} от одного источника, {name}.",
  "{claims} of {all} claims": "{claims} из {all} утверждений",
  "Caution: no claim is recorded, so nothing supports the grades.":
    "Внимание: не записано ни одного утверждения, поэтому оценки ничем не подкреплены.",
  "Caution: {missing} {count, plural, one {grade that conclusions need is} other {grades that conclusions need are}} missing.":
    "Внимание: нет оценок, нужных выводам: {missing}.",
  "The evidence does not say which conditions are sufficient for {outcome}.":
    "Свидетельства не показывают, какие условия достаточны для результата {outcome}.",
  "No combination of conditions is sufficient for {outcome}.":
    "Ни одно сочетание условий не достаточно для результата {outcome}.",
  "No single condition is necessary for {outcome}.":
    "Ни одно условие само по себе не необходимо для результата {outcome}.",
  "Necessary for {outcome}: {necessary}.": "Необходимо для результата {outcome}: {necessary}.",
  "Only {rows} of {rowsInTable} possible combinations of conditions occur among the cases; the others remain untested.":
    "Среди случаев встречается лишь {rows} из {rowsInTable} возможных сочетаний условий; остальные не проверены.",
  "at least {count}": "не менее {count}",
  Both: "Обе",
  "All of them": "Все они",
  "{count} models explain {outcome} equally well, so the evidence does not identify one cause.":
    "Результат {outcome} одинаково хорошо объясняют несколько моделей ({count}), поэтому свидетельства не указывают на одну причину.",
  "{all} contain {count, plural, one {} other {these combinations: }}{shared}.":
    "{all} содержат {count, plural, one {} other {такие сочетания: }}{shared}.",
  "consistency {inclS}, coverage {covS}": "согласованность {inclS}, покрытие {covS}",
  "One combination of conditions is sufficient for {outcome}":
    "Для результата {outcome} достаточно одного сочетания условий",
  "{count} combinations of conditions are each sufficient for {outcome}":
    "Для результата {outcome} достаточно каждого из сочетаний условий ({count})",
  "; or ": "; или ",
  "No causal structure fits the {cases} cases well enough.":
    "Ни одна причинная структура не подходит к {cases} случаям достаточно хорошо.",
  "One causal structure fits the {cases} cases.": "К {cases} случаям подходит одна причинная структура.",
  "{count} causal structures fit the {cases} cases equally well, and the evidence does not choose among them.":
    "К {cases} случаям одинаково хорошо подходят несколько причинных структур ({count}); свидетельства не позволяют выбрать одну.",
  "the absence of {name}": "отсутствие {name}",
  "{label} ({negated, select, yes {not } other {}}value {values})":
    "{label} ({negated, select, yes {не } other {}}значение {values})",
  " or ": " или ",
  "{conjunct} in {term}": "{conjunct} в терме {term}",
  "not {label}": "не {label}",
  "{rest} others": "ещё {rest}",
  "both cases": "оба случая",
  "all {among} cases": "все {among} случаев",
  "{all} but {others}": "{all}, кроме {others}",
  "Drawn for the first {drawn} of {cases} cases; the workbench draws any.":
    "Показано для первых {drawn} из {cases} случаев; рабочая среда показывает любой.",
  "{count} {level}": "{level} — {count}",
  "{sender} to {receiver}": "от «{sender}» к «{receiver}»",
  coordinator: "координатор",
  itinerant: "странствующий посредник",
  gatekeeper: "привратник",
  representative: "представитель",
  liaison: "связной",
  "three-pointed": "трёхлучевой знак",
  confirms: "подтверждает",
  disconfirms: "противоречит",
  "outside scope": "вне области действия",
  "no pressure": "давления не было",
  "outcome first": "результат наступил раньше",
  cited: "ссылается",
  "row {row}": "строка {row}",
  Statements: "Выводы",
  "Further statements": "Другие выводы",
  "author’s judgement": "суждение автора",
  "Confidence:": "Уверенность:",
  "Missing:": "Не хватает:",
  "What would overturn it:": "Что изменило бы вывод:",
  "Counts:": "Подсчёты:",
  "Monthly counts:": "Месячные подсчёты:",
  "{verdict, select, accepted {accepted} worded {worded} other {contested}}{by}":
    "{verdict, select, accepted {принято} worded {переформулировано} other {оспорено}}{by}",
  " by {by}": ", {by}",
  "The researchers' verdict:": "Вердикт исследователей:",
  " As the program drafts it: “{statement}”": " Формулировка программы: «{statement}»",
  "The draft has changed since.": "С тех пор формулировка изменилась.",
  " It was: “{draftThen}”": " Было: «{draftThen}»",
  "Withdraw {name}: {then}.": "Исключить {name}: {then}.",
  "Grade {cell} {to} instead of {from}: {then}.": "Оценка «{cell}»: {to} вместо {from}: {then}.",
  "it can no longer be said": "сказать этого больше нельзя",
  "it becomes: {answer}": "ответ становится таким: {answer}",
  "it changes": "вывод меняется",
  " (the first {listed} of {ids})": " (первые {listed} из {ids})",
  "Grades it rests on": "Оценки, на которых это основано",
  "Grades it rests on{rest}": "Оценки, на которых это основано{rest}",
  "Ties it rests on": "Связи, на которых это основано",
  "Events:": "События:",
  " (the first {most} of {ids}; the cases and assessment.json have all)":
    " (первые {most} из {ids}; все — у случаев и в assessment.json)",
  "Claims{rest}:": "Утверждения{rest}:",
  "What did each intervention achieve?": "Чего достигло каждое вмешательство?",
  "By which pathway?": "Каким путём?",
  "Where?": "Где?",
  "How did the state respond?": "Как ответило государство?",
  "What caused the outcome?": "Чем вызван результат?",
  high: "высокая",
  moderate: "умеренная",
  low: "низкая",
  "very low": "очень низкая",
  "cannot say": "судить нельзя",
  "not rated": "не определена",
  medium: "средняя",
  qualifies: "с оговоркой",
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
  "consistency (inclS)": "согласованность (inclS)",
  "raw coverage (covS)": "исходное покрытие (covS)",
  "unique coverage (covU)": "уникальное покрытие (covU)",
  "every case keeps its place": "каждый случай сохраняет место",
  "some cases may come in": "некоторые случаи могут войти",
  "some cases may fall out": "некоторые случаи могут выпасть",
  "some cases may come in and others fall out": "некоторые случаи могут войти, а другие — выпасть",
  "states and organisations abroad": "государства и организации за рубежом",
  "allies, donors, others abroad": "союзники, доноры и прочие за рубежом",
  "domestic groups, media, others": "местные группы, СМИ и прочие",
  "organs of the state": "органы государства",
  "▲ higher": "▲ выше",
  "▼ lower": "▼ ниже",
  "= same": "= так же",
  "? unknown": "? неизвестно",
  higher: "выше",
  lower: "ниже",
  same: "так же",
  unknown: "неизвестно",
  supports: "за",
  contradicts: "против",
  fails: "не подтверждается",
  relapse: "возврат",
  overlap: "наложение",
  core: "ядро",
  "core in some models": "ядро в некоторых моделях",
  peripheral: "периферия",
  "individually irrelevant": "нерелевантный",
  typical: "типичный",
  "deviant in degree": "отклоняется по степени",
  "deviant consistency in degree": "отклоняется по согласованности в степени",
  "deviant consistency in kind": "отклоняется по согласованности в виде",
  ambiguous: "неопределённый",
  Disc: "Круг",
  triangle: "треугольник",
  square: "квадрат",
  diamond: "ромб",
  cross: "крест",
  star: "звезда",
  disc: "круг",
  active: "активный",
  "not active": "неактивный",
  "reverse order": "обратный порядок",
  "too late": "слишком поздно",
  "order not settled": "порядок не определён",
  "time not settled": "срок не определён",
  "other terms": "другие условия",
  "terms blank": "условия не записаны",
  "record contradicted": "запись опровергается",
  "declared silence": "объявленное молчание источников",
  "reported absence": "сообщено об отсутствии",
  "nothing recorded": "ничего не записано",
  Events: "События",
  Ties: "Связи",
  "against: {record}": "против: {record}",
  recorded: "записано обратное",
  "other side": "оценка показывает обратное",
  "grade unknown": "оценка неизвестна",
  "Set-theoretic numbers are those of the R package QCA; replicate.R recomputes them. Robustness ranges and typical and deviant cases follow the R package SetMethods (Oana and Schneider 2021; Schneider and Rohlfing 2013), with steps of our own choice; replicate.R does not recompute these.":
    "Теоретико-множественные числа — те же, что в пакете R QCA; их пересчитывает replicate.R. Диапазоны устойчивости, типичные и отклоняющиеся случаи определены по пакету R SetMethods (Oana and Schneider 2021; Schneider and Rohlfing 2013) с нашим выбором шагов; replicate.R их не пересчитывает.",
  "Rival explanations are weighed by Bayes’s rule (Fairfield and Charman 2017), in decibels. Items that depend on each other are joined before they are multiplied. A test is named by its likelihood ratio against the rivals, weighted by their priors, from 10 on (Van Evera 1997; Bennett 2010).":
    "Соперничающие объяснения взвешены по правилу Байеса (Fairfield and Charman 2017), в децибелах. Зависимые свидетельства объединяются до умножения. Тест назван по отношению правдоподобия против соперников, взвешенных по их априорным вероятностям, начиная с 10 (Van Evera 1997; Bennett 2010).",
  "Causal models over binary nodes are those of Humphreys and Jacobs (2023), in the notation of the R package CausalQueries. An effect whose 95 % interval includes 0, and a share whose interval includes one half, are undetermined.":
    "Причинные модели над двоичными узлами — по Humphreys and Jacobs (2023), в записи пакета R CausalQueries. Эффект, 95-процентный интервал которого включает 0, и доля, интервал которой включает одну вторую, считаются неопределёнными.",
  "Truth table and solutions of {cases, plural, one {# case} other {# cases}}":
    "Таблица истинности и решения: {cases, plural, one {# случай} few {# случая} many {# случаев} other {# случая}}",
});
