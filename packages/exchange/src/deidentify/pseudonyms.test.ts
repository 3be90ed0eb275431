import { describe, expect, test } from "vitest";
import { checkPackage } from "./check-package.ts";
import { doubtfulFinder, originalFinder, pseudonymiser, readPseudonyms } from "./pseudonyms.ts";
import { suggestedOriginals } from "./suggest.ts";

const list = readPseudonyms(
  "list.csv",
  "original,pseudonym\nKari Moen,Witness A\nMoen,Witness A\nNordby,Town 1\nИванова,Свидетель Б\n",
);

describe("names are replaced everywhere by the same pseudonym", () => {
  test.each([
    ["Kari Moen spoke in Nordby.", "Witness A spoke in Town 1."],
    ["KARI  MOEN, Nordby's judge", "Witness A, Town 1's judge"],
    ["Moen, Kari; K. Moen; Moen, K.", "Witness A; Witness A; Witness A"],
    ["kari.moen@town.example, k.moen@town.example", "witness-a@town.example, witness-a@town.example"],
    ["kari-moen,nordby", "witness-a,town-1"],
    ["kari_moen", "witness_a"],
    ["Nordbyfjord and Moensen", "Nordbyfjord and Moensen"],
    ["сказала Иванова.", "сказала Свидетель Б."],
    ["Ивановой, ИВАНОВУ и Ивановым", "Свидетель Б, Свидетель Б и Свидетель Б"],
    ["moen2011, Moens, moens", "witness-a2011, Witness A, moens"],
  ])("%s", (text, replaced) => {
    expect(pseudonymiser(list)(text)).toBe(replaced);
    expect(originalFinder(list)(replaced)).toEqual([]);
  });
});

test("inflected forms of names, with vowels that change, have the pseudonym of the name", () => {
  const people = readPseudonyms(
    "list.csv",
    "original,pseudonym\nПавел Ковальский,Свидетель В\nПётр,Свидетель Г\nИван,Свидетель Д\nИванов,Свидетель Е\nМосква,Город 1\n",
  );
  expect(pseudonymiser(people)("Павла Ковальского с Петром, Иваном и Ивановым в Москве; иванка")).toBe(
    "Свидетель В с Свидетель Г, Свидетель Д и Свидетель Е в Город 1; иванка",
  );
});

test("a name in the order of lists, or with initials, has the pseudonym of the name", () => {
  const people = readPseudonyms(
    "list.csv",
    "original,pseudonym\nИванова Анна Петровна,Свидетель Б\nКиїв,Місто 1\n",
  );
  expect(pseudonymiser(people)("Анна Петровна Иванова, А. П. Ивановой и Иванову А.; у Києві")).toBe(
    "Свидетель Б, Свидетель Б и Свидетель Б; у Місто 1",
  );
});

test("derived words, transliterations and addresses made of names are found", () => {
  const places = readPseudonyms(
    "list.csv",
    "original,pseudonym\nМосква,Город 1\nПрага,Город 2\nТула,Город 3\nКазань,Город 4\nИванова,Свидетель Б\nKari Moen,Witness A\n",
  );
  const words =
    "московский суд, москвичка, Подмосковье и подмосковный; пражские, тульского, казанцев; Ivanova, ivanova1@x.example, kmoen@x.example, moenkari7";
  expect(doubtfulFinder(places)(words).forms.map((word) => word.toLowerCase())).toEqual([
    "московский",
    "москвичка",
    "подмосковье",
    "подмосковный",
    "пражские",
    "тульского",
    "ivanova",
    "ivanova",
    "kmoen",
    "moenkari",
  ]);
  expect(doubtfulFinder(places)("москиты, туловище, казаки, правда; marina").forms).toEqual([]);
});

test("parts and longer forms of names are found, unless they are listed as words that name nobody", () => {
  const words = "Kari and Moensen, but not a moen or Moenlandsk";
  expect(doubtfulFinder(list)(words)).toEqual({ forms: ["Moensen"], parts: ["Kari"] });
  const kept = [...list, { original: "Moensen", pseudonym: "Moensen" }];
  expect(doubtfulFinder(kept)(words)).toEqual({ forms: [], parts: ["Kari"] });
  expect(pseudonymiser(kept)("Moensen, Moen")).toBe("Moensen, Witness A");
  const dates = readPseudonyms("l.csv", "original,pseudonym\n4 March 2011,a day\n");
  expect(doubtfulFinder(dates)("In March")).toEqual({ forms: [], parts: [] });
});

test.each([
  ["original,pseudonym\nMoen,\n", "has no pseudonym"],
  ["original,pseudonym\nMoen,Anna Moen\n", 'contains the original "Moen"'],
  ['original,pseudonym\nMoen,"A, {B}"\n', "characters other than letters"],
  ["name,pseudonym\n", "has no entry"],
])("the list %j is refused: %s", (text, said) => {
  expect(() => readPseudonyms("list.csv", text)).toThrow(said);
});

test("a file that still contains an original is named, in its text or its name", async () => {
  await expect(checkPackage({ "a.txt": "in Nordby" }, list)).rejects.toThrow('"Nordby" is still in a.txt');
  await expect(checkPackage({ "nordby.txt": "" }, list)).rejects.toThrow('"nordby" is still in nordby.txt');
  await expect(checkPackage({ "a.txt": "in Town 1" }, list)).resolves.toBeUndefined();
});

test("names, addresses and numbers are suggested, the most frequent first", () => {
  expect(
    suggestedOriginals(
      "Kari Moen and Per van der Lund. Kari Moen: kari@moen.example, +47 22 33 44 55. It was late.",
      9,
    ),
  ).toEqual(["Kari Moen", "+47 22 33 44 55", "Per van der Lund", "kari@moen.example"]);
});
