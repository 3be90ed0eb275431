import { expect, test } from "vitest";
import { languageOf } from "./language.ts";

test.each([
  ["ru", "Суд рассмотрел дело о насилии. "],
  ["ru", "Насилие в семье есть преступление. Суд рассмотрел дело в мае и вынес приговор. "],
  ["ru", "Жалоба подана. "],
  ["kk", "Сот істі мамыр айында қарап, күйеуіне үкім шығарды. Әйелдер дағдарыс орталығына келді. "],
  ["uk", "Насильство в сім'ї є злочином. Суд розглянув справу у травні та виніс вирок її чоловікові. "],
  ["sr", "Насиље у породици је кривично дело. Суд је у мају разматрао случај и донео пресуду. "],
  ["bg", "Насилието в семейството е престъпление. Съдът разгледа делото през май и издаде присъда. "],
  ["en", "The court heard the case in May and passed a sentence on the husband. "],
  ["de", "Das Gericht verhandelte den Fall im Mai und sprach ein Urteil über den Ehemann. "],
])("the language is %s in repetitive texts too", (language, sentence) => {
  expect(languageOf(sentence.repeat(20))).toBe(language);
  expect(languageOf(sentence)).toBeUndefined();
});
