import fc from "fast-check";
import { expect, test } from "vitest";
import { type Context, expandToContext } from "./context.ts";

const english =
  "# Report\n\nDr. Smith met J. Johnson on p. 5 of the law. It was\nnot read. A law failed!\n\nThe shelter, e.g. in town, closed. 😀 Done.\n";
const russian =
  "В 1993 г. центр открыли. Его закрыли в мае? См. ст. 5 закона: «Насилие. Суд».\f\nНовая страница. И т. д.";
const around = (text: string, words: string, context: Context, locale: string) => {
  const start = text.indexOf(words);
  const [found] = expandToContext(text, [{ start, end: start + words.length }], context, locale);
  return text.slice(found?.start, found?.end);
};

test("a sentence is complete across line ends and abbreviations, and contains nothing else", () => {
  for (const [words, sentence] of [
    ["met", "Dr. Smith met J. Johnson on p. 5 of the law."],
    ["read", "It was\nnot read."],
    ["law failed", "A law failed!"],
    ["closed", "The shelter, e.g. in town, closed."],
    ["Report", "# Report"],
  ] as const)
    expect(around(english, words, "sentence", "en")).toBe(sentence);
  for (const [words, sentence] of [
    ["центр", "В 1993 г. центр открыли."],
    ["мае", "Его закрыли в мае?"],
    ["страница", "Новая страница."],
  ] as const)
    expect(around(russian, words, "sentence", "ru")).toBe(sentence);
  expect(around(russian, "закона", "sentence", "ru")).toContain("См. ст. 5 закона");
});

test("paragraphs are separated by empty lines and pages, otherwise by lines; a range across several includes all", () => {
  expect(around(english, "read", "paragraph", "en")).toBe(
    "Dr. Smith met J. Johnson on p. 5 of the law. It was\nnot read. A law failed!",
  );
  expect(around(russian, "страница", "paragraph", "ru")).toBe("Новая страница. И т. д.");
  expect(around("One.\nTwo.\nThree.", "Two", "paragraph", "en")).toBe("Two.");
  expect(around(english, "failed!\n\nThe", "sentence", "en")).toBe(
    "A law failed!\n\nThe shelter, e.g. in town, closed.",
  );
  expect(around(english, "met", "words", "en")).toBe("met");
});

test("for any text, a range lies in its sentence, and its sentence in its paragraph", () => {
  const part = fc.constantFrom("a", "Слово", ". ", "! ", "\n", "\n\n", "\f", " ", "Dr. ", "😀", "B. ");
  const texts = fc.array(part, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.nat(40), fc.integer({ min: 1, max: 10 }), (text, at, length) => {
      const start = Math.min(at, text.length - 1);
      const stretch = { start, end: Math.min(text.length, start + length) };
      fc.pre(text.slice(stretch.start, stretch.end).trim() === text.slice(stretch.start, stretch.end));
      const [sentence] = expandToContext(text, [stretch], "sentence", "en");
      const [paragraph] = expandToContext(text, [stretch], "paragraph", "en");
      expect(sentence?.start).toBeLessThanOrEqual(stretch.start);
      expect(sentence?.end).toBeGreaterThanOrEqual(stretch.end);
      expect(paragraph?.start).toBeLessThanOrEqual(sentence?.start ?? -1);
      expect(paragraph?.end).toBeGreaterThanOrEqual(sentence?.end ?? Number.POSITIVE_INFINITY);
    }),
  );
});
