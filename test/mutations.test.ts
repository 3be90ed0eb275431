// Each rule of grades, in changed copies of the bundled studies: the change, and its required effect.
import { type Assessment, assess, gradingProblems } from "@throughline/assess";
import type { Claim, Grade, SilenceDeclaration, Study } from "@throughline/study";
import { describe, expect, test } from "vitest";
import { bundled } from "./russia.ts";

const russia = await bundled("russia-gender-violence");
const bans = await bundled("party-bans-africa");
const raw = await bundled("survival-of-democracy-raw");
const towns = await bundled("invented-towns");
const quick = { leverage: false, closer: false } as const;

type Test = (claim: Claim) => boolean;
const on =
  (caseId: string, attribute: string, also: Test = () => true): Test =>
  (claim) =>
    claim.caseId === caseId && claim.attribute === attribute && also(claim);
const named =
  (...ids: readonly string[]): Test =>
  (claim) =>
    ids.includes(claim.id);

const change = (study: Study, which: Test, to: Partial<Claim>): Study => ({
  ...study,
  claims: study.claims.map((claim) => (which(claim) ? { ...claim, ...to } : claim)),
});
const withoutBounds = (study: Study, which: Test): Study => ({
  ...study,
  claims: study.claims.map((claim) => {
    if (!which(claim)) return claim;
    const { atLeast: _, atMost: __, ...unbounded } = claim;
    return unbounded;
  }),
});
const drop = (study: Study, which: Test): Study => ({
  ...study,
  claims: study.claims.filter((claim) => !which(claim)),
});
const regrade = (study: Study, caseId: string, attribute: string, to: Partial<Grade>): Study => ({
  ...study,
  grades: study.grades.map((grade) =>
    grade.caseId === caseId && grade.attribute === attribute ? { ...grade, ...to } : grade,
  ),
});
const silences = (study: Study, list: readonly SilenceDeclaration[]): Study => ({
  ...study,
  manifest: { ...study.manifest, silences: [...list] },
});
const declare = (
  study: Study,
  attribute: string,
  to: Partial<Study["manifest"]["attributes"][string]>,
): Study => {
  const declared = study.manifest.attributes[attribute];
  if (declared === undefined) throw new Error(`${attribute} is not declared`);
  const attributes = { ...study.manifest.attributes, [attribute]: { ...declared, ...to } };
  return { ...study, manifest: { ...study.manifest, attributes } };
};

const supports: Test = ({ direction }) => direction === "supports";
const prosecution = on("trafficking", "prosecution");

