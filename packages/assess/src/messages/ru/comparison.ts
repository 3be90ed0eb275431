import { translation } from "@throughline/messages";
import type { comparison as english } from "../en/comparison.ts";
import { casesCounted, unknownCases } from "./words.ts";

const unknownOutcomes =
  "{unknown, plural, =0 {} one { Ещё # результат неизвестен.} few { Ещё # результата неизвестны.} many { Ещё # результатов неизвестны.} other { Ещё # результата неизвестны.}}";
const greatest = "{unknown, plural, =0 {Наибольшая} other {Из известных случаев ({known}): наибольшая}}";
const attribute = "{unknown, plural, =0 {Признак} other {Из известных случаев ({known}): признак}}";

export const comparison = translation<typeof english>()({
  "comparison.greatestUnknown":
    "По признаку {attribute} оценено меньше двух случаев, поэтому наибольшего среди них назвать нельзя.",
  "comparison.level": `Оценка по признаку {attribute} у всех сравниваемых случаев ({known}) одна и та же ({grade}).${unknownCases}`,
  "comparison.greatest": `${greatest} оценка по признаку {attribute} — {count, plural, one {случай} other {случаи}} {cases} ({grade}; у остальных {others}).${unknownCases}`,
  "comparison.membersUnknown":
    "По признаку {attribute} оценено меньше двух случаев, поэтому сравнить их нельзя.",
  "comparison.membersNone": `${attribute} {attribute} не присутствовал ни в одном случае (оценки: {grades}).${unknownCases}`,
  "comparison.membersAll": `Признак {attribute} присутствовал во всех {unknown, plural, =0 {сравниваемых} other {известных}} случаях ({known}; оценки: {grades}), поэтому сам по себе он не объясняет различий между ними.${unknownCases}`,
  "comparison.membersOne": `${attribute} {attribute} присутствовал только в случае {cases} (оценки: {grades}).${unknownCases}`,
  "comparison.membersSome": `Признак {attribute}: есть — {cases}; нет — {others} (оценки: {grades}).${unknownCases}`,
  "comparison.necessity":
    "Как необходимое условие для результата {outcome} этот признак имеет согласованность {inclN} и релевантность {RoN}{trivial, select, yes {, то есть тривиален} other {}}.",
  "comparison.outcomesNone": `В случае {case} не было ни одного из {unknown, plural, =0 {результатов} other {известных результатов ({others})}}.${unknownOutcomes}`,
  "comparison.outcomes": `В случае {case} были: {present}{failed, plural, =0 {} other {; не было: {others}}}.${unknownOutcomes}`,
  "comparison.noLeader":
    "Ни у одного случая нет наибольшего результата, поэтому выделить какой-либо из них нельзя.",
  "comparison.nothingApart": "Ни один инструмент не отличает случай {case} от всех остальных.",
  "comparison.apart": `Случай {case} отличают условия (всего {total}): {present, plural, =0 {} other {только в нём было {had}}}{both, select, yes {; } other {}}{absent, plural, =0 {} other {только в нём не было {lacked}}}.{total, plural, one {} other { Разделить их действие по таким данным нельзя (${casesCounted}).}}`,
  "comparison.mayBeApart":
    "Из-за недостающих оценок неизвестно, отличает ли случай {case} также: {attributes}.",
  "comparison.limitedDiversity":
    "Случай одинаково хорошо отделяют {count, plural, one {# условие} few {# условия} many {# условий} other {# условия}} (ограниченное разнообразие).",
});
