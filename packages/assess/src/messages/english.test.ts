import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { actorClasses, knownKinds } from "@throughline/influence";
import { knownChannels } from "@throughline/study";
import { expect, test } from "vitest";
import { terms } from "./en/terms.ts";
import { english, inEnglish } from "./english.ts";

const source = join(import.meta.dirname, "..");
const wordings = join(import.meta.dirname, "en");

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(folder, file));

test("every wording can be compiled", () => {
  for (const id of Object.keys(english)) expect(() => inEnglish.wording(id), id).not.toThrow();
});

test("no two catalogues have a wording of the same id", () => {
  const ids = filesIn(wordings).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/^ {2}"([\w.-]+)":/gmu)].map(([, id]) => id),
  );
  expect(ids.sort()).toEqual(Object.keys(english).sort());
});

test("every wording is used", () => {
  const code = filesIn(source)
    .filter((file) => !file.startsWith(wordings))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const named = Object.keys(english).filter((id) => !Object.hasOwn(terms, id));
  expect(named.filter((id) => !code.includes(`"${id}"`))).toEqual([]);
});

test("every channel, kind of actor, part and test has its term", () => {
  const needed = [
    ...knownChannels.map(({ id }) => `channel.${id.replaceAll(" ", "_")}`),
    ...knownKinds.map((id) => `kind.${id}`),
    ...actorClasses.map((id) => `class.${id}`),
  ];
  expect(needed.filter((id) => !Object.hasOwn(terms, id))).toEqual([]);
});

/** Placeholders are names in the code, and what follows a plural or select keyword is chosen by it: only the text that is printed counts. */
const printed = (wording: string) =>
  wording.replace(/\{(\w+)(?=[,}])/gu, "{").replace(/, (?:plural|select),/gu, ",");
const wordsOfTime =
  /\b(?:before|after|afterwards|then|later|earlier|followed|first|began|begins|rose|fell|grew|spread|preceded)\b/iu;

test("only src/time, which compares dates, says words of time", () => {
  const timed = Object.entries(english).filter(([, wording]) => wordsOfTime.test(printed(wording)));
  expect(timed.map(([id]) => id).filter((id) => !id.startsWith("time."))).toEqual([]);
  expect(timed.length).toBeGreaterThan(10);
  const writers = filesIn(source).filter(
    (file) => !file.endsWith(".test.ts") && /write\(\s*"time\./u.test(readFileSync(file, "utf8")),
  );
  expect(writers.map((file) => file.slice(source.length + 1)).sort()).toEqual([
    "time/change.ts",
    "time/sentences.ts",
  ]);
});
