// Russian: page one of the study on Russia as approved by a person. A test language of marks shows what was not
// translated.
import { type Assessment, assess, translate } from "@throughline/assess";
import { shippedPatterns } from "@throughline/influence";
import type { Locale } from "@throughline/messages";
import { english, inLanguage, type Language, report, reportView } from "@throughline/report";
import {
  ComparisonMatrixTable,
  ConfidenceLegend,
  MatrixDrawing,
  OverturnList,
  ShortAnswer,
} from "@throughline/report/components";
import { russian } from "@throughline/report/russian";
import { russianFirstPage } from "@throughline/report/russian-first-page";
import type { Study } from "@throughline/study";
import { parseHTML } from "linkedom";
import { createElement, createRef } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { bundled } from "../russia.ts";

let study: Study;
let assessment: Assessment;
beforeAll(async () => {
  study = await bundled("russia-gender-violence");
  assessment = assess(study);
});

const pageOne: readonly string[] = [
  "С добавлением «pressure» результаты «Media coverage», «Reform of national law» и «Prosecution» в случае «Trafficking in women» выше, чем в случае «Domestic violence».",
  "Результат «Reform of national law» выше всего в случае «Trafficking in women»: оценка 0,67, в остальных не выше 0,33.",
  "Свидетельства соответствуют моделям: «кооптация» («Sexual assault») и «союз» («Domestic violence»).",
  "Ни одна модель не выполнена полностью («Trafficking in women»), но возможны «государственное упреждение», «умные санкции» или «обратный бумеранг».",
  "Из случаев с признаком «Inclination to reform» (4) в районе «the Far East or the north» лежат 3; вне его — «Yaroslavl».",
  "Ответ государства: кооптация («Sexual assault»), союз («Domestic violence») и государственное упреждение («Trafficking in women»).",
  "Результат «Reform of national law» одинаково хорошо объясняют несколько моделей (4), поэтому свидетельства не указывают на одну причину.",
  "Внимание: 126 из 134 вычисленных выводов зависят от одного источника, Johnson 2009.",
];
const overturn: readonly string[] = [
  "Исключить источник: Johnson 2009. Отпадают 126 из 134 вычисленных выводов. Из него взяты 310 из 330 утверждений.",
  "Оценка признака «Reform of national law» в случае «Domestic violence»: 0,67 вместо 0,33. Изменятся выводы 1, 2 и 7.",
  "Оценка признака «Reform of national law» в случае «Trafficking in women»: 0,33 вместо 0,67. Изменятся выводы 1, 2 и 7.",
  "Оценить: «Inclination to reform», «Altai (Barnaul)». Оценки нет, а она нужна выводам (всего 6).",
];

test("page one in Russian equals the text that a person approved", () => {
  const { summary } = reportView(assessment, study, russian);
  expect(summary.answer.map(({ text }) => text)).toEqual(pageOne);
  expect(summary.overturn.map(({ title, text }) => `${title}. ${text}`)).toEqual(overturn);
});

test("page one is shown the same before the rest of Russian is loaded", () => {
  const { answer, matrix, overturn } = reportView(assessment, study, russian).summary;
  const shown = (language: Language) =>
    inLanguage(language, () =>
      [
        createElement(ShortAnswer, { sentences: answer, linkNote: (_, name) => name }),
        createElement(ConfidenceLegend, {
          levels: ["high", "moderate", "low", "very low", "cannot say", "not rated"],
        }),
        ...(matrix
          ? [
              createElement(ComparisonMatrixTable, { matrix }),
              createElement(MatrixDrawing, { matrix, svg: createRef<SVGSVGElement>() }),
            ]
          : []),
        createElement(OverturnList, { entries: overturn }),
      ].map((element) => renderToStaticMarkup(element)),
    );
  expect(matrix).toBeDefined();
  expect(shown(russianFirstPage)).toEqual(shown(russian));
});

test("a translated assessment has the same conclusions and records, and can be translated back", () => {
  const translated = translate(assessment, russian.assessment);
  const meaning = (of: Assessment) =>
    of.conclusions.map(({ id, answer, confidence: { level } }) => [id, answer, level]);
  expect(meaning(translated)).toEqual(meaning(assessment));
  expect(translate(translated, english.assessment)).toEqual(assessment);
  for (const { statement, origin } of translated.conclusions)
    if (origin === "computed") expect(statement).toMatch(/[а-яё]/u);
});

test("every shipped pattern has a Russian name, definition and steps", () => {
  const missing = shippedPatterns.flatMap((pattern) => [
    ...(russian.patternDefinition(pattern.name) === undefined ? [`definition of ${pattern.name}`] : []),
    ...[pattern.name, ...("steps" in pattern ? pattern.steps.map((step) => step.name) : [])].filter(
      (words) => !/[а-яё]/u.test(russian.patternName(words)),
    ),
  ]);
  expect(missing).toEqual([]);
});

const accents: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú", y: "ý" };
const accented = (text: string): string => text.replace(/[aeiouy]/gu, (letter) => accents[letter] ?? letter);

type Tokens = ReturnType<Locale["wording"]>;

/** Adds accents to all fixed text of a wording. */
function marked(tokens: Tokens): Tokens {
  return tokens.map((token) => {
    if (typeof token === "string") return accented(token);
    const [name, type, choices] = token;
    if (typeof choices !== "object" || choices === null) return token;
    const within = Object.entries(choices as Readonly<Record<string, Tokens | undefined>>).map(
      ([key, own]) => [key, own && marked(own)],
    );
    return [name, type, Object.fromEntries(within)];
  }) as Tokens;
}

const inMarks = (locale: Locale): Locale => ({ ...locale, wording: (id) => marked(locale.wording(id)) });

const marks: Language = {
  ...english,
  tag: "ru",
  texts: inMarks(english.texts),
  assessment: inMarks(english.assessment),
  patternName: accented,
};

/** Names of files and packages, symbols of measures, and texts of the study or the bibliography. */
const notTranslated = new Set([
  "assessment",
  "json",
  "replicate",
  "tables",
  "incl",
  "incls",
  "covs",
  "analyst",
]);

test("with every text marked, only texts of the study are unmarked on the page", () => {
  const { document } = parseHTML(
    report(assessment, study, reportView(assessment, study, marks))["report.html"] ?? "",
  );
  for (const left of document.querySelectorAll(
    "script, style, svg, .id, code, #sources ~ *, #methods ~ details",
  ))
    left.remove();
  const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-záéíóúý]{4,}/gu) ?? [];
  const said = new Set(wordsIn(JSON.stringify([study, shippedPatterns])));
  const plain = new Set<string>();
  const visit = (node: {
    nodeType: number;
    textContent: string | null;
    childNodes: Iterable<unknown>;
  }): void => {
    if (node.nodeType === 3) {
      for (const word of wordsIn(node.textContent ?? ""))
        if (!/[áéíóúý]/u.test(word) && !said.has(word) && !notTranslated.has(word)) plain.add(word);
      return;
    }
    for (const child of node.childNodes) visit(child as Parameters<typeof visit>[0]);
  };
  visit(document.body as unknown as Parameters<typeof visit>[0]);
  expect([...plain]).toEqual([]);
});

test("the page declares its language", () => {
  const html = report(assessment, study, reportView(assessment, study, russian))["report.html"] ?? "";
  const { document } = parseHTML(html);
  expect(document.documentElement.getAttribute("lang")).toBe("ru");
  expect(document.querySelector("h2")?.textContent).toBe("Краткий ответ");
});
