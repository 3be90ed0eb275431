import { russianTexts } from "../../russian-texts.ts";

/** Truth tables and coincidence analysis. */
export const setNotices = russianTexts({
  "WebAssembly is switched off here, and nothing can be computed without it. Allow it for this page (in lockdown mode, exclude the page), or use another browser.":
    "WebAssembly здесь отключён, а без него ничего нельзя вычислить. Разрешите его для этой страницы (в режиме блокировки исключите страницу) или откройте её в другом браузере.",
  "There is no condition. Name at least one.": "Условий нет. Назовите хотя бы одно.",
  "{outcome} is both the outcome and a condition. Leave it out of the conditions.":
    "Признак {outcome} назван и результатом, и условием. Уберите его из условий.",
  "The condition {condition} is named twice. Name it once.":
    "Условие {condition} названо дважды. Назовите его один раз.",
  "{conditions} conditions make a truth table of {rows} rows, which is too many. Use fewer conditions.":
    "Число условий: {conditions}; строк в таблице истинности было бы {rows}, это слишком много. Возьмите меньше условий.",
  "The threshold {threshold} is not a number from 0 to 1.": "Порог {threshold} — не число от 0 до 1.",
  "The thresholds {first} and {second} are out of order. Give the higher first.":
    "Пороги {first} и {second} идут не по порядку. Первым задайте больший.",
  "The frequency threshold is {threshold}. Give a whole number from 1.":
    "Порог частоты равен {threshold}. Задайте целое число от 1.",
  "There is no outcome {outcome}. Use one of {columns}.":
    "Результата {outcome} нет. Выберите один из признаков: {columns}.",
  "The outcome {outcome} has categories, not memberships. Name one of them, as {example}.":
    "Значения результата {outcome} — категории, а не степени принадлежности. Назовите одно из них, например {example}.",
  "Case {case}, {attribute}: the membership is {value}, not a number from 0 to 1. Calibrate it first.":
    "Случай {case}, признак {attribute}: степень принадлежности {value} — не число от 0 до 1. Сначала откалибруйте признак.",
  "There is no column {column}. Use one of {columns}.": "Столбца {column} нет. Выберите один из: {columns}.",
  "The condition {condition} is fuzzy and does not apply to some cases. Only a crisp condition can be “-”. Calibrate it to 0 and 1.":
    "Условие {condition} нечёткое и неприменимо к некоторым случаям. Знак «-» допустим только у чёткого условия. Откалибруйте его в 0 и 1.",
  "Row {row} ({configuration}) is set twice. Keep one of the two.":
    "Строка {row} ({configuration}) задана дважды. Оставьте одно из двух.",
  "No row is positive, so there is nothing to minimise. Lower the consistency threshold, or report that no configuration is sufficient.":
    "Ни в одной строке результат не равен 1, минимизировать нечего. Снизьте порог согласованности или сообщите, что ни одна конфигурация не достаточна.",
  "No configuration is negative, so every condition would be sufficient. Raise the consistency threshold, or ask for the conservative solution.":
    "Ни в одной конфигурации результат не равен 0, и достаточным было бы любое условие. Повысьте порог согласованности или запросите консервативное решение.",
  "The positive configuration {positive} equals the negative {negative}. Leave one out, or add a condition in which they differ.":
    "Конфигурация {positive} с результатом 1 совпадает с {negative} с результатом 0. Уберите одну из них или добавьте условие, в котором они различаются.",
  "The expectation {expectation} names no condition. Use one of {conditions}.":
    "Ожидание {expectation} не называет ни одного условия. Выберите одно из: {conditions}.",
  "The expectation {expectation} names the value {value}, and {condition} has {values}. Use one of these.":
    "Ожидание {expectation} называет значение {value}, а значения условия {condition}: {values}. Выберите одно из них.",
  "The full table has {rows} rows. Counterfactuals are listed up to {limit}. Use fewer conditions.":
    "Число строк полной таблицы: {rows}. Контрфактические случаи перечисляются, пока их не более {limit}. Возьмите меньше условий.",
  "There is no condition {condition}. Use one of {conditions}.":
    "Условия {condition} нет. Выберите одно из: {conditions}.",
  "There is no truth table.": "Таблицы истинности нет.",
  "The analysis has no solution, so its robustness cannot be tested. Lower a threshold first.":
    "У анализа нет решения, поэтому проверить его устойчивость нельзя. Сначала снизьте порог.",
  "No factors were given. Give at least two columns.": "Факторы не заданы. Задайте хотя бы два столбца.",
  "No factor is left without the constant and duplicated ones, {factors}. Keep them, or give others.":
    "Без постоянных и повторяющихся факторов ({factors}) ни одного не остаётся. Оставьте их или задайте другие.",
  "Case {case}, {factor}: the value is {value}, not {allowed, select, crisp {0 or 1} multi {a whole number from 0} other {a number from 0 to 1}}. Complete or calibrate it first.":
    "Случай {case}, фактор {factor}: значение {value} — не {allowed, select, crisp {0 или 1} multi {целое число от 0} other {число от 0 до 1}}. Сначала заполните или откалибруйте признак.",
  "The frequency threshold is {threshold}. Give a number from 0.":
    "Порог частоты равен {threshold}. Задайте число от 0.",
  "No configuration has {threshold} or more cases. The most frequent has {most}. Lower the frequency threshold.":
    "Ни в одной конфигурации число случаев не достигает {threshold}; в самой частой их {most}. Снизьте порог частоты.",
  "The threshold {name} is {threshold}. Give a number from 0 to 1.":
    "Порог {name} равен {threshold}. Задайте число от 0 до 1.",
  "The limits {limits} must be whole numbers from 1.": "Пределы {limits} должны быть целыми числами от 1.",
  "The outcome {outcome} is named twice. Name it once.":
    "Результат {outcome} назван дважды. Назовите его один раз.",
  "The ordering and the exclusions leave no cause of the outcome {outcome}. Leave the outcome out, or let some factor come before it.":
    "Порядок и исключения не оставляют ни одной причины для результата {outcome}. Уберите этот результат или поставьте какой-либо фактор раньше него.",
  "A factor of several values has no negation. Name the values as outcomes, as A=0, or leave the negation out.":
    "У фактора с несколькими значениями нет отрицания. Назовите результатами его значения, например A=0, или уберите отрицание.",
  "There is no factor {factor}. Use one of {factors}.": "Фактора {factor} нет. Выберите один из: {factors}.",
  "{factor}: the outcome {outcome} is {value} in every case, and a factor that does not vary has no causes. Name another outcome, or add cases where it differs.":
    "Фактор {factor}: значение результата {outcome} во всех случаях {value}, а у постоянного фактора нет причин. Назовите другой результат или добавьте случаи, где он иной.",
  "The ordering contradicts itself: {factor} stands at places {first} and {second}. Name each factor once.":
    "Порядок противоречив: фактор {factor} стоит на местах {first} и {second}. Назовите каждый фактор один раз.",
  "Causes of {outcome} are excluded, but it is not one of the outcomes {outcomes}. Name it as an outcome, or leave the exclusion out.":
    "Исключены причины для {outcome}, но среди результатов ({outcomes}) его нет. Назовите его результатом или уберите исключение.",
  "{factor}: the outcome {outcome} is listed among the causes that are excluded for it. No value of a factor causes another of it. Leave the exclusion out.":
    "Фактор {factor}: результат {outcome} стоит среди причин, исключённых для него. Одно значение фактора не бывает причиной другого. Уберите это исключение.",
  "No factor takes the value {value}. Use one of {values}.":
    "Ни один фактор не принимает значение {value}. Выберите одно из: {values}.",
  "There is no value {value} to exclude. Name a factor of the analysis, as {examples}.":
    "Значения {value}, которое нужно исключить, нет. Назовите фактор анализа, например {examples}.",
  "The limit of combinations is {limit}. Give a number from 1.":
    "Предел числа сочетаний равен {limit}. Задайте число от 1.",
  "The {factors} factors of a structure, {first} to {last}, have {size} configurations, and at most {limit} are allowed. Ask for fewer outcomes, or give fewer factors.":
    "У структуры из факторов (всего {factors}, от {first} до {last}) было бы {size} конфигураций, допустимо не более {limit}. Запросите меньше результатов или задайте меньше факторов.",
});
