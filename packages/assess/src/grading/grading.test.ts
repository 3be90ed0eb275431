// The worked examples of docs/reasoning.md, on the grades and claims of the Russia study as they stood when the rules were written.
import { loadStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { casesConfidence } from "./cases-confidence.ts";
import { claimRange, membershipScale, rangeFault, standOf, suggestedRange } from "./claim-range.ts";
import { confidenceOf, type NeededItem } from "./confidence.ts";
import { gradeStatus, isCircular } from "./grade-status.ts";
import type { Claim } from "./model.ts";
import { Origins } from "./origins.ts";
import { ownClaims } from "./own-claims.ts";
import { validSilence } from "./silence.ts";
import { votesOn } from "./votes.ts";

const claim = (change: Partial<Claim> = {}): Claim => ({
  id: "c1",
  source: "book",
  locator: "p. 1",
  caseId: "case",
  attribute: "law",
  direction: "supports",
  statement: "A law was passed.",
  confidence: "high",
  cites: [],
  passages: [],
  covers: [],
  ...change,
});

test("a direction fills the bounds of a claim, and a bound may widen them", () => {
  const scale = membershipScale;
  expect(claimRange(claim(), scale)).toEqual({ from: 0.5, to: 1, openFrom: true, openTo: false });
  expect(standOf(claim(), 0.67, scale)).toBe("for");
  expect(standOf(claim(), 0.33, scale)).toBe("against");
  expect(standOf(claim({ atLeast: 0.33 }), 0.33, scale)).toBe("for");
  expect(standOf(claim({ direction: "contradicts", atMost: 0.67 }), 0.67, scale)).toBe("for");
  expect(standOf(claim({ direction: "qualifies" }), 0.67, scale)).toBe("neither");
  expect(standOf(claim({ direction: "qualifies", atMost: 0.5 }), 0.67, scale)).toBe("against");
  expect(standOf(claim({ kind: "silence", direction: "contradicts" }), 0, scale)).toBe("neither");
});

test("bounds on the wrong side of the direction are a fault, and the claim counts against", () => {
  const flipped = claim({ direction: "contradicts", atLeast: 0.67 });
  expect(rangeFault(flipped, membershipScale)).toBe("empty");
  expect(rangeFault(claim({ atMost: 0.33 }), membershipScale)).toBe("empty");
  expect(rangeFault(claim({ atLeast: 0, atMost: 0.33 }), membershipScale)).toBe("wrong side");
  for (const grade of [0, 0.33, 0.67, 1]) expect(standOf(flipped, grade, membershipScale)).toBe("against");
});

test("a value without a crossover takes unbounded claims at their direction", () => {
  const raw = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY, crossover: undefined };
  expect(standOf(claim(), 7000, raw)).toBe("for");
  expect(standOf(claim({ direction: "contradicts" }), 7000, raw)).toBe("against");
  expect(standOf(claim({ atLeast: 5000 }), 4000, raw)).toBe("against");
});

test("the ranges of claims meet in the suggested grade", () => {
  const claims = [claim({ atMost: 0.67 }), claim({ atLeast: 0.33 })];
  expect(suggestedRange(claims, membershipScale)).toEqual({
    from: 0.5,
    to: 0.67,
    openFrom: true,
    openTo: false,
  });
  expect(suggestedRange([claim(), claim({ direction: "contradicts" })], membershipScale)).toBeUndefined();
});

test("works that derive from one work, or belong to one group, are one origin", () => {
  const origins = new Origins([
    { key: "a", derivesFrom: ["report"] },
    { key: "b", derivesFrom: ["a"] },
    { key: "report" },
    { key: "x", group: "agency" },
    { key: "y", group: "agency" },
    { key: "loop1", derivesFrom: ["loop2"] },
    { key: "loop2", derivesFrom: ["loop1"] },
  ]);
  expect(origins.of({ source: "b", cites: [] })).toEqual(["report"]);
  expect(origins.of({ source: "z", cites: ["a", "report"] })).toEqual(["report"]);
  expect(origins.of({ source: "x", cites: [] })).toEqual(origins.of({ source: "y", cites: [] }));
  expect(origins.of({ source: "loop1", cites: [] })).toHaveLength(1);
});

