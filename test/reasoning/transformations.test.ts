// What a study concludes does not depend on ids, labels, the calendar, or into how many entries a work is divided.
import { assess, type Conclusion } from "@throughline/assess";
import type { Study } from "@throughline/study";
import fc from "fast-check";
import { expect, test } from "vitest";
import { plans } from "../planted/plan.ts";
import { plantedStudy } from "../planted/study.ts";
import { bundled, studies as bundledStudies } from "../russia.ts";

const loaded = new Map<string, Study>();
// The causal model of the invented towns takes most of a minute; it reads grades alone.
for (const name of bundledStudies) if (name !== "invented-towns") loaded.set(name, await bundled(name));
for (const [i, plan] of fc.sample(plans, { seed: 7, numRuns: 3 }).entries())
  loaded.set(`planted-${i + 1}`, plantedStudy(plan));
const studies = [...loaded.keys()];

const concluded = (study: Study): readonly Conclusion[] =>
  assess(study, { leverage: false, closer: false }).conclusions;

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** A study, or part of one, with other texts: `change` is told the key under which a text stands. */
function withTexts<T>(study: T, change: (text: string, key: string) => string): T {
  const walk = (value: Json, key: string): Json => {
    if (typeof value === "string") return change(value, key);
    if (Array.isArray(value)) return value.map((one: Json) => walk(one, key));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(study as unknown as Json, "") as unknown as T;
}

const newId = /n\d{5}/giu;
/** Structures write a capital id that is negated in small letters. */
const oldId = (id: string, back: ReadonlyMap<string, string>) =>
  back.get(id) ?? back.get(id.toUpperCase())?.toLowerCase() ?? id;

/** Texts as the parts that name something, in an order that does not depend on the names. */
const wordsOf = (text: string | null, back: ReadonlyMap<string, string>) =>
  text
    ?.replace(newId, (id) => oldId(id, back))
    .split(/([\s,;:+/.=>]+)/u)
    .toSorted();

/** What is concluded, with the names of before. */
const summary = (study: Study, back: ReadonlyMap<string, string> = new Map()) =>
  Object.fromEntries(
    concluded(study).map(({ id, answer, confidence: { level, sum } }) => [
      wordsOf(id, back)?.join(" "),
      { answer: wordsOf(answer, back), level, sum },
    ]),
  );

/** New ids for the records of a study, in an order that is not that of the old ones. */
function renamings(study: Study): ReadonlyMap<string, string> {
  const { cases, claims, sources, ties, events, actors } = study;
  const ids = [
    ...[...cases, ...claims, ...ties, ...events, ...actors].map(({ id }) => id as string),
    ...sources.map(({ key }) => key as string),
  ];
  const unlikeAttributes = ids.filter((id) => study.manifest.attributes[id] === undefined);
  return new Map(
    [...new Set(unlikeAttributes)].map((id, i) => [
      id,
      `n${((i * 7919) % 10_007).toString().padStart(5, "0")}`,
    ]),
  );
}

test.each(studies)("the ids of the records of %s make no difference", (name) => {
  const study = loaded.get(name) as Study;
  const names = renamings(study);
  const back = new Map([...names].map(([before, now]) => [now, before]));
  const renamed = withTexts(study, (text, key) =>
    ["label", "title", "name", "kind", "channel", "phase"].includes(key)
      ? text
      : text
          .split(/([\s/]+)/u)
          .map((word) => names.get(word) ?? word)
          .join(""),
  );
  expect(renamed.cases.map(({ id }) => id)).not.toEqual(study.cases.map(({ id }) => id));
  expect(summary(renamed, back)).toEqual(summary(study));
});

/** Texts of analyses and patterns that name no attribute, though a word in them may be one. */
const otherTexts = [
  "id",
  "kind",
  "cases",
  "title",
  "label",
  "statement",
  "name",
  "channel",
  "channels",
  "from",
  "to",
];

/** A study with other ids for its attributes, in an order that is not that of the old ones. */
function withAttributes(study: Study, names: ReadonlyMap<string, string>): Study {
  const renamed = (text: string) => text.replace(/[\w.-]+/gu, (word) => names.get(word) ?? word);
  const ask = (text: string, key: string) => (otherTexts.includes(key) ? text : renamed(text));
  const own = <T extends { readonly attribute: string }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, attribute: renamed(row.attribute) }));
  const { attributes, analyses, silences } = study.manifest;
  return {
    ...study,
    claims: own(study.claims),
    grades: own(study.grades),
    periods: own(study.periods),
    rubric: own(study.rubric),
    ...(study.patterns === undefined ? {} : { patterns: withTexts(study.patterns, ask) }),
    manifest: {
      ...study.manifest,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([id, { made_of, ...one }]) => [
          renamed(id),
          { ...one, ...(made_of === undefined ? {} : { made_of: made_of.map(renamed) }) },
        ]),
      ),
      analyses: withTexts(analyses, ask),
      ...(silences === undefined
        ? {}
        : {
            silences: silences.map(({ attribute, ...one }) =>
              attribute === undefined ? one : { ...one, attribute: renamed(attribute) },
            ),
          }),
    },
  };
}

