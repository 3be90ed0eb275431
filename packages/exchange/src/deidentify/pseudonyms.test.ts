import { describe, expect, test } from "vitest";
import { checkPackage } from "./check-package.ts";
import { originalFinder, pseudonymiser, readPseudonyms } from "./pseudonyms.ts";
import { suggestedOriginals } from "./suggest.ts";

const list = readPseudonyms(
  "list.csv",
  "original,pseudonym\nKari Moen,Witness A\nMoen,Witness A\nNordby,Town 1\nИванова,Свидетель Б\n",
);

describe("names are replaced everywhere by the same pseudonym", () => {
  test.each([
    ["Kari Moen spoke in Nordby.", "Witness A spoke in Town 1."],
    ["KARI  MOEN, Nordby's judge", "Witness A, Town 1's judge"],
    ["Moen, Kari", "Witness A, Kari"],
    ["kari-moen,nordby", "witness-a,town-1"],
    ["kari_moen", "witness_a"],
    ["Nordbyfjord and Moensen", "Nordbyfjord and Moensen"],
    ["сказала Иванова.", "сказала Свидетель Б."],
  ])("%s", (text, replaced) => {
    expect(pseudonymiser(list)(text)).toBe(replaced);
    expect(originalFinder(list)(replaced)).toEqual([]);
  });
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
