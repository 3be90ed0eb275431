// Page one of the reports of the bundled studies, as approved by a person, and properties of the page of any study.
import { type Assessment, assess } from "@throughline/assess";
import { assessmentSummary, report, reportView, type Summary } from "@throughline/report";
import type { Study, Verdict } from "@throughline/study";
import { beforeAll, describe, expect, test } from "vitest";
import { bundled, studies } from "./russia.ts";

const pages = new Map<string, { study: Study; assessment: Assessment; summary: Summary }>();
beforeAll(async () => {
  for (const name of studies) {
    const study = await bundled(name);
    const assessment = assess(study);
    pages.set(name, { study, assessment, summary: assessmentSummary(assessment, study) });
  }
});

function pageOf(name: string) {
  const page = pages.get(name);
  if (!page) throw new Error(`no study ${name}`);
  return page;
}

const lines = ({ answer }: Summary) => answer.map(({ level, text }) => `[${level ?? "study"}] ${text}`);

const expected: Readonly<Record<string, readonly string[]>> = {
  "russia-gender-violence": [
    "[very low] With pressure added, media coverage, reform of national law and prosecution were higher in trafficking in women than in domestic violence.",
    "[moderate] Reform of national law went furthest in trafficking in women: grade 0.67, against at most 0.33 elsewhere.",
    "[low] The evidence fits co-optation in sexual assault and alliance in domestic violence.",
    "[cannot say] In trafficking in women, no pathway is met in full, but state preemption, smart sanctions or a reverse boomerang may hold.",
    "[low] Of the four cases with inclination to reform, three lie in the Far East or the north; Yaroslavl does not.",
    "[low] The state’s response was co-optation in sexual assault, alliance in domestic violence and state preemption in trafficking in women.",
    "[low] Four models explain reform of national law equally well, so the evidence does not identify one cause.",
    "[study] Caution: 126 of 134 computed conclusions depend on one source, Johnson 2009.",
  ],
  "womens-representation": [
    "[low] Two models explain many women in the national parliament equally well, so the evidence does not identify one cause.",
    "[low] Both contain these combinations: women's status in a social democratic welfare state; proportional electoral system and autonomous women's movement; quotas and strong left parties.",
    "[low] No single condition is necessary for many women in the national parliament.",
    "[low] Only 14 of 32 possible combinations of conditions occur among the cases; the others remain untested.",
    "[low] Three models explain the absence of many women in the national parliament equally well, so the evidence does not identify one cause.",
    "[low] Necessary for the absence of many women in the national parliament: not strong left parties.",
    "[low] Two causal structures fit the 22 cases equally well, and the evidence does not choose among them.",
    "[study] Caution: all 9 computed conclusions depend on one source, Krook 2010.",
  ],
  "survival-of-democracy": [
    "[low] Two combinations of conditions are each sufficient for survival of democracy: developed country and not industrialised country; or urbanised country and stable government (consistency 0.85, coverage 0.71).",
    "[low] Necessary for survival of democracy: literate country and stable government.",
    "[low] Only 9 of 32 possible combinations of conditions occur among the cases; the others remain untested.",
    "[low] Two combinations of conditions are each sufficient for the absence of survival of democracy: not developed country; or not stable government (consistency 0.85, coverage 0.89).",
    "[low] No single condition is necessary for the absence of survival of democracy.",
    "[study] Caution: all 8 computed conclusions depend on one source, Ragin 2009.",
  ],
  "invented-towns": [
    "[moderate] Of three explanations of Lindholm, the evidence favours this one: the council wanted to keep the grant (probability 0.60, 0.40 before).",
    "[moderate] That lead is not firm: each of nine judgements, moved within its range, gives the lead to a rival.",
    "[low] The average effect of a threat on opening a shelter, in “From a threat to a shelter”: 0.18 (95% interval 0.03 to 0.39).",
    "[cannot say] The share of towns with threat and shelter in which the threat brought it about: 0.32 (95% interval 0.05 to 0.62).",
    "[low] The probability that the threat brought the shelter about: 0.34.",
    "[study] Caution: 2 of 8 computed conclusions depend on one source, Invented County 2021.",
  ],
};

describe.each(Object.keys(expected))("page one of %s", (name) => {
  test("equals the text that a person approved", () => {
    expect(lines(pageOf(name).summary)).toEqual(expected[name]);
  });
});

test("Russia's answer would be overturned by the source first, then grades, then a missing grade", () => {
  expect(
    pageOf("russia-gender-violence").summary.overturn.map(({ title, text }) => `${title}. ${text}`),
  ).toEqual([
    "Withdrawing Johnson 2009. 126 of 134 computed conclusions fall. It is the source of 310 of 330 claims.",
    "Grading reform of national law in domestic violence 0.67 instead of 0.33. Statements 1, 2 and 7 would change.",
    "Grading reform of national law in trafficking in women 0.33 instead of 0.67. Statements 1, 2 and 7 would change.",
    "Grading inclination to reform in Altai (Barnaul). It is not graded, and 6 conclusions need it.",
  ]);
});

const words = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
/** Counts vowel groups, without a silent final e: accurate enough for a mean over a page. */
const syllables = (word: string): number =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/e$/u, "")
        .match(/[aeiouy]+/gu) ?? []
    ).length,
  );

