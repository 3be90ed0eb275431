// The loss of evidence never raises confidence: what is withdrawn, denied or blank supports nothing, in any
// direction.
import { assess, type Conclusion, withdraw, withdrawalResult } from "@throughline/assess";
import type { Claim, Study } from "@throughline/study";
import { expect, test } from "vitest";
import { bundled } from "../russia.ts";

const [russia, coasts] = await Promise.all(["russia-gender-violence", "invented-coasts"].map(bundled));
if (russia === undefined || coasts === undefined) throw new Error("two studies are needed");

const quick = { leverage: false, closer: false } as const;
const conclusionsOf = (study: Study) =>
  new Map(assess(study, quick).conclusions.map((conclusion) => [conclusion.id, conclusion]));
const inRussia = conclusionsOf(russia);
const inCoasts = conclusionsOf(coasts);

/** Returns the level and the sum of the concerns of a conclusion. */
const held = (conclusions: ReadonlyMap<string, Conclusion>, id: string) => {
  const confidence = conclusions.get(id)?.confidence;
  return [confidence?.level, confidence?.sum];
};

test("the grade for a period falls with its claims, and so does the rise of the outcome", () => {
  const shown = [...inCoasts.values()].filter(({ id }) => id.startsWith("compared.change."));
  expect(shown.length).toBeGreaterThan(0);
  const claims = coasts.periods.flatMap((row) => row.claims);
  const bare = withdraw(coasts, { claims });
  expect(bare.periods).toEqual([]);
  const ids = new Set<string>(bare.claims.map(({ id }) => id));
  for (const { trace } of conclusionsOf(bare).values())
    expect(trace.claims.filter((id) => !ids.has(id))).toEqual([]);
});

test("a period whose grade its claims contradict shows no rise or fall", () => {
  const unmeasured = coasts.claims.map(({ value: _, change: __, ...claim }): Claim => claim);
  const byPeriods = { ...coasts, claims: unmeasured };
  const before = conclusionsOf(byPeriods);
  const changes = coasts.periods.filter((row) =>
    before.has(`compared.change.${row.attribute}.${row.caseId}`),
  );
  expect(changes.length).toBeGreaterThan(0);
  for (const row of changes) {
    const own = new Set<string>(row.claims);
    const opposite =
      row.grade < 0.5
        ? ({ direction: "supports", atLeast: 0.67, atMost: 1 } as const)
        : ({ direction: "contradicts", atLeast: 0, atMost: 0.33 } as const);
    const claims = unmeasured.map((claim): Claim => (own.has(claim.id) ? { ...claim, ...opposite } : claim));
    const after = conclusionsOf({ ...coasts, claims });
    expect(after.has(`compared.change.${row.attribute}.${row.caseId}`), row.caseId).toBe(false);
  }
});

test("two sources that drew on a third through a withdrawn source still have one origin", () => {
  const [first, second, third, fourth] = coasts.sources;
  if (!first || !second || !third || !fourth) throw new Error("four sources are needed");
  const study: Study = {
    ...coasts,
    sources: [
      first,
      { ...second, derivesFrom: [first.key] },
      { ...third, derivesFrom: [second.key] },
      fourth,
    ],
  };
  const left = withdraw(study, { sources: [second.key] });
  expect(left.sources.find(({ key }) => key === third.key)?.derivesFrom).toEqual([first.key]);
  const cited = { ...study.claims[0], source: fourth.key, cites: [second.key, third.key] } as Claim;
  expect(withdraw({ ...study, claims: [cited] }, { sources: [second.key] }).claims[0]?.cites).toEqual([
    first.key,
    third.key,
  ]);
});

test("a threat that more sources deny than report meets no step, has no order, and is not pressure", () => {
  const [sample] = russia.claims;
  const threats = russia.ties.filter(
    (tie) => tie.caseId === "trafficking" && tie.channel === "sanction threat",
  );
  const works = russia.sources.slice(0, 8).map(({ key }) => key);
  const denials = threats.flatMap((tie) =>
    works.map(
      (source, i): Claim => ({
        ...(sample as Claim),
        id: `denial-${tie.id}-${i}`,
        source,
        cites: [],
        covers: [],
        locator: `p. ${i}`,
        caseId: "trafficking",
        attribute: "sanction_threat",
        direction: "contradicts",
        kind: "fact",
        about: tie.id,
        atLeast: 0,
        atMost: 1,
        statement: "Nothing was threatened.",
      }),
    ),
  );
  const after = conclusionsOf({ ...russia, claims: [...russia.claims, ...denials] });
  expect(inRussia.get("pathway.order.trafficking")?.answer).toBe("threat before law");
  expect(after.has("pathway.order.trafficking")).toBe(false);
  const sanctions = after.get("pathway.smart-sanctions.trafficking");
  expect(sanctions?.answer).toMatch(/^contradicted: .*R1/u);
  expect(sanctions?.confidence.level).not.toBe("cannot say");
});

