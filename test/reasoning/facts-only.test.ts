// Conclusions that stand without any author's judgement, and the authors' conclusions compared with the computed
// ones.
import { assess, factsOnly, withoutJudgements } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { expect, test } from "vitest";
import { bundled } from "../russia.ts";

const study = await bundled("russia-gender-violence");
const quick = { leverage: false, closer: false } as const;

const standings = (of: Study) => new Map(factsOnly(of).conclusions.map(({ id, standing }) => [id, standing]));

test("conclusions that rest on judgements alone fall, and those that rest on facts stand", () => {
  const found = standings(study);
  expect(found.get("response.critique.trafficking")).toBe("falls");
  expect(found.get("interventions.members.bypass")).toBe("falls");
  expect(found.get("interventions.distinguishing")).toBe("changes");
  expect(found.get("three-ps.parts.trafficking")).toBe("stands");
  expect(found.get("interventions.members.diplomatic_pressure")).toBe("stands");
  expect(found.get("media.growth.trafficking")).toBe("not known");
  expect(found.has("judgements.s070")).toBe(false);
});

test("judgements are removed, and grades that rest on them alone", () => {
  const bare = withoutJudgements(study);
  expect(bare.claims.filter(({ kind }) => kind === "judgement")).toEqual([]);
  const has = (attribute: string) =>
    bare.grades.some((grade) => grade.caseId === "trafficking" && grade.attribute === attribute);
  expect([has("critique_retained"), has("national_law")]).toEqual([false, true]);
});

test("a conclusion falls when its facts are declared judgements", () => {
  const judged: Study = {
    ...study,
    claims: study.claims.map((claim) =>
      claim.attribute === "prosecution" ? { ...claim, kind: "judgement" } : claim,
    ),
  };
  expect(standings(judged).get("three-ps.parts.trafficking")).not.toBe("stands");
});

test("without kinds no conclusion is said to rest on facts, and the number of claims without a kind is reported", () => {
  const former: Study = { ...study, claims: study.claims.map(({ kind: _, ...claim }) => claim) };
  const { conclusions, caveats } = factsOnly(former);
  const standing = new Set(
    conclusions.filter(({ withoutKind }) => withoutKind > 0).map((one) => one.standing),
  );
  expect([...standing]).toEqual(["not tested"]);
  expect(caveats).toEqual([
    `None of the ${study.claims.length} claims has a kind, so no conclusion can be said to rest on facts alone.`,
  ]);
});

const concordance = (of: Study) =>
  new Map(assess(of, quick).concordance.map((row) => [row.id, row] as const));

test("the authors' conclusions agree, differ, are circular, or cannot be compared", () => {
  const rows = concordance(study);
  expect(rows.size).toBe(study.concordance.length);
  expect(rows.get("k01")).toMatchObject({ category: "agrees", confidence: "moderate" });
  expect(rows.get("k12")).toMatchObject({ category: "circular" });
  expect(rows.get("k13")).toMatchObject({ category: "cannot say" });
  expect(rows.get("k13")?.missing.join()).toContain("the ally carries the grievance");
  expect(rows.get("k22")?.missing.join()).toContain("a foreign state threatens sanctions");
  expect(rows.get("k28")).toMatchObject({
    category: "cannot say",
    missing: [expect.stringContaining("rival")],
  });
});

test("a statement differs when the grades contradict it", () => {
  const swapped: Study = {
    ...study,
    concordance: study.concordance.map((row) =>
      row.id === "k10" ? { ...row, value: "practice ahead" } : row,
    ),
  };
  expect(concordance(swapped).get("k10")).toMatchObject({ category: "differs", found: "paper ahead" });
});

test("declared silence on a missing step changes `cannot say` to agreement", () => {
  const silences = ["norm", "pressure", "expertise", "funding", "participation"].map((channel) => ({
    channel,
    cases: ["trafficking"],
    sources: ["johnson2009"],
    reason: "The book follows every contact of the movement abroad.",
  }));
  const declared: Study = {
    ...study,
    manifest: { ...study.manifest, silences: [...(study.manifest.silences ?? []), ...silences] },
  };
  expect(concordance(declared).get("k13")).toMatchObject({
    category: "agrees",
    found: "contradicted: B2",
    confidence: "low",
  });
});

test("several members are compared in any order, and an unknown one gives `cannot say`", () => {
  const stated = (value: string, of: Study = study): Study => ({
    ...of,
    concordance: study.concordance.map((row) => (row.id === "k07" ? { ...row, value } : row)),
  });
  const category = (of: Study) => concordance(of).get("k07")?.category;
  expect(category(stated("trafficking, domestic-violence"))).toBe("agrees");
  expect(category(stated("trafficking"))).toBe("differs");
  const blank: Study = {
    ...study,
    grades: study.grades.filter(
      ({ caseId, attribute }) => caseId !== "sexual-assault" || attribute !== "assist_activism",
    ),
  };
  expect(category(stated("trafficking, domestic-violence", blank))).toBe("cannot say");
  expect(category(stated("trafficking", blank))).toBe("differs");
});

test("a statement without a matching conclusion gives a warning", () => {
  const mistyped: Study = {
    ...study,
    concordance: study.concordance.map((row) => (row.id === "k01" ? { ...row, conclusion: "nowhere" } : row)),
  };
  expect(assess(mistyped, quick).warnings.join()).toMatch(
    /The author’s statement “.+” is compared with a conclusion that is not drawn/u,
  );
});