test("entries with the same authors, title and year are one work, unless their groups differ", () => {
  const entry = (key: string, year: number, group?: string) => {
    const csl = { author: [{ family: "Rask" }], title: "Harbours", issued: { "date-parts": [[year]] } };
    return { key, csl, ...(group === undefined ? {} : { group }) };
  };
  const works = [
    entry("a", 2001),
    entry("b", 2001),
    entry("c", 2002),
    entry("d", 2003),
    entry("e", 2003, "team"),
  ];
  for (const order of [works, works.toReversed()]) {
    const found = new Origins(order);
    const of = (source: string) => found.of({ source, cites: [] }).join();
    expect(of("a")).toBe(of("b"));
    expect(of("c")).not.toBe(of("a"));
    expect(of("d")).toBe(of("e"));
    expect(found.carrierOf({ source: "a" })).toBe(found.carrierOf({ source: "b" }));
  }
  const declared = new Origins([entry("a", 2001, "one"), entry("b", 2001, "two")]);
  expect(declared.carrierOf({ source: "a" })).not.toBe(declared.carrierOf({ source: "b" }));
});

const { study } = await loadStudy("studies/russia-gender-violence");
if (study === undefined) throw new Error("The Russia study has errors.");
const origins = new Origins(study.sources.map(({ key }) => ({ key })));

function item(
  caseId: string,
  attribute: string,
  change: (claim: Claim) => Claim = (same) => same,
): NeededItem {
  const grade = study?.grades.find((one) => one.caseId === caseId && one.attribute === attribute);
  if (grade === undefined) throw new Error(`${caseId} has no grade on ${attribute}.`);
  const cell = { caseId, attribute, grade: grade.grade, certainty: grade.confidence };
  const bare = (study?.claims ?? []).map(plain).map(change);
  const own = ownClaims(cell, membershipScale, bare);
  const votes = votesOn(own, origins, false);
  return {
    of: { kind: "cell", id: `${caseId}/${attribute}` },
    own,
    votes,
    status: gradeStatus({
      cell,
      own,
      votes,
      scale: membershipScale,
      definition: false,
      declaredSilence: false,
      lowestStep: grade.grade === 0,
    }),
    fromData: false,
    certainty: grade.confidence,
    declaredSilence: false,
    circular: isCircular(own, false),
  };
}

/** The claim without the kinds, bounds and coverage that the study has gained since. */
function plain({
  id,
  source,
  locator,
  caseId,
  attribute,
  direction,
  statement,
  confidence,
  cites,
  passages,
  dateFrom,
  dateTo,
}: Claim): Claim {
  return {
    id,
    source,
    locator,
    caseId,
    attribute,
    direction,
    statement,
    confidence,
    cites,
    passages,
    covers: [],
    ...(dateFrom === undefined ? {} : { dateFrom }),
    ...(dateTo === undefined ? {} : { dateTo }),
  };
}

const interventions = ["trafficking", "sexual-assault", "domestic-violence"];

test("the greatest reform of national law: moderate, as a single origin supports two of the grades", () => {
  const items = interventions.map((caseId) => item(caseId, "national_law"));
  expect(items.map(({ votes }) => [votes.votesFor, votes.claimsFor, votes.qualifying])).toEqual([
    [1, 7, 1],
    [1, 2, 1],
    [2, 3, 0],
  ]);
  const { level, sum, concerns } = confidenceOf({ items });
  expect({ level, sum }).toEqual({ level: "moderate", sum: 4 });
  expect(concerns).toEqual({ sources: "minor", coherence: "minor", adequacy: "moderate", relevance: "none" });
});