const statuses: readonly [string, () => Study, cell: string, status: string][] = [
  ["nothing changed", () => russia, "trafficking/prosecution", "supported"],
  [
    "all claims for it turned against it",
    () => change(russia, (c) => prosecution(c) && supports(c), { direction: "contradicts" }),
    "trafficking/prosecution",
    "contradicted",
  ],
  ["all its claims blanked", () => drop(russia, prosecution), "trafficking/prosecution", "unsupported"],
  [
    "one report turned against many",
    () => change(russia, named("x002"), { direction: "contradicts" }),
    "trafficking/prosecution",
    "contested",
  ],
  [
    "a bound taken from a claim against",
    () => withoutBounds(russia, named("c171")),
    "trafficking/prosecution",
    "contested",
  ],
  [
    "a bound below the grade",
    () => change(russia, named("c171"), { atMost: 0.33 }),
    "trafficking/prosecution",
    "contested",
  ],
  [
    "claims for it become silence",
    () => change(russia, prosecution, { kind: "silence" }),
    "trafficking/prosecution",
    "unsupported",
  ],
  [
    "only unbounded qualifications left",
    () => change(withoutBounds(russia, prosecution), prosecution, { direction: "qualifies" }),
    "trafficking/prosecution",
    "unsupported",
  ],
  [
    "a definition among its claims",
    () => change(russia, named("s059"), { kind: "definition" }),
    "trafficking/prosecution",
    "by definition",
  ],
  [
    "a data source named",
    () => regrade(russia, "trafficking", "prosecution", { from: "police records" }),
    "trafficking/prosecution",
    "from data",
  ],
  [
    "a data source and a claim against",
    () =>
      change(
        regrade(
          drop(russia, (c) => prosecution(c) && c.id !== "s059"),
          "trafficking",
          "prosecution",
          { from: "police records" },
        ),
        named("s059"),
        { direction: "contradicts" },
      ),
    "trafficking/prosecution",
    "contested",
  ],
  [
    "the grade moved to the other side",
    () => regrade(russia, "trafficking", "prosecution", { grade: 0 }),
    "trafficking/prosecution",
    "contradicted",
  ],
  [
    "the grade at the crossover",
    () => regrade(russia, "trafficking", "national_law", { grade: 0.5 }),
    "trafficking/national_law",
    "contested",
  ],
  [
    "the law's claims flipped",
    () =>
      change(russia, (c) => on("trafficking", "national_law")(c) && supports(c), {
        direction: "contradicts",
      }),
    "trafficking/national_law",
    "contradicted",
  ],
  [
    "a lower bound taken away",
    () => withoutBounds(russia, named("c098")),
    "domestic-violence/prevention",
    "contradicted",
  ],
  [
    "a claim with a bound flipped",
    () => change(russia, named("c098"), { direction: "contradicts" }),
    "domestic-violence/prevention",
    "supported",
  ],
  [
    "a bound above the grade",
    () => change(russia, named("c098"), { atLeast: 0.67 }),
    "domestic-violence/prevention",
    "contradicted",
  ],
  ["silence declared", () => russia, "domestic-violence/sanction_threat", "from silence"],
  [
    "the declaration of silence withdrawn",
    () => silences(russia, []),
    "domestic-violence/sanction_threat",
    "unsupported",
  ],
  [
    "silence of a source that says nothing of the case",
    () =>
      silences(russia, [
        {
          attribute: "sanction_threat",
          cases: ["domestic-violence"],
          sources: ["keck-sikkink1998"],
          reason: "none",
        },
      ]),
    "domestic-violence/sanction_threat",
    "unsupported",
  ],
  [
    "the thing reported after all",
    () => change(russia, named("s047"), { kind: "fact", direction: "supports" }),
    "domestic-violence/sanction_threat",
    "contradicted",
  ],
  [
    "a reported absence in place of silence",
    () => change(russia, named("s047"), { kind: "fact" }),
    "domestic-violence/sanction_threat",
    "supported",
  ],
  [
    "silence declared and the grade raised",
    () => regrade(russia, "domestic-violence", "sanction_threat", { grade: 1 }),
    "domestic-violence/sanction_threat",
    "unsupported",
  ],
  [
    "a claim for an old root withdrawn",
    () => drop(russia, named("c124")),
    "trafficking/local_roots",
    "supported",
  ],
  [
    "a claim about a whole covers it no more",
    () => change(russia, named("c178"), { covers: [] }),
    "khabarovsk/state_shelter",
    "unsupported",
  ],
  [
    "the parts of a composite taken away",
    () => declare(russia, "objectives_met", { made_of: undefined }),
    "trafficking/objectives_met",
    "contradicted",
  ],
  [
    "the parts of a composite contradicted",
    () =>
      change(
        russia,
        (c) =>
          ["national_law", "prosecution", "media_coverage", "activism"].includes(c.attribute) &&
          c.caseId === "trafficking" &&
          supports(c),
        { direction: "contradicts" },
      ),
    "trafficking/objectives_met",
    "contradicted",
  ],
  [
    "the rule that defines it taken away",
    () => declare(russia, "far_eastern", { definition: undefined }),
    "karelia/far_eastern",
    "unsupported",
  ],
  [
    "another district",
    () => ({
      ...russia,
      cases: russia.cases.map((one) => (one.id === "karelia" ? { ...one, district: "Far Eastern" } : one)),
    }),
    "karelia/far_eastern",
    "unsupported",
  ],
  [
    "claims dated outside the period of the grade",
    () =>
      regrade(
        change(russia, on("trafficking", "national_law"), { dateFrom: "2003", dateTo: "2004" }),
        "trafficking",
        "national_law",
        { period: "1995/1999" },
      ),
    "trafficking/national_law",
    "unsupported",
  ],
  [
    "claims dated within the period of the grade",
    () =>
      regrade(
        change(russia, on("trafficking", "national_law"), { dateFrom: "2003", dateTo: "2004" }),
        "trafficking",
        "national_law",
        { period: "2003/2005" },
      ),
    "trafficking/national_law",
    "supported",
  ],
  [
    "a claim moved to another case",
    () => change(towns, named("t16"), { caseId: "dunmoor" as Claim["caseId"] }),
    "cairn/shelter",
    "unsupported",
  ],
  ["a value of many as published", () => bans, "CV/R", "supported"],
  ["a value of many changed", () => regrade(bans, "CV", "R", { grade: 2 }), "CV/R", "contradicted"],
  ["a raw value as published", () => raw, "HU/IND", "supported"],
  ["a raw value changed", () => regrade(raw, "HU", "IND", { grade: 31 }), "HU/IND", "contradicted"],
  [
    "a town's only claim flipped",
    () => change(towns, named("t4"), { direction: "contradicts" }),
    "lindholm/shelter",
    "contradicted",
  ],
  ["a town's only claim blanked", () => drop(towns, named("t4")), "lindholm/shelter", "unsupported"],
];

