import { type AnalysisKindName, analysisKinds } from "@throughline/study";
import { expect, test } from "vitest";
import { english } from "../english/english.ts";
import { fieldsOf, type NamedField, type SettingField } from "../study/analyses/analysis-fields.ts";
import { chosenLanguage } from "../ui/language/language.ts";
import { cases } from "./forms.ts";
import { russian } from "./russian.ts";

type Leaf = string | ((...parts: unknown[]) => string);

/** The texts of an object of texts, by path. */
function leavesOf(texts: object, path = ""): Map<string, Leaf> {
  return new Map(
    Object.entries(texts).flatMap(([name, text]: [string, unknown]) =>
      typeof text === "object" && text !== null
        ? [...leavesOf(text, `${path}${name}.`)]
        : [[`${path}${name}`, text as Leaf] as const],
    ),
  );
}

/** English names settings after their ids and describes them in their schemas. */
const ofSettings = /^analysisForm\.(settingNames|settingHints|choiceNames)\./u;
const originals = leavesOf(english);
const translations = leavesOf(russian);

/** Texts that have no Cyrillic letters: names of files, languages, fields and keys, numbers and signs. */
const withoutLetters: readonly RegExp[] = [
  /^screens\.manifest$/u,
  /^shell\.\w+Key$/u,
  /^preferences\.languages\.en$/u,
  /^study\.citationStyles\.apa$/u,
  /^draft\.kinds\.study$/u,
  /\.scales\.multi$/u,
  /^(history|tables|analysisForm)\.blank$/u,
  /^history\.actions\.edit$/u,
  /^start\.heading$/u,
  /^leverage\.signs\./u,
  /^replacement\.columns\.0$/u,
  /^firstSteps\.cards\.\d\.screen$/u,
  /^keys\.\d\.lines\.\d+\.0$/u,
];
const signsAndValues = new Set([
  "grid.from",
  "overview.totals.years",
  "count",
  "draft.of",
  "grid.kindCount",
  "grid.badCell",
  "compare.chosenOf",
  "compare.setRow.named",
  "compare.theory.example",
  "compare.time",
  "compare.outcomeNamed",
  "compare.expectations.value",
  "compare.member",
  "imports.refusedEntry",
  "network.between",
  "overview.step",
  "removal.quoted",
]);

/** The arguments of functions that take more than numbers and texts. */
const samples: Readonly<Record<string, (n: number) => unknown[]>> = {
  "grid.refused.notInRubric": (n) => [n, n, [n, 1]],
  "grid.changed.one": (n) => [{ name: "Север", label: "Закон", from: n, to: null, conclusions: n }],
  "status.suggested": (n) => [{ from: n, to: 1, openFrom: true, openTo: false }],
  "compare.summary": (n) => [{ kind: "truth-table", conditions: Array(n).fill("a") }],
  "compare.theory.example": (n) => [[`${n}`]],
  "compare.theory.unknown": (n) => [n, [n]],
  "compare.uncalibrated": (n) => [[n]],
  "compare.changes": (n) => [{ rows: [n], terms: [], goneRows: [], goneTerms: [n], others: n }, true],
  "read.newCode": (n) => [[n], n],
  "removal.counted": (n) => [n, "sources"],
  "purge.removed": (n) => [Array(n).fill("claims/a")],
  "purge.mentions": (n) => [[n]],
  "search.wanted": (n) => [n, "sentence"],
  "withdrawal.counts": (n) => [{ stands: n, changes: n, falls: n, "not known": n, "not tested": n }],
  "withdrawal.gone": (n) => [{ claims: n, grades: n, ties: n, events: n }],
};

const isFunction = (leaf: Leaf | undefined): leaf is Exclude<Leaf, string> => typeof leaf === "function";
const cyrillic = /[а-яё]/iu;

test("Russian has the texts of English and no others", () => {
  const paths = (texts: ReadonlyMap<string, Leaf>) =>
    [...texts.keys()].filter((path) => !ofSettings.test(path)).sort();
  expect(paths(translations)).toEqual(paths(originals));
});

test("every setting of an analysis has a Russian name and hint, and its choices have names", () => {
  const { settingNames, settingHints, choiceNames } = russian.analysisForm;
  /** Measures of consistency and coverage keep their names. */
  const isMeasure = (choice: string) => /^[A-Za-z]*(con|cov)$/u.test(choice);
  const missingIn = (field: SettingField): string[] => {
    switch (field.is) {
      case "choice":
        return field.of.filter((one) => !(one in choiceNames) && !isMeasure(one));
      case "list":
      case "groups":
        return missingIn(field.item);
      case "tuple":
        return field.items.flatMap(missingIn);
      case "parts":
        return field.fields.flatMap(missingOf);
      default:
        return [];
    }
  };
  const missingOf = ({ name, about, field }: NamedField): string[] => [
    ...(name in settingNames ? [] : [name]),
    ...(about === "" || about in settingHints ? [] : [about]),
    ...missingIn(field),
  ];
  const kinds = Object.keys(analysisKinds) as AnalysisKindName[];
  expect(kinds.flatMap(fieldsOf).flatMap(missingOf)).toEqual([]);
});

test("every Russian text is in Cyrillic letters", () => {
  const others = [...translations].filter(
    ([path, text]) =>
      typeof text === "string" && !cyrillic.test(text) && !withoutLetters.some((one) => one.test(path)),
  );
  expect(others).toEqual([]);
});

test.each([0, 1, 2, 5, 21])("every Russian text with a number is whole for %i", (n) => {
  const bad = [...translations].flatMap(([path, text]) => {
    if (!isFunction(text)) return [];
    const said = text(...(samples[path]?.(n) ?? Array(8).fill(n)));
    const whole =
      !/undefined|NaN|\[object|#/u.test(said) && (cyrillic.test(said) || signsAndValues.has(path));
    return whole ? [] : [`${path}: ${said}`];
  });
  expect(bad).toEqual([]);
});

test("what English says of its arguments, Russian says too", () => {
  const lost = [...originals].flatMap(([path, original]) => {
    const translation = translations.get(path);
    if (!isFunction(original) || !isFunction(translation)) return [];
    const sets = samples[path]
      ? [samples[path](731)]
      : Array.from({ length: original.length }, (_, at) =>
          Array.from({ length: original.length }, (_, i) => (i === at ? 731 : 21)),
        );
    return sets
      .filter((parts) => original(...parts).includes("731") && !translation(...parts).includes("731"))
      .map((parts) => `${path}(${parts.join(", ")}): ${translation(...parts)}`);
  });
  expect(lost).toEqual([]);
});

test("Russian nouns follow their numbers", () => {
  expect([0, 1, 2, 5, 11, 21, 22].map(cases)).toEqual([
    "0 случаев",
    "1 случай",
    "2 случая",
    "5 случаев",
    "11 случаев",
    "21 случай",
    "22 случая",
  ]);
});

test("the language is the preferred one, else that of the browser", () => {
  expect(chosenLanguage("en", "ru-RU")).toBe("en");
  expect(chosenLanguage("ru", "en-GB")).toBe("ru");
  expect(chosenLanguage("system", "ru-RU")).toBe("ru");
  expect(chosenLanguage("system", "ru")).toBe("ru");
  expect(chosenLanguage("system", "de-DE")).toBe("en");
  expect(chosenLanguage("system", "run")).toBe("en");
});