test("removing one of the grades at which a pathway fails does not raise the confidence in the pathways of a case", () => {
  for (const [study, before] of [[russia, inRussia] as const, [coasts, inCoasts] as const])
    for (const { id, answer, confidence } of before.values()) {
      if (!id.startsWith("pathway.which.")) continue;
      const caseId = id.split(".").at(-1);
      const practice = study.grades.filter((one) => one.caseId === caseId && one.attribute === "practice");
      const after = conclusionsOf({
        ...study,
        grades: study.grades.filter((one) => !practice.includes(one)),
      }).get(id);
      if (after?.answer !== answer) continue;
      expect(after.confidence.sum, id).toBeGreaterThanOrEqual(confidence.sum);
    }
});

test.each(["t030", "t044"])(
  "without the tie %s no conclusion has higher confidence in the same answer",
  (tie) => {
    const after = conclusionsOf({ ...russia, ties: russia.ties.filter(({ id }) => id !== tie) });
    const levels = ["very low", "low", "moderate", "high"];
    for (const [id, { answer, needs, confidence }] of inRussia) {
      const now = after.get(id);
      if (now?.answer !== answer || answer === null || now.needs.join() !== needs.join()) continue;
      expect(levels.indexOf(now.confidence.level), id).toBeLessThanOrEqual(levels.indexOf(confidence.level));
    }
  },
);

test("non-governmental organisations involved in drafting and excluded later: low confidence by the rules", () => {
  expect(held(inRussia, "participation.course.trafficking")).toEqual(["low", 5]);
});

test("rows that repeat a statement of the same source and locator change nothing", () => {
  const repeated = russia.claims.map(
    (claim): Claim => ({ ...claim, id: `again-${claim.id}` as Claim["id"] }),
  );
  const after = conclusionsOf({ ...russia, claims: [...russia.claims, ...repeated] });
  expect([...after.keys()]).toEqual([...inRussia.keys()]);
  for (const [id, { statement }] of inRussia) {
    expect(after.get(id)?.statement).toBe(statement);
    expect(held(after, id)).toEqual(held(inRussia, id));
  }
});

/** Returns the Russia study with one grade set, regardless of its claims. */
const graded = (caseId: string, attribute: string, grade: number): Study => ({
  ...russia,
  claims: russia.claims.filter((claim) => claim.attribute !== attribute),
  grades: russia.grades.map((one) =>
    one.caseId === caseId && one.attribute === attribute ? { ...one, grade, claims: [] } : one,
  ),
});

test("hostile reaction graded exactly at the crossover is neither present nor absent", () => {
  const reaction = conclusionsOf(graded("trafficking", "backlash", 0.5)).get("backlash.reaction.trafficking");
  expect([reaction?.answer, reaction?.confidence.level]).toEqual([null, "cannot say"]);
});

test("a case on no rung of the ladder is named, with the missing grade", () => {
  const study = {
    ...russia,
    grades: russia.grades.filter(
      ({ caseId, attribute }) => !(caseId === "sexual-assault" && attribute === "diplomatic_pressure"),
    ),
  };
  const steps = [...conclusionsOf(study).values()].find(({ id }) => id.endsWith(".steps"));
  expect(steps?.needs).toEqual(["sexual-assault/diplomatic_pressure"]);
  expect(steps?.caveats.join()).toContain("Sexual assault is not compared, because it is not graded here");
});

test("quantities that rise and fall again do not count as a rise", () => {
  const [sample] = russia.claims;
  const counted = [10, 50, 20].map(
    (value, i): Claim => ({
      ...(sample as Claim),
      id: `count-${i}`,
      locator: `p. ${i}`,
      caseId: "trafficking",
      attribute: "prosecution",
      direction: "supports",
      kind: "fact",
      covers: [],
      value,
      unit: "convictions",
      dateFrom: `${2000 + i}`,
      dateTo: `${2000 + i}`,
    }),
  );
  const others = russia.claims.filter(({ attribute }) => attribute !== "prosecution");
  const change = (claims: readonly Claim[]) =>
    [...conclusionsOf({ ...russia, claims: [...others, ...claims] }).keys()].filter((id) =>
      id.includes(".change.prosecution."),
    );
  expect(change(counted.slice(0, 2))).toHaveLength(1);
  expect(change(counted)).toEqual([]);
});

test("the levers of conclusions are the claims without which a new assessment gives another answer", () => {
  const assessment = assess(coasts, { closer: false });
  const tried = coasts.claims.filter((_, i) => i % 18 === 0);
  for (const { id } of tried) {
    const overturned = withdrawalResult(coasts, { claims: [id] }, assessment)
      .conclusions.filter(({ standing }) => standing === "falls" || standing === "changes")
      .map((conclusion) => conclusion.id);
    const named = assessment.conclusions.flatMap(({ id: conclusion, origin, leverage }) => {
      const isLever = leverage.some((one) => "withdraw" in one && one.withdraw === "claim" && one.id === id);
      return isLever && origin === "computed" ? [conclusion] : [];
    });
    expect([id, ...named]).toEqual([id, ...overturned]);
  }
});