test("prosecution in, protection and prevention not: moderate, and protection has one carrier", () => {
  const items = ["prosecution", "protection", "prevention"].map((attribute) =>
    item("trafficking", attribute),
  );
  expect(items.map(({ votes }) => votes.votesFor)).toEqual([3, 4, 2]);
  const { level, sum, limits } = confidenceOf({ items });
  expect({ level, sum }).toEqual({ level: "moderate", sum: 3 });
  expect(limits.find(({ because }) => because === "one carrier")?.items).toContainEqual({
    kind: "cell",
    id: "trafficking/protection",
  });
});

test("only trafficking had diplomatic pressure: low, as one claim alone says that domestic violence had none", () => {
  const { level, sum } = confidenceOf({
    items: interventions.map((one) => item(one, "diplomatic_pressure")),
  });
  expect({ level, sum }).toEqual({ level: "low", sum: 5 });
});

test("NGOs in at drafting and out in 2006: low; without the two that qualify it moderate", () => {
  const cells = ["ngo_drafting", "ngo_inclusion_after"];
  const without = (one: Claim): Claim =>
    ["x005", "x008"].includes(one.id) ? { ...one, attribute: "elsewhere" } : one;
  expect(confidenceOf({ items: cells.map((one) => item("trafficking", one)) }).level).toBe("low");
  expect(confidenceOf({ items: cells.map((one) => item("trafficking", one, without)) }).level).toBe(
    "moderate",
  );
});

test("the claims for prosecution turned into contradicting claims leave the grade contradicted", () => {
  const flipped = (one: Claim): Claim =>
    one.attribute === "prosecution" && one.caseId === "trafficking" && one.direction === "supports"
      ? { ...one, direction: "contradicts" }
      : one;
  const { status, votes } = item("trafficking", "prosecution", flipped);
  expect(status).toBe("contradicted");
  expect([votes.votesFor, votes.votesAgainst]).toEqual([0, 3]);
});

test("of 140 grades 99 are supported, 8 contested, 3 contradicted and 30 unsupported", () => {
  const statuses = Map.groupBy(
    study?.grades ?? [],
    ({ caseId, attribute }) => item(caseId, attribute).status,
  );
  const counts = Object.fromEntries([...statuses].map(([status, grades]) => [status, grades.length]));
  expect(counts).toEqual({ supported: 99, contested: 8, contradicted: 3, unsupported: 30 });
});

test("silence counts only when it is declared, by a source that speaks of the case, and until something is reported", () => {
  const claims = [
    claim({ caseId: "dv", attribute: "sanction_threat", kind: "silence", direction: "contradicts" }),
  ];
  const declared = [
    { attribute: "sanction_threat", cases: ["dv"], sources: ["book"], reason: "It covers threats." },
  ];
  const cell = { caseId: "dv", attribute: "sanction_threat" };
  expect(validSilence(declared, cell, claims)).toBe(declared[0]);
  expect(validSilence(declared, cell, [])).toBeUndefined();
  expect(validSilence(declared, cell, [...claims, claim({ ...cell })])).toBeUndefined();
  const channel = [{ channel: "sanction", cases: ["dv"], sources: ["book"], reason: "" }];
  expect(validSilence(channel, { caseId: "dv", channel: "sanction" }, claims)).toBe(channel[0]);
  expect(validSilence(channel, { caseId: "other", channel: "sanction" }, claims)).toBeUndefined();
});

const supportedItem = (id: string, claims: readonly Claim[], from?: string): NeededItem => {
  const cell = {
    caseId: "case",
    attribute: "law",
    grade: 1,
    certainty: "high" as const,
    ...(from ? { from } : {}),
  };
  const own = ownClaims(cell, membershipScale, claims);
  const votes = votesOn(own, new Origins([]), from !== undefined);
  const status = gradeStatus({
    cell,
    own,
    votes,
    scale: membershipScale,
    definition: false,
    declaredSilence: false,
    lowestStep: false,
  });
  return {
    of: { kind: "cell", id },
    own,
    votes,
    status,
    fromData: from !== undefined,
    certainty: "high",
    declaredSilence: false,
    circular: isCircular(own, from !== undefined),
  };
};