const cellOf = (assessment: Assessment, id: string) => assessment.cells.find((cell) => cell.id === id);

describe("the status of a grade", () => {
  test.each(statuses)("%s", (_, make, cell, status) => {
    expect(cellOf(assess(make(), quick), cell)?.status).toBe(status);
  });
});

const circles: readonly [string, () => Study, cell: string, circular: boolean][] = [
  [
    "every claim for it a judgement",
    () => change(russia, prosecution, { kind: "judgement" }),
    "trafficking/prosecution",
    true,
  ],
  [
    "one fact among judgements",
    () => change(russia, (c) => prosecution(c) && c.id !== "x002", { kind: "judgement" }),
    "trafficking/prosecution",
    false,
  ],
  [
    "a judgement declared a fact",
    () => change(russia, named("s066"), { kind: "fact" }),
    "trafficking/critique_retained",
    false,
  ],
  [
    "judgements and a data source",
    () => regrade(russia, "trafficking", "critique_retained", { from: "survey" }),
    "trafficking/critique_retained",
    false,
  ],
];

describe("a circle of judgements", () => {
  test.each(circles)("%s", (_, make, cell, circular) => {
    expect(cellOf(assess(make(), quick), cell)?.circular).toBe(circular);
  });
});

const levels = ["cannot say", "very low", "low", "moderate", "high"];
const level = (study: Study, id: string) =>
  levels.indexOf(
    assess(study, quick).conclusions.find((one) => one.id === id)?.confidence.level ?? "cannot say",
  );

const confidences: readonly [string, () => Study, conclusion: string][] = [
  [
    "every claim of low certainty",
    () => change(russia, prosecution, { confidence: "low" }),
    "three-ps.parts.trafficking",
  ],
  [
    "a party speaks of its own work",
    () => change(russia, prosecution, { interest: "yes" }),
    "three-ps.parts.trafficking",
  ],
  [
    "all works cite one",
    () => change(russia, prosecution, { cites: ["johnson2009" as Claim["source"]] }),
    "three-ps.parts.trafficking",
  ],
  [
    "the coder unsure of the grade",
    () => regrade(russia, "trafficking", "prosecution", { confidence: "low" }),
    "three-ps.parts.trafficking",
  ],
  [
    "works that derive from the book",
    () => ({
      ...russia,
      sources: russia.sources.map((one) =>
        one.key === "johnson2009" ? one : { ...one, derivesFrom: ["johnson2009" as Claim["source"]] },
      ),
    }),
    "three-ps.parts.trafficking",
  ],
  ["all claims blanked", () => drop(russia, prosecution), "three-ps.parts.trafficking"],
];

describe("confidence does not rise on weaker evidence", () => {
  test.each(confidences)("%s", (_, make, conclusion) => {
    expect(level(make(), conclusion)).toBeLessThanOrEqual(level(russia, conclusion));
  });
});

test("bounds that contradict the direction are reported, and the claim counts against", () => {
  const wrong = change(russia, named("c098"), { atLeast: 0, atMost: 0.33 });
  expect(
    gradingProblems(wrong)
      .map(({ what }) => what)
      .join(),
  ).toContain('claim "c098" supports the attribute');
  expect(cellOf(assess(wrong, quick), "domestic-violence/prevention")?.status).toBe("contradicted");
});
