// The effect on conclusions of withdrawing a source, a claim or a coder.
import { assess, withdrawalResult } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { expect, test } from "vitest";
import { bundled } from "../russia.ts";

const study = await bundled("russia-gender-violence");
const assessment = assess(study, { closer: false });

test("a source overturns the same conclusions in every list", () => {
  for (const { source, falls } of assessment.sources) {
    const { conclusions } = withdrawalResult(study, { sources: [source] }, assessment);
    const overturned = conclusions.filter(({ standing }) => standing === "falls" || standing === "changes");
    expect([source, overturned.map(({ id }) => id).sort()]).toEqual([source, [...falls].sort()]);
  }
});

test("a claim overturns the conclusions that list it as their lever", () => {
  const levers = new Map<string, string[]>();
  for (const { id, leverage } of assessment.conclusions)
    for (const lever of leverage)
      if ("withdraw" in lever && lever.withdraw === "claim")
        levers.set(lever.id, [...(levers.get(lever.id) ?? []), id]);
  const tried = [...levers].slice(0, 12);
  expect(tried.length).toBeGreaterThan(5);
  for (const [claim, expected] of tried) {
    const { conclusions } = withdrawalResult(study, { claims: [claim] }, assessment);
    const overturned = conclusions.filter(({ standing }) => standing === "falls" || standing === "changes");
    expect(overturned.map(({ id }) => id)).toEqual(expect.arrayContaining(expected));
  }
});

test("withdrawing nothing changes nothing; withdrawing everything leaves only statements that nothing is recorded", () => {
  const none = withdrawalResult(study, {}, assessment);
  expect([none.counts.falls, none.counts.changes]).toEqual([0, 0]);
  const all = withdrawalResult(study, { sources: study.sources.map(({ key }) => key) }, assessment);
  const left = all.conclusions.filter(({ standing }) => standing === "stands");
  expect(left.every(({ statement }) => statement.includes("nothing is recorded"))).toBe(true);
  expect(left.length).toBeLessThan(3);
  expect(all.gone.claims).toBe(study.claims.length);
});

test("withdrawing a coder withdraws exactly the claims of which they coded every passage", () => {
  const [first, second, third] = study.claims;
  if (!first || !second || !third) throw new Error("three claims are needed");
  const passage = { ...blank, id: "p1", source: first.source, coder: "Anna" };
  const other = { ...blank, id: "p2", source: first.source, coder: "Boris" };
  const coded = {
    ...study,
    passages: [passage, other],
    claims: study.claims.map((claim) =>
      claim === first
        ? { ...claim, passages: ["p1"] }
        : claim === second
          ? { ...claim, passages: ["p1", "p2"] }
          : { ...claim, passages: [] },
    ),
  } as Study;
  expect(withdrawalResult(coded, { coders: ["Anna"] }, assessment).gone.claims).toBe(1);
  expect(withdrawalResult(coded, { coders: ["Anna", "Boris"] }, assessment).gone.claims).toBe(2);
});

const blank = { file: "sources/x.md", start: 0, end: 1, exact: "x", prefix: "", suffix: "", codes: [] };

test("an unknown source, claim or coder is rejected by name", () => {
  expect(() => withdrawalResult(study, { sources: ["nobody1900"] })).toThrow(
    'The study has no source "nobody1900".',
  );
  expect(() => withdrawalResult(study, { claims: ["c0"] })).toThrow('The study has no claim "c0".');
  expect(() => withdrawalResult(study, { coders: ["Anna"] })).toThrow('The study has no coder "Anna".');
});