test("a table without claims carries at most very low confidence, and with a data source and six cases moderate", () => {
  const six = (from?: string) =>
    Array.from({ length: 6 }, (_, i) => ({ caseId: `k${i}`, items: [supportedItem(`k${i}`, [], from)] }));
  expect(casesConfidence({ agreeing: six(), contradicting: [] })?.level).toBe("very low");
  expect(casesConfidence({ agreeing: six("World Bank"), contradicting: [] })?.level).toBe("moderate");
  expect(casesConfidence({ agreeing: six("World Bank").slice(0, 2), contradicting: [] })?.level).toBe("low");
  expect(casesConfidence({ agreeing: six("World Bank"), contradicting: ["a", "b", "c"] })?.level).toBe("low");
  expect(casesConfidence({ agreeing: six().slice(0, 2), contradicting: ["a", "b"] })).toBeUndefined();
  expect(
    casesConfidence({ agreeing: six("World Bank"), contradicting: [], gradedWithoutOutcome: 1 })?.level,
  ).toBe("low");
});

test("judgements alone make a statement circular and at most low", () => {
  const judged = ["book", "film", "report"].map((source, i) =>
    claim({ id: `j${i}`, source, kind: "judgement", statement: `judged by ${source}` }),
  );
  const { level, limits } = confidenceOf({ items: [supportedItem("a", judged)] });
  expect(level).toBe("low");
  expect(limits.map(({ because }) => because)).toContain("circular");
  const fact = claim({ id: "f", source: "court", kind: "fact", statement: "The court recorded it." });
  expect(confidenceOf({ items: [supportedItem("a", [...judged, fact])] }).level).toBe("high");
});

test("a statement that needs something unknown cannot be said", () => {
  const blank = { ...supportedItem("a", [claim()]), unknown: true };
  expect(confidenceOf({ items: [blank] })).toMatchObject({
    level: "cannot say",
    unknown: [{ kind: "cell", id: "a" }],
  });
});

const kinds: readonly Claim["kind"][] = ["fact", "judgement", undefined];
const ranks = ["cannot say", "very low", "low", "moderate", "high"];

test("a claim for an item never lowers the confidence, a claim against never raises it (2,000 seeded additions)", () => {
  let seed = 7;
  const draw = (n: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % n;
  };
  const invented = (i: number): Claim =>
    claim({
      id: `i${i}`,
      source: `work${draw(4)}`,
      statement: `statement ${i}`,
      direction: (["supports", "contradicts", "qualifies"] as const)[draw(3)] ?? "supports",
      confidence: (["high", "medium", "low"] as const)[draw(3)] ?? "high",
      cites: draw(3) === 0 ? [`origin${draw(3)}`] : [],
      ...(draw(5) === 0 ? { interest: "yes" as const } : {}),
      ...(kinds[draw(3)] === undefined ? {} : { kind: "fact" as const }),
    });
  for (let round = 0; round < 2000; round++) {
    const claims = Array.from({ length: draw(6) }, (_, i) => invented(i));
    const rankOf = (list: readonly Claim[]) => {
      const found = supportedItem("a", list);
      const level = confidenceOf({ items: [{ ...found, unknown: found.status === "contradicted" }] }).level;
      return ranks.indexOf(level);
    };
    const before = rankOf(claims);
    const added = { ...invented(99), direction: "supports" as const };
    expect(rankOf([...claims, added])).toBeGreaterThanOrEqual(before);
    expect(rankOf([...claims, { ...added, direction: "contradicts" as const }])).toBeLessThanOrEqual(before);
  }
});