test.each(studies)("the ids of the attributes of %s make no difference", (name) => {
  const study = loaded.get(name) as Study;
  const ids = Object.keys(study.manifest.attributes);
  const names = new Map(
    ids.map((id, i) => {
      const name = `n${((i * 7919) % 10_007).toString().padStart(5, "0")}`;
      return [id, id === id.toUpperCase() ? name.toUpperCase() : name];
    }),
  );
  const back = new Map([...names].map(([before, now]) => [now, before]));
  expect(summary(withAttributes(study, names), back)).toEqual(summary(study));
});

test.each(studies)("labels, names and titles of %s in another language make no difference", (name) => {
  const study = loaded.get(name) as Study;
  const translate = (keys: readonly string[]) => (text: string, key: string) =>
    keys.includes(key) ? `ж${text}` : text;
  const { title, attributes, analyses } = study.manifest;
  const manifest = {
    ...study.manifest,
    title: `ж${title}`,
    attributes: withTexts(attributes, translate(["label"])),
    analyses: withTexts(analyses, translate(["label", "title", "statement"])),
  };
  const tables = withTexts(study, translate(["name", "title", "statement", "rationale", "quotation"]));
  expect(summary({ ...tables, manifest })).toEqual(summary(study));
});

/** By so many years the calendar repeats itself, leap years and all. */
const years = 28;
const later = (date: string) =>
  date.replace(/\b(?:1[89]|20)\d\d\b/gu, (year) => String(Number(year) + years));
const dateKeys = ["dateFrom", "dateTo", "period", "month", "from", "to"];

/** A study in which everything happened later. */
function shifted(study: Study): Study {
  const moved = withTexts(study, (text, key) =>
    dateKeys.includes(key) && /^\d{4}(?:$|[-/])/u.test(text) ? later(text) : text,
  );
  const media = study.media.map((row) => ({
    ...row,
    yearFrom: row.yearFrom + years,
    yearTo: row.yearTo + years,
  }));
  const analyses = moved.manifest.analyses.map((one) =>
    one.kind === "coverage" ? { ...one, from: one.from + years, to: one.to + years } : one,
  );
  return { ...moved, media, manifest: { ...moved.manifest, analyses } };
}

test.each(studies)("all dates of %s so many years later give the same conclusions", (name) => {
  const study = loaded.get(name) as Study;
  expect(summary(shifted(study))).toEqual(JSON.parse(later(JSON.stringify(summary(study)))));
});

const levels = ["cannot say", "very low", "low", "moderate", "high"];