/** Returns the Flesch reading ease of a text of sentences. */
function readingEase(sentences: readonly string[]): number {
  const all = sentences.flatMap(words);
  const sum = all.reduce((total, word) => total + syllables(word), 0);
  return 206.835 - (1.015 * all.length) / sentences.length - (84.6 * sum) / all.length;
}

/** Expects the properties of every text on the first page and at the beginning of chapters. */
function expectPlain(text: string, study: Study): void {
  expect(text).not.toMatch(/undefined|NaN|\[\]|\(\)|\{|\}|_|\s\s/u);
  const ids = [
    ...study.cases.filter(({ id, name }) => id !== name).map(({ id }) => id),
    ...study.claims.map(({ id }) => id),
  ];
  const tokens = new Set(text.split(/[^\p{L}\p{N}-]+/u));
  expect(ids.filter((id) => tokens.has(id) && /[\d-]/u.test(id))).toEqual([]);
  for (const sentence of text.split(/(?<=[.!?])\s+/u)) expect(words(sentence).length).toBeLessThanOrEqual(30);
}

describe.each(studies)("%s", (name) => {
  test("every sentence is plain, short and traced", () => {
    const { study, assessment, summary } = pageOf(name);
    const ids = new Set(assessment.conclusions.map(({ id }) => id));
    expect(summary.answer.length).toBeGreaterThanOrEqual(4);
    expect(summary.answer.length).toBeLessThanOrEqual(8);
    expect(summary.overturn.length).toBeLessThanOrEqual(4);
    for (const { text, level, conclusions, note } of summary.answer) {
      expectPlain(text, study);
      expect(conclusions.filter((id) => !ids.has(id))).toEqual([]);
      if (level !== undefined) {
        expect(conclusions.length).toBeGreaterThan(0);
        expect(note).toMatch(/\d (?:grade|tie|event|claim|source|yearly|monthly)/u);
      }
    }
    for (const { title, text } of summary.overturn) expectPlain(`${title}. ${text}`, study);
  });

  test("each chapter begins with at most three sentences, and every analysis has its place", () => {
    const { study, assessment } = pageOf(name);
    const view = reportView(assessment, study);
    for (const { sentences } of view.chapters) {
      expect(sentences.length).toBeLessThanOrEqual(3);
      for (const { text } of sentences) expectPlain(text, study);
    }
    expect(view.chapters.flatMap(({ details }) => details.map(({ id }) => id)).toSorted()).toEqual(
      assessment.analyses.map(({ id }) => id).toSorted(),
    );
  });
});

test("Russia's report is smaller than 1.5 MB", () => {
  const { study, assessment } = pageOf("russia-gender-violence");
  expect(Buffer.byteLength(report(assessment, study)["report.html"] ?? "")).toBeLessThan(1_500_000);
});

test("Russia's short answer is readable", () => {
  const { summary } = pageOf("russia-gender-violence");
  expect(readingEase(summary.answer.map(({ text }) => text))).toBeGreaterThanOrEqual(45);
});

describe("the researchers' choices", () => {
  const verdict = (conclusion: string, more: Partial<Verdict>): Verdict => ({
    conclusion,
    verdict: "accepted",
    draft: "",
    ...more,
  });

  /** Returns Russia's short answer with verdicts. Without leverage, which changes only the last sentence. */
  async function answerWith(verdicts: readonly Verdict[]) {
    const study: Study = { ...(await bundled("russia-gender-violence")), verdicts };
    return assessmentSummary(assess(study, { leverage: false }), study).answer;
  }

  test("wording, places and contested conclusions determine the order and the omissions", async () => {
    const answer = await answerWith([
      verdict("response.type.trafficking", { verdict: "worded", wording: "The state took the matter over." }),
      verdict("backlash.spread", { place: 2 }),
      verdict("regions.location", { verdict: "worded", wording: "Reform was local.", place: 1 }),
      verdict("interventions.greatest.national_law", { verdict: "contested", reason: "Rubric too coarse" }),
    ]);
    expect(answer.slice(0, 3).map(({ text, isWorded }) => [text.slice(0, 40), isWorded])).toEqual([
      ["Reform was local.", true],
      ["Backlash is recorded on 3 related issues", false],
      ["The state took the matter over.", true],
    ]);
    const rest = answer
      .slice(3)
      .map(({ text }) => text)
      .join("\n");
    expect(rest).not.toContain("went furthest");
    expect(rest).not.toContain("Far East");
    expect(answer.length).toBeLessThanOrEqual(8);
  });

  test("an accepted conclusion without a place changes nothing", async () => {
    expect(await answerWith([verdict("backlash.spread", {})])).toEqual(await answerWith([]));
  });
});

test("when two cases swap their names, the sentences swap them", async () => {
  const study = await bundled("russia-gender-violence");
  const names: Readonly<Record<string, string>> = {
    trafficking: "Domestic violence",
    "domestic-violence": "Trafficking in women",
  };
  const swapped: Study = { ...study, cases: study.cases.map((c) => ({ ...c, name: names[c.id] ?? c.name })) };
  const said = (of: Study) =>
    assessmentSummary(assess(of, { leverage: false }), of).answer.map(({ text }) => text);
  const swap = (text: string) =>
    text
      .replaceAll("trafficking in women", "\0")
      .replaceAll("domestic violence", "trafficking in women")
      .replaceAll("\0", "domestic violence");
  expect(said(swapped)).toEqual(said(study).map(swap));
});
