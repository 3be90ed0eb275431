import { expect, test } from "vitest";
import { familyOf, stemsIn } from "./families.ts";
import { stemOf } from "./words.ts";

const family = (word: string) => familyOf(stemOf(word));

test("forms with different stems belong to one family, in English and in Russian", () => {
  for (const [word, ...forms] of [
    ["woman", "women", "women's"],
    ["policeman", "policemen"],
    ["child", "children", "Children’s"],
    ["sell", "sold", "selling"],
    ["crisis", "crises"],
    ["ребёнок", "ребёнка", "дети", "детей", "детьми"],
    ["мать", "матери", "матерей"],
    ["человек", "люди", "людей"],
    ["drive", "drove", "driven", "driving"],
    ["убить", "убил", "убита", "убьют"],
    ["прийти", "пришла", "пришёл", "придёт"],
    ["деньги", "денег", "деньгам"],
    ["защита", "защиты", "защите", "защит", "защитой"],
  ] as const)
    for (const form of forms) expect([form, family(form)]).toEqual([form, family(word)]);
});

test("every stem is among the stems of its family", () => {
  for (const word of ["women", "men", "omen", "Oman", "specimen", "wives", "taken", "дети", "закон", "law"])
    expect([word, stemsIn(family(word)).includes(stemOf(word))]).toEqual([word, true]);
  expect(family("omen")).not.toBe(family("Oman"));
  expect(family("found")).not.toBe(family("find"));
  expect(family("друзья")).not.toBe(family("другие"));
});
