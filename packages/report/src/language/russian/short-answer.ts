import { russianTexts } from "@throughline/messages";

export const shortAnswerTexts = russianTexts({
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
  "With {instruments} added, no outcome was higher in {pairs, plural, =2 {both comparisons} other {all # comparisons}} of cases.":
    "С добавлением {instruments} ни один результат не выше во всех сопоставлениях случаев (всего {pairs}).",
  "With {instruments} added, {outcomes} {count, plural, one {was} other {were}} higher in {pairs, plural, =2 {both comparisons} other {all # comparisons}} of cases.":
    "С добавлением {instruments} {count, plural, one {результат} other {результаты}} {outcomes} выше во всех сопоставлениях случаев (всего {pairs}).",
  "With {instruments} added, {outcomes} {count, plural, one {was} other {were}} lower in {pairs, plural, =2 {both comparisons} other {all # comparisons}} of cases.":
    "С добавлением {instruments} {count, plural, one {результат} other {результаты}} {outcomes} ниже во всех сопоставлениях случаев (всего {pairs}).",
  "{pairs} pairs of cases differ in {instrument} alone; with it, the grade of {outcome} was higher {share}.":
    "Пар случаев, различающихся только признаком {instrument}: {pairs}; с ним результат {outcome} выше {share}.",
  "in none of them": "ни в одной из них",
  "in {count} of {of}": "в {count} из {of}",
  "in both": "в обеих",
  "in all of them": "во всех",
  "{reform} went furthest in {leader}: grade {best}, against at most {others} elsewhere.":
    "Результат {reform} выше всего в случае {leader}: оценка {best}, в остальных не выше {others}.",
  "{instruments} {count, plural, one {was} other {were}} present in {cases}, and so cannot alone explain a difference.":
    "{count, plural, one {Признак {instruments} присутствует везде — {cases} — и потому сам по себе не объясняет различий.} other {Признаки {instruments} присутствуют везде — {cases} — и потому сами по себе не объясняют различий.}}",
  "{apart} conditions set {leader} apart. {ids} cases cannot separate their effects.":
    "Случай {leader} отличают от остальных {apart} условий. По {ids} случаям разделить их действие нельзя.",
  "Reform on paper is ahead of practice in {paper}; practice is ahead in {practice}.":
    "Реформа на бумаге опережает практику: {paper}; практика опережает реформу: {practice}.",
  "Reform on paper is ahead of practice in {paper}.": "Реформа на бумаге опережает практику: {paper}.",
  "Practice is ahead of reform on paper in {practice}.": "Практика опережает реформу на бумаге: {practice}.",
  "In {c}, {met} advanced, but {unmet} did not.":
    "В случае {c} есть продвижение по признакам {met}, но не по признакам {unmet}.",
  "{type} in {cases}": "{type} ({cases})",
  "The state’s response was {parts}; it fits no type in {cases}.":
    "Ответ государства: {parts}; не подходит ни под один тип: {cases}.",
  "The state’s response fits no type in {cases}.": "Ответ государства не подходит ни под один тип: {cases}.",
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
  ", in “{model}”": ", в модели «{model}»",
  "{question}: {answer} (95% interval {low} to {high}){open, select, yes {, so there may be no effect} other {}}.":
    "{question}: {answer} (95-процентный интервал от {low} до {high}){open, select, yes {; эффекта может не быть} other {}}.",
  "No case tests whether {instruments} can bring {outcome}.":
    "Ни один случай не проверяет, могут ли {instruments} привести к результату {outcome}.",
  "Where they could work, {instruments} came with {outcome} in {confirms}, and no case contradicts this.":
    "Там, где они могли подействовать, инструменты {instruments} сопровождались результатом {outcome}: {confirms}; против не говорит ни один случай.",
  "Where they could work, {instruments} came with {outcome} in {confirms}, but not in {against}.":
    "Там, где они могли подействовать, инструменты {instruments} сопровождались результатом {outcome}: {confirms}; но не в случае {against}.",
  "no case": "ни в одном случае",
  "Withdrawing {source}": "Исключить источник: {source}",
  "{falls} of {computed} computed conclusions {falls, plural, one {falls} other {fall}}. It is the source of {claims} of {all} claims.":
    "{falls, plural, one {Отпадает} other {Отпадают}} {falls} из {computed} вычисленных выводов. Из него взяты {claims} из {all} утверждений.",
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
  "Caution: {count, plural, one {the one claim comes} other {all # claims come}} from one source, {name}.":
    "Внимание: все утверждения ({count}) взяты из одного источника, {name}.",
  "Caution: no claim is recorded, so nothing supports the grades.":
    "Внимание: не записано ни одного утверждения, поэтому оценки ничем не подтверждены.",
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
  "the absence of {name}": "{name} (отсутствие)",
  "{label} ({negated, select, yes {not } other {}}value {values})":
    "{label} ({negated, select, yes {не } other {}}значение {values})",
  " or ": " или ",
  "{rest} others": "ещё {rest}",
  "both cases": "оба случая",
  "all {among} cases": "все случаи ({among})",
  "{all} but {others}": "{all}, кроме {others}",
  confirms: "подтверждает",
  disconfirms: "противоречит",
  "outside scope": "вне области применимости",
  "no pressure": "давления не было",
  "outcome first": "результат наступил раньше",
  cited: "ссылается",
  "What did each intervention achieve?": "Чего достигло каждое вмешательство?",
  "By which pathway?": "Каким путём?",
  "Where?": "Где?",
  "How did the state respond?": "Как ответило государство?",
  "What caused the outcome?": "Чем вызван результат?",
  medium: "средняя",
  qualifies: "с оговоркой",
  higher: "выше",
  lower: "ниже",
  same: "так же",
});