test.each(
  ["russia-gender-violence", "invented-coasts", "planted-1"].flatMap((name) => [
    [name, "works of one group", true] as const,
    [name, "entries of the same work", false] as const,
  ]),
)("a work of %s entered as two %s raises no confidence", (name, _, isDeclared) => {
  const study = loaded.get(name) as Study;
  const before = new Map(concluded(study).map((one) => [one.id, one]));
  for (const { key } of study.sources.slice(0, 6)) {
    const whole = study.sources.find((one) => one.key === key) as Study["sources"][number];
    const group = whole.group ?? (isDeclared ? "parts" : undefined);
    const first = group === undefined ? whole : { ...whole, group };
    const part = { ...first, key: `${key}-part-2` } as typeof whole;
    const sources = study.sources.flatMap((one) => (one.key === key ? [first, part] : [one]));
    const claims = study.claims.map((claim, i) =>
      claim.source === key && i % 2 === 0 ? { ...claim, source: part.key } : claim,
    );
    for (const { id, answer, confidence } of concluded({ ...study, sources, claims })) {
      const then = before.get(id);
      if (then?.answer !== answer || then.confidence.level === "not rated") continue;
      expect(levels.indexOf(confidence.level), `${id} with ${key} in two`).toBeLessThanOrEqual(
        levels.indexOf(then.confidence.level),
      );
      expect(confidence.sum, `${id} with ${key} in two`).toBeGreaterThanOrEqual(then.confidence.sum);
    }
  }
});

type TruthTableAnalysis = Extract<Study["manifest"]["analyses"][number], { kind: "truth-table" }>;
const isTruthTable = (one: Study["manifest"]["analyses"][number]): one is TruthTableAnalysis =>
  one.kind === "truth-table";

const negated = (literal: string) => (literal.startsWith("~") ? literal.slice(1) : `~${literal}`);

/** A study in which an attribute says the contrary of what it said, and the analyses ask for it by its contrary. */
function reversed(study: Study, attribute: string): Study {
  const ask = (literal: string) => (literal.replace("~", "") === attribute ? negated(literal) : literal);
  const directions = { supports: "contradicts", contradicts: "supports", qualifies: "qualifies" } as const;
  return {
    ...study,
    grades: study.grades.map((row) =>
      row.attribute === attribute ? { ...row, grade: Number((1 - row.grade).toFixed(12)) } : row,
    ),
    claims: study.claims.map((claim) =>
      claim.attribute === attribute ? { ...claim, direction: directions[claim.direction] } : claim,
    ),
    manifest: {
      ...study.manifest,
      analyses: study.manifest.analyses
        .filter(isTruthTable)
        .map((one) => ({ ...one, outcome: ask(one.outcome), expect: one.expect.map(ask) })),
    },
  };
}

/** The solutions and necessary conditions of truth tables, with the literals of one attribute negated; models, terms and literals in order. */
function solutions(study: Study, mirrored?: string) {
  const literal = (text: string) => (text.replace("~", "") === mirrored ? negated(text) : text);
  const term = (text: string) => text.split("*").map(literal).toSorted().join("*");
  const model = (text: string) => text.split(" + ").map(term).toSorted().join(" + ");
  return Object.fromEntries(
    concluded(study).flatMap(({ id, answer, confidence: { level, sum } }) =>
      id.includes(".solution.")
        ? [[id, { answer: answer?.split(" | ").map(model).toSorted(), level, sum }]]
        : id.endsWith(".necessity")
          ? [[id, { answer: answer?.split(",").map(literal).toSorted(), level, sum }]]
          : [],
    ),
  );
}

test.each([
  ["womens-representation", ["ES", "WM"], "WNP"],
  ["survival-of-democracy", ["DEV", "LIT"], "SURV"],
] as const)(
  "a condition of %s that is reversed is negated wherever it is sufficient or necessary; a reversed outcome changes nothing",
  (name, conditions, outcome) => {
    const study = loaded.get(name) as Study;
    const before = { ...study, manifest: reversed(study, "nothing").manifest };
    for (const condition of conditions)
      expect(solutions(reversed(study, condition), condition)).toEqual(solutions(before));
    expect(solutions(reversed(study, outcome))).toEqual(solutions(before));
  },
);
