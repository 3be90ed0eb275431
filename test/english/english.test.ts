import { expect, test } from "vitest";
import { grammarFaults } from "./grammar.ts";
import { commentWords, houseWords } from "./house-words.ts";
import {
  assessmentTexts,
  codeTexts,
  commandTexts,
  documentation,
  type Text,
  workbenchTexts,
} from "./texts.ts";

const docs = documentation();
const withWords = (texts: readonly Text[]) => texts.filter(({ text }) => /\p{L}{2}/u.test(text));
const workbench = withWords(workbenchTexts());
const interfaceTexts = [...workbench, ...withWords(commandTexts())];
const messages = [...interfaceTexts, ...withWords(assessmentTexts())];

/** Removes code, quotations, and addresses of links from a text. */
const prose = (text: string) =>
  text
    .replace(/`[^`]*`/gu, "`x`")
    .replace(/\]\([^)]*\)/gu, "]")
    .replace(/\s+/gu, " ");

const houseWordsIn = (texts: readonly Text[], words = houseWords) =>
  texts.flatMap(({ place, text }) =>
    words.flatMap(([word, instead]) => {
      const found = word.exec(prose(text))?.[0];
      return found === undefined ? [] : [`${place}: “${found}”; write: ${instead}`];
    }),
  );

test("the texts are found", () => {
  expect(docs.length).toBeGreaterThan(400);
  expect(interfaceTexts.length).toBeGreaterThan(1000);
  expect(messages.length).toBeGreaterThan(interfaceTexts.length + 300);
});

test("no text uses the words that the writing guide replaces", () => {
  expect(houseWordsIn([...docs, ...interfaceTexts])).toEqual([]);
});

test("no comment or test title uses them, or other phrases of that kind", () => {
  const packages = [
    "api",
    "assess",
    "cli",
    "documents",
    "exchange",
    "inference",
    "influence",
    "messages",
    "report",
    "server",
    "sets",
    "store",
    "study",
    "web",
  ];
  const texts = codeTexts([
    ...packages.map((name) => `packages/${name}/src`),
    "bench",
    "scripts",
    "test/host",
    "test/web",
  ]);
  expect(texts.length).toBeGreaterThan(4000);
  expect(houseWordsIn(texts, commentWords)).toEqual([]);
});

test("the house words are found", () => {
  const text = "It is computed anew, so that nothing is lost; the file is none.";
  expect(houseWordsIn([{ place: "a", text }])).toEqual([
    "a: “anew”; write: again",
    "a: “so that”; write: so, to, or two sentences",
    "a: “is none”; write: there is no …",
  ]);
});

test("sentences of the interface have at most 25 words", () => {
  const long = workbench.flatMap(({ place, text }) =>
    prose(text)
      .split(/(?<=[.:;?])\s/u)
      .filter((sentence) => sentence.split(" ").length > 25)
      .map((sentence) => `${place}: ${sentence}`),
  );
  expect(long).toEqual([]);
});

test("headings are in sentence case", () => {
  const headings = docs
    .flatMap(({ place, text }) => text.split("\n").map((line) => ({ place, line })))
    .filter(({ line }) => /^#{1,4} /u.test(line));
  expect(headings.length).toBeGreaterThan(80);
  const titled = headings.filter(({ line }) => {
    const words = prose(line)
      .split(" ")
      .slice(2)
      .filter((word) => word.length > 3);
    return words.length > 1 && words.every((word) => /^\p{Lu}\p{Ll}/u.test(word));
  });
  expect(titled).toEqual([]);
});

test("Harper finds no fault in grammar and style", async () => {
  expect(await grammarFaults([...docs, ...messages])).toEqual([]);
});

test("Harper finds a fault where there is one", async () => {
  const faults = await grammarFaults([{ place: "a", text: "We could of asked the the coder." }]);
  expect(faults.join("\n")).toMatch(/could of[\s\S]*the the|the the[\s\S]*could of/u);
});
