// The invented study of seven coasts: planted results are found, and fall without their evidence.
import { assess, factsOnly, gradingProblems, why } from "@throughline/assess";
import type { Study, Tie } from "@throughline/study";
import { describe, expect, test } from "vitest";
import { answersOf, bundled } from "./russia.ts";

const study = await bundled("invented-coasts");
const quick = { leverage: false, closer: false } as const;
const assessment = assess(study, quick);
const says = answersOf(assessment);
const conclusion = (id: string, of = assessment) => {
  const found = of.conclusions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`${id} is not drawn`);
  return found;
};
const withTie = (id: string, change: Partial<Tie>): Study => ({
  ...study,
  ties: study.ties.map((tie) => (tie.id === id ? { ...tie, ...change } : tie)),
});

test("every claim rests on two sources on average, and every country is its own target", () => {
  const works = study.claims.reduce((sum, { cites }) => sum + 1 + cites.length, 0);
  expect(works / study.claims.length).toBeGreaterThan(1.95);
  const countries = study.cases.filter(({ kind }) => kind === "country");
  expect(new Set(countries.map(({ target }) => target)).size).toBe(countries.length);
  expect(study.manifest.actors?.target).toBeUndefined();
});

describe("planted results", () => {
  test.each([
    ["the threat to close ports goes with a law", "law-conditions.solution.parsimonious", "port_threat"],
    [
      "practice needs old roots and legal aid",
      "practice-conditions.solution.conservative",
      "union_roots*assist_legal",
    ],
    ["Fallmark follows the boomerang", "pathway.boomerang.fallmark", "holds"],
    ["Estray follows smart sanctions, by a channel of its own", "pathway.smart-sanctions.estray", "holds"],
    ["Dunholt follows an alliance", "pathway.alliance.dunholt", "holds"],
    ["Corvane follows co-optation", "pathway.co-optation.corvane", "holds"],
    ["the norm alone had no pathway in Arven", "pathway.which.arven", ""],
    ["in Gostra the law came first", "pathway.order.gostra", "law before threat"],
    ["so Gostra tests nothing", "scope.case.gostra", "outcome first"],
    ["pressure was followed by a law in two", "scope.tested", "+estray,fallmark"],
    ["inspections rose in Estray", "compared.change.inspections.estray", "up"],
    ["inspections fell in Gostra", "compared.change.inspections.gostra", "down"],
    ["no change is known of Belmar", "compared.change.inspections.belmar", undefined],
    ["Fallmark is of the narrower type", "type.type.fallmark", "with-law"],
    ["Dunholt protects without a law", "type.type.dunholt", "own-way"],
    ["Estray has a law on paper", "type.type.estray", "paper"],
    ["the union of Dunholt was kept out afterwards", "part.course.dunholt", "in → out"],
    ["the reaction reached the fishing accord", "backlash.spread", "fishing"],
    ["laws spread in this order", "pathway.diffusion", "gostra,fallmark,estray"],
    ["inspected coasts against the others", "where.contrast.union_roots", "2/3 against 1/4"],
  ])("%s", (_, id, answer) => {
    expect(says[id]).toBe(answer);
  });

  test("one grade of each status other than supported", () => {
    const statusOf = (id: string) => assessment.cells.find((cell) => cell.id === id)?.status;
    expect(statusOf("arven/port_threat")).toBe("from silence");
    expect(statusOf("belmar/legal_aid")).toBe("unsupported");
    expect(statusOf("corvane/practice")).toBe("contested");
    expect(statusOf("fallmark/north")).toBe("by definition");
    expect(assessment.cells.find(({ id }) => id === "gostra/union_access")?.circular).toBe(true);
  });

  test("evidence determines confidence: dated records of two sources, silence, nothing", () => {
    const levelOf = (id: string) => conclusion(id).confidence.level;
    expect(levelOf("pathway.boomerang.fallmark")).toBe("high");
    expect(levelOf("pathway.smart-sanctions.estray")).toBe("low");
    expect(levelOf("compared.greatest.legal_aid")).toBe("very low");
    expect(levelOf("pathway.levers.corvane")).toBe("very low");
  });
});

