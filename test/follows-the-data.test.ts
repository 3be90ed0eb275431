// Conclusions follow the data and not the names.
import { assess } from "@throughline/assess";
import type { Study } from "@throughline/study";
import { expect, test } from "vitest";
import { answers, bundled } from "./russia.ts";

const study = await bundled("russia-gender-violence");
const [a, b] = ["trafficking", "domestic-violence"];
const exchange = (id: string) => (id === a ? b : id === b ? a : id);

function exchanged(original: Study): Study {
  return {
    ...original,
    grades: original.grades.map((g) => ({ ...g, caseId: exchange(g.caseId) })),
    ties: original.ties.map((t) => ({ ...t, caseId: exchange(t.caseId) })),
    events: original.events.map((e) => ({ ...e, caseId: exchange(e.caseId) })),
    claims: original.claims.map((c) => ({ ...c, caseId: exchange(c.caseId) })),
  };
}

test("when two interventions exchange their grades, claims and ties, their conclusions are exchanged", () => {
  const before = answers(study);
  const after = answers(exchanged(study));
  expect(after["interventions.greatest.national_law"]).toBe(b);
  for (const attribute of [
    "diplomatic_pressure",
    "sanction_threat",
    "assist_legislation",
    "norm_contention",
  ]) {
    expect(after[`interventions.members.${attribute}`]).toBe(b);
  }
  for (const id of [
    "pathway.boomerang",
    "pathway.preemption",
    "pathway.smart-sanctions",
    "pathway.which",
    "response.type",
    "paper.gap",
    "three-ps.parts",
    "participation.course",
  ]) {
    expect(after[`${id}.${b}`], id).toBe(before[`${id}.${a}`]);
    expect(after[`${id}.${a}`], id).toBe(before[`${id}.${b}`]);
  }
  expect(after["pathway.bypass"]).toBe(b);
  expect(after["sanctions.tested"]).not.toBe(before["sanctions.tested"]);
});

test("without the threat, smart sanctions are not found, and the missing step is named", () => {
  const cut = { ...study, ties: study.ties.filter((t) => t.channel !== "sanction threat") };
  const found = assess(cut).conclusions.find((c) => c.id === "pathway.smart-sanctions.trafficking");
  expect(found?.answer).toBe("missing: R1");
  expect(found?.statement).toContain("a foreign state threatens sanctions");
});

test("without one tie, the boomerang of sexual assault loses its second step", () => {
  const cut = { ...study, ties: study.ties.filter((t) => t.id !== "t071") };
  expect(answers(cut)["pathway.boomerang.sexual-assault"]).toBe("missing: B2,B3,B4");
});

test("with the missing steps, trafficking becomes a boomerang", () => {
  const tie = (id: string, from: string, to: string, channel: "norm" | "participation", date: string) =>
    ({
      id,
      from,
      to,
      channel,
      caseId: "trafficking",
      sign: "+",
      claims: ["s107"],
      dateFrom: date,
      dateTo: date,
    }) as const;
  const more = {
    ...study,
    ties: [
      ...study.ties,
      tie("n1", "syostri", "transnational-feminists", "participation", "1996"),
      tie("n2", "transnational-feminists", "us-state-dept", "norm", "1998"),
    ],
  };
  expect(answers(more)["pathway.boomerang.trafficking"]).toBe("holds");
});

test("a cleared cell stays empty, and conclusions that need it say so", () => {
  const emptied = {
    ...study,
    grades: study.grades.filter((g) => !(g.caseId === "trafficking" && g.attribute === "objectives_met")),
  };
  const assessment = assess(emptied);
  const type = assessment.conclusions.find((c) => c.id === "response.type.trafficking");
  expect(type?.answer).toBeNull();
  expect(type?.needs).toEqual(["trafficking/objectives_met"]);
  expect(type?.confidence.level).toBe("cannot say");
  expect(assessment.missing.find((m) => m.cell === "trafficking/objectives_met")?.neededBy).toContain(
    "response.type.trafficking",
  );
  const preemption = assessment.conclusions.find((c) => c.id === "pathway.preemption.trafficking");
  expect(preemption?.answer).toBeNull();
  expect(preemption?.statement).toContain("(the grade is missing or exactly at the crossover)");
});

test("renaming changes nothing", () => {
  const rename = (id: string) => (id === "trafficking" ? "case-x" : id);
  const renamed: Study = {
    ...study,
    cases: study.cases.map((c) => ({ ...c, id: rename(c.id), name: `N ${c.name}` })),
    claims: study.claims.map((c) => ({ ...c, caseId: rename(c.caseId) })),
    grades: study.grades.map((g) => ({ ...g, caseId: rename(g.caseId) })),
    ties: study.ties.map((t) => ({ ...t, caseId: rename(t.caseId) })),
    events: study.events.map((e) => ({ ...e, caseId: rename(e.caseId) })),
    media: study.media.map((m) => ({ ...m, caseId: rename(m.caseId) })),
  };
  const before = answers(study);
  const after = answers(renamed);
  for (const [id, answer] of Object.entries(before)) {
    const other = after[id.replace("trafficking", "case-x")];
    expect(other?.replaceAll("case-x", "trafficking") ?? null, id).toBe(answer);
  }
});
