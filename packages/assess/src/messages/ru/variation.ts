import { translation } from "@throughline/messages";
import type { variation as english } from "../en/variation.ts";
import { unknownCases } from "./words.ts";

const ofKnownActive = "{unknown, plural, =0 {} other {известных }}активных случаев";

export const variation = translation<typeof english>()({
  "variation.selected":
    "Случаи отобраны по результату: активных {active}, а из известных неактивных ({inactive}) здесь {graded, plural, =0 {не оценён ни один} one {оценён #} other {оценено #}} (вовсе не оценено {unknown}). То, что объединяет активные случаи, может быть и у неактивных.",
  "variation.contrast": `Сравнение по признаку {subject}: {active} из {activeKnown} активных случаев против {inactive} из {inactiveKnown} неактивных.${unknownCases}`,
  "variation.noContrast":
    "Активные и неактивные случаи нельзя сравнить по признаку {subject}: не оценён {activeKnown, plural, =0 {ни один активный случай} other {ни один неактивный случай}}.",
  "variation.inactiveToo": "Это есть и в неактивных случаях: {cases}.",
  "variation.noneActive": `{known, plural, =0 {Неизвестно, активен ли хоть один случай по признаку {attribute}} other {Из известных случаев ({known}) ни один не активен по признаку {attribute}}}.${unknownCases}`,
  "variation.active": `{active, plural, one {Активным считается} other {Активными считаются}} {active} из известных случаев ({known}): {cases}.${unknownCases}`,
  "variation.locationUnknown": "Неизвестно, расположены ли активные случаи в районе «{location}».",
  "variation.location": `Район «{location}»: здесь расположены {inside} из {known} ${ofKnownActive}{inside, plural, =0 {} other { ({cases})}}{outside, plural, =0 {} one {; вне его — {others}} other {; вне его — {others}}}.${unknownCases}`,
  "variation.oneCase":
    "Здесь известен только один активный случай ({cases}), а по одному случаю закономерности не видно.",
  "variation.wider": `Если считать активными также {cases} (оценка {grade}), получается {inside} из {known}{unknown, plural, =0 {} other { известных}}.${unknownCases}`,
  "variation.explanationUnknown": "Ни один активный случай не оценён по признаку {attribute}.",
  "variation.explanation": `По признаку {attribute} выше точки перехода {high} из {known} ${ofKnownActive} ({cases}).${unknownCases}`,
  "variation.measure": `Признак {attribute} присутствовал в {having} из {known}{unknown, plural, =0 {} other { известных}} случаев ({cases}).${unknownCases}`,
  "variation.measureUnknown": `Неизвестно, в каких случаях присутствовал признак {attribute}.${unknownCases}`,
  "variation.anotherIssue": "Не учтены, так как относятся к другому вопросу, чем {issue}: {cases}.",
  "variation.caseOnIssue": "{case} ({issues})",
  "variation.mixedIssues": "Эти случаи относятся к разным вопросам: {cases}.",
});