test("a declared silence is shown with its reason and source under what rests on it", () => {
  const label =
    "No source reports closing of ports, and the study declares why that counts (Venn 2014): The book lists every closed port, coast by coast.";
  expect(why(study, assessment, "silence-2")).toMatchObject({ kind: "silence", label });
  expect(why(study, assessment, "arven/port_threat")?.trace.silences).toEqual(["silence-1"]);
  expect(
    why(study, assess(study, { leverage: false }), "pathway.estray.smart-sanctions.R3")?.trace.silences,
  ).toContain("silence-2");
  expect(conclusion("pathway.smart-sanctions.estray").trace.silences).toContain("silence-2");
  expect(conclusion("pathway.boomerang.fallmark").trace.silences).toEqual([]);
});

test("the author's conclusions agree, except for those that no analysis computes", () => {
  expect(assessment.concordance.map(({ id, category }) => [id, category])).toEqual([
    ["p1", "agrees"],
    ["p2", "agrees"],
    ["p3", "agrees"],
    ["p4", "agrees"],
    ["p5", "cannot say"],
  ]);
});

describe("changed facts", () => {
  test("the law of Estray before the threat: smart sanctions fall, and Fallmark alone is left", () => {
    const found = answersOf(assess(withTie("e2", { dateFrom: "2005-05", dateTo: "2005-05" }), quick));
    expect(found["pathway.smart-sanctions.estray"]).toMatch(/^contradicted: R2/u);
    expect(found["scope.tested"]).toBe("+fallmark");
    expect(found["pathway.boomerang.fallmark"]).toBe("holds");
  });
  test("the threat on Estray of unknown terms: it may hold", () => {
    const { terms: _, ...bare } = study.ties.find(({ id }) => id === "e1") ?? { terms: undefined };
    const blank = { ...study, ties: study.ties.map((tie) => (tie.id === "e1" ? (bare as Tie) : tie)) };
    expect(answersOf(assess(blank, quick))["pathway.smart-sanctions.estray"]).toBeNull();
  });
  test("without the declared silence on closed ports: it may hold", () => {
    const silences = study.manifest.silences?.filter(({ channel }) => channel === undefined) ?? [];
    const open = { ...study, manifest: { ...study.manifest, silences } };
    expect(answersOf(assess(open, quick))["pathway.smart-sanctions.estray"]).toBeNull();
  });
  test("a tie to another country helps no pathway of Fallmark", () => {
    const moved = answersOf(assess(withTie("f3", { to: "government-estray" as Tie["to"] }), quick));
    expect(moved["pathway.boomerang.fallmark"]).toBe("holds");
    const both = withTie("f3", { to: "government-estray" as Tie["to"] });
    const none = { ...both, ties: both.ties.filter(({ id }) => id !== "f4") };
    expect(answersOf(assess(none, quick))["pathway.boomerang.fallmark"]).not.toBe("holds");
  });
  test("reactions are compared with the pressure on the reacting state", () => {
    expect(conclusion("backlash.spread").statement).toContain("July 2005");
    const late = assess(withTie("g2", { dateFrom: "2009", dateTo: "2009" }), quick);
    expect(conclusion("backlash.spread", late).figures).toMatchObject({ after: 1, before: 0 });
    const noBan = withTie("g3", { dateFrom: "2010", dateTo: "2010" });
    const later = { ...noBan, ties: noBan.ties.filter(({ id }) => id !== "g2") };
    expect(conclusion("backlash.spread", assess(later, quick)).figures).toMatchObject({
      after: 0,
      before: 1,
    });
  });
  test("facts alone: without the judgement on the union of Gostra, an alliance fails at its aims alone", () => {
    const id = "pathway.alliance.gostra";
    expect(conclusion(id).answer).toBe("contradicted: A3,A4");
    const found = factsOnly(study, assessment).conclusions.find((one) => one.id === id);
    expect(found?.standing).toBe("changes");
  });
});

test("the warnings for coders are the planted ones", () => {
  expect(gradingProblems(study).map(({ at }) => ("table" in at ? at.key : ""))).toEqual([
    "gostra/union_access",
  ]);
});
