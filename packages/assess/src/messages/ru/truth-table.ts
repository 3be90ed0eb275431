import { translation } from "@throughline/messages";
import type { truthTable as english } from "../en/truth-table.ts";
import { casesCounted, more } from "./words.ts";

const setting =
  "{setting, select, incl_cut {порог согласованности} n_cut {порог частоты} crossover {порог перехода признака {attribute}} exclusion {порог полной непринадлежности признака {attribute}} other {порог полной принадлежности признака {attribute}}}";

export const truthTable = translation<typeof english>()({
  "truthTable.none": "Таблицу истинности построить нельзя: {reason}",
  "truthTable.noCase": "ни у одного случая нет оценок по всем условиям и результату.",
  "truthTable.outcome": "{attribute}{negated, select, yes { (отсутствие)} other {}}",
  "truthTable.row":
    "строка {row}: {conditions} → {out} ({n, plural, one {# случай} few {# случая} many {# случаев} other {# случая}}: {cases})",
  "truthTable.value": "{condition} {value}",
  "truthTable.term": "{type} решение, член {term} (inclS {inclS}, covS {covS})",
  "truthTable.literal":
    "{negated, select, yes {не } other {}}{attribute}{valued, select, yes { = {values}} other {}}",
  "truthTable.anyConfiguration": "любая конфигурация",
  "truthTable.limitedDiversity":
    "Ограниченное разнообразие: наблюдается {observed} из {all} конфигураций; логических остатков: {remainders}.",
  "truthTable.constant": "Одинаковы во всех случаях и потому не объясняют различий: {attributes}.",
  "truthTable.ambiguous":
    "Не входят ни в одну строку, так как степень принадлежности равна точно 0,5: {cases}.",
  "truthTable.ambiguousCase": "{case} ({condition})",
  "truthTable.noSolution": "Решение «{type}» отсутствует: {reason}",
  "truthTable.noPositiveRow":
    "ни в одной строке результат не равен 1, поэтому при этих порогах ни одна конфигурация не достаточна.",
  "truthTable.onlyPositiveRows":
    "во всех конфигурациях результат равен 1, поэтому он не зависит от этих условий.",
  "truthTable.noNegativeRow":
    "ни в одной строке результат не равен 0, поэтому с логическими остатками достаточным было бы что угодно.",
  "truthTable.fewCases":
    "По имеющимся случаям ({cases}) нельзя разделить действие условий ({conditions}): наблюдается {observed} из {all} конфигураций{models, plural, =0 {} other {, одинаково подходящих простейших моделей: #}}.",
  "truthTable.tied": `Решение «{type}» для результата {outcome}: одинаково хорошо подходят модели (всего {models}); данные не позволяют выбрать одну из них: {shown}${more}; {basis}.`,
  "truthTable.solution": `Решение «{type}» для результата {outcome}: {shown}${more}{fitted, select, yes { (согласованность {inclS}, покрытие {covS})} other {}}; {basis}.`,
  "truthTable.basis": `строк с результатом 1: {positive}, наблюдается {observed} из {all} конфигураций, ${casesCounted}`,
  "truthTable.cutShort":
    "Поиск остановлен досрочно: найдена модель из {terms} членов. Моделей менее чем из {least} членов нет, но могут быть другие.",
  "truthTable.ambiguity":
    "Одинаково хорошо подходят модели (всего {models}); данные не позволяют выбрать одну из них.",
  "truthTable.notSufficient":
    "Ни одна конфигурация не согласована настолько, чтобы быть достаточной для результата {outcome} (порог {cutoff}).",
  "truthTable.contradictions":
    "Противоречивых строк, где есть случаи с результатом и без него: {count}: {rows}.",
  "truthTable.contradictoryRow": "строка {row} ({cases})",
  "truthTable.noneNecessary": `Ни одно условие само по себе не необходимо (согласованность не ниже 0,9; ${casesCounted}).`,
  "truthTable.necessary": `Необходимые условия (согласованность не ниже 0,9; ${casesCounted}): {conditions}.`,
  "truthTable.necessaryCondition":
    "{condition} (согласованность {inclN}, релевантность {RoN}{trivial, select, yes {, тривиально} other {}})",
  "truthTable.case": "{case} ({values}): {roles}",
  "truthTable.typical": "типичен для члена: {term}",
  "truthTable.contradicts": "противоречит члену: {term}",
  "truthTable.unexplained": "не покрыт ({type} решение)",
  "range.single": `{one, select, yes {Модель верна} other {Модели верны}} только при таком значении: ${setting} {from}{lower}{upper}{change}.`,
  "range.span": `{one, select, yes {Модель остаётся прежней} other {Модели остаются прежними}}, пока ${setting} лежит от {from}{lower} до {to}{upper}{change}.`,
  "range.lowerStopped": " или ниже (поиск остановлен здесь, шагов: {steps})",
  "range.upperStopped": " или выше (поиск остановлен здесь, шагов: {steps})",
  "range.lowest": " (наименьшее возможное)",
  "range.highest": " (наибольшее возможное)",
  "range.outOfOrder": " (дальше пороги идут не по порядку)",
  "range.changes": "; {places} {one, select, yes {она меняется} other {они меняются}}",
  "range.at": "при {value}",
  "range.incomplete": "перечислены не все модели, поэтому неизвестно, остаются ли они прежними.",
  "range.models":
    "повторный поиск моделей на каждом шаге (конфигураций: {rows}) занял бы слишком много времени.",
  "range.anchors":
    "сдвиг порогов калибровки (калибровок: {calibrations}, конфигураций: {rows}) занял бы слишком много времени.",
});
