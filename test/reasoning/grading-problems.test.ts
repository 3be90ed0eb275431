// Grades and their claims: what is reported, what is rejected, and what falls.
import { assess, gradingProblems, migrationNeeds } from "@throughline/assess";
import { noticeText } from "@throughline/messages";
import { type Claim, printProblem, type Study } from "@throughline/study";
import { filesOnDisk, readStudy } from "@throughline/study/folder";
import { expect, test } from "vitest";
import { repetitions } from "../repetitions.ts";
import { bundled } from "../russia.ts";

const study = await bundled("russia-gender-violence");

function withClaims(change: (claim: Claim) => Claim): Study {
  return { ...study, claims: study.claims.map(change) };
}

const keys = (changed: Study, text: string) =>
  gradingProblems(changed).flatMap(({ at, what }) => ("key" in at && what.includes(text) ? [at.key] : []));

const flipped = withClaims((claim) =>
  claim.caseId === "trafficking" && claim.attribute === "prosecution" && claim.direction === "supports"
    ? { ...claim, direction: "contradicts" }
    : claim,
);

test("claims against a grade make it unknown, and conclusions that need it name these claims", () => {
  const assessment = assess(flipped, { leverage: false, closer: false });
  const cell = "trafficking/prosecution";
  expect(assessment.cells.find(({ id }) => id === cell)).toMatchObject({ status: "contradicted" });
  expect(keys(flipped, "is contradicted by")).toEqual([cell]);
  const missing = assessment.missing.find((one) => one.cell === cell);
  expect(missing?.contradictedBy).toContain("x002");
  expect(missing?.neededBy).toContain("three-ps.parts.trafficking");
  const parts = assessment.conclusions.find(({ id }) => id === "three-ps.parts.trafficking");
  expect(parts?.answer ?? "").not.toContain("prosecution");
});

test("without its bound, a claim contradicts the grade", () => {
  const bare = withClaims(({ atLeast: _, ...claim }) => claim);
  expect(keys(bare, "is contradicted by")).toEqual([
    "domestic-violence/prevention",
    "yaroslavl/intl_attention",
  ]);
});

test("grades without claims, and grades that rest on judgements alone, are reported", () => {
  expect(keys(study, "cites only claims about other cells")).toEqual([
    "trafficking/rights_monitoring",
    "trafficking/regional_reform",
  ]);
  expect(keys(study, "differs from the definition of the attribute, which gives 0")).toEqual([
    "yaroslavl/northern",
  ]);
  expect(keys(study, "judgements alone")).toContain("trafficking/critique_retained");
});

test("a study that names its data source gets one line instead of one per grade", () => {
  const sourced: Study = {
    ...study,
    claims: [],
    manifest: { ...study.manifest, from: "Archive 2009", silences: [] },
  };
  const found = gradingProblems(sourced).map(({ what }) => what);
  expect(found).toEqual([
    'case "Yaroslavl", attribute "In the north or north-west": grade 0.33 differs from the definition of the attribute, which gives 0',
    `the grades of the study come from "Archive 2009" (${study.grades.length} grades), so they need no claims`,
  ]);
});

/** Adds a column to a table, filled in the rows of one key. */
const withColumn = (text: string, name: string, key: string, value: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line, row) => `${line},${row === 0 ? name : line.startsWith(`${key},`) ? value : ""}`)
    .join("\n");

const refused: readonly [string, string, (text: string) => string, string][] = [
  [
    "bounds that no grade fits",
    "claims.csv",
    (text) => text.replace(",fact,0.33,,\n", ",fact,0.67,0.33,\n"),
    "allows grades from 0.67 to 0.33, and no grade lies between them",
  ],
  [
    "a bound off the scale",
    "claims.csv",
    (text) => text.replace(",fact,0.33,,\n", ",fact,1.33,,\n"),
    'has the bound 1.33, which is not on the scale of "prevention" (fuzzy: 0 to 1)',
  ],
  [
    "a kind of claim that is unknown",
    "claims.csv",
    (text) => text.replace(",judgement,,,\n", ",judgment,,,\n"),
    "judgment",
  ],
  [
    "a period that is no span of years",
    "grades.csv",
    (text) =>
      text.replace("rationale\n", "rationale,period\n").replace(/^(sexual-assault,.*)$/mu, "$1,2003/1999"),
    '"2003/1999" is not a year or a span of years',
  ],
  [
    "a composite made of itself",
    "study.yaml",
    (text) => text.replace("made_of: [national_law,", "made_of: [objectives_met, national_law,"),
    '"objectives_met" is made of itself: objectives_met → objectives_met',
  ],
  [
    "a period outside the life of its case",
    "grades.csv",
    (text) => withColumn(text, "period", "adoption-ban", "1990/1995"),
    'the period 1990/1995 ends before "adoption-ban" begins',
  ],
  [
    "a target of the study in which nobody sits",
    "study.yaml",
    (text) => text.replace("target: RU", "target: RX"),
    'no actor has the place "RX" of the target state',
  ],
  [
    "a silence about an attribute that is not declared",
    "study.yaml",
    (text) => text.replace("- attribute: norm_contention", "- attribute: norm_contentoin"),
    'the silence is about the attribute "norm_contentoin", which is not declared. Nearest: "norm_contention"',
  ],
  [
    "an attribute shown by a channel that is not known",
    "study.yaml",
    (text) =>
      text.replace(
        "sanction_threat: {label: Threat of economic sanctions,",
        "sanction_threat: {shown_by: {channel: threat}, label: Threat of economic sanctions,",
      ),
    '"sanction_threat" is shown by the channel "threat", which is not known',
  ],
  [
    "a claim about a tie that is not there",
    "claims.csv",
    (text) => withColumn(text, "about", "s041", "t999"),
    'claim "s041" is about "t999", which is neither a tie nor an event',
  ],
  [
    "works that derive from each other",
    "sources.bib",
    (text) =>
      text
        .replace("{amnesty2005,", "{amnesty2005, derives_from={duban2006},")
        .replace("{duban2006,", "{duban2006, derives_from={amnesty2005},"),
    "derives from itself: ",
  ],
  [
    "a computed item that names no tie or event",
    "study.yaml",
    (text) => text.replace("first: [t013]", "first: [t0133]"),
    'is computed from "t0133", which is neither a tie nor an event. Nearest: "t013"',
  ],
];

test.each(refused)("%s is rejected with its place", async (_, file, change, what) => {
  const files = filesOnDisk("studies/russia-gender-violence");
  const { study: read, problems } = await readStudy("changed", {
    ...files,
    read: async (path, required) => {
      const found = await files.read(path, required);
      return path === file && found.text !== undefined ? { ...found, text: change(found.text) } : found;
    },
  });
  expect(read).toBeUndefined();
  const errors = problems.filter(({ severity }) => severity === "error").map(printProblem);
  expect(errors[0]).toContain(`${file}:`);
  expect(errors.join("\n")).toContain(what);
});

test("a grade for another period that its claims contradict is reported in periods.csv", () => {
  const row = {
    caseId: "trafficking",
    attribute: "prosecution",
    period: "1995/2000",
    grade: 0,
    confidence: "high",
    claims: ["s059"],
  } as const;
  const dated = withClaims((claim) => (claim.id === "s059" ? { ...claim, dateFrom: "1999" } : claim));
  const found = gradingProblems({ ...dated, periods: [row] }).filter(
    ({ at }) => "table" in at && at.table === "periods",
  );
  expect(found.map(({ at }) => at)).toEqual([
    { table: "periods", key: "trafficking/prosecution/1995/2000", column: "grade" },
  ]);
  expect(found[0]?.what).toContain("grade 0 of 1995/2000 is contradicted by");
});

const levels = ["cannot say", "very low", "low", "moderate", "high"];

const quick = { leverage: false, closer: false } as const;
const speaksOf = assess(study, quick).cells.flatMap(({ claims }) => claims);
const speaking = (as: "for" | "against") =>
  new Set(speaksOf.flatMap(({ id, speaks }) => (speaks === as ? [id] : [])));
const forSome = speaking("for");
const againstSome = speaking("against");

const rounds = repetitions({ quick: 20, long: 250 });
const conclusionsOf = (of: Study) => new Map(assess(of, quick).conclusions.map((one) => [one.id, one]));

/** Yields seeded choices of claims that support some grade and contradict none. */
function* chosenClaims(count: number): Generator<Claim> {
  let seed = 11;
  for (let found = 0; found < count; ) {
    seed = (seed * 48_271) % 2_147_483_647;
    const claim = study.claims[seed % study.claims.length];
    if (claim === undefined || !forSome.has(claim.id) || againstSome.has(claim.id)) continue;
    found++;
    yield claim;
  }
}

/** Expects that a statement made in both studies has no higher confidence in the weaker one. */
function expectNoSurer(weaker: Study, stronger: Study, what: string): void {
  const surer = conclusionsOf(stronger);
  for (const { id, statement, confidence } of conclusionsOf(weaker).values()) {
    const other = surer.get(id);
    if (other?.statement !== statement || confidence.level === "not rated") continue;
    expect(levels.indexOf(confidence.level), `${id} ${what}`).toBeLessThanOrEqual(
      levels.indexOf(other.confidence.level),
    );
  }
}

test("removing a supporting claim never raises the confidence of a conclusion", () => {
  for (const gone of chosenClaims(rounds))
    expectNoSurer(
      { ...study, claims: study.claims.filter((claim) => claim !== gone) },
      study,
      `without ${gone.id}`,
    );
});

test("adding a supporting claim from another source never lowers the confidence of a conclusion", () => {
  for (const model of chosenClaims(rounds)) {
    const source = "another-work" as Claim["source"];
    const added: Claim = { ...model, id: "added" as Claim["id"], source, cites: [] };
    expectNoSurer(study, { ...study, claims: [...study.claims, added] }, `with another ${model.id}`);
  }
});

test.each([
  ["neither act nor relation", "visit,Visit,thing,support", 'nature "thing" is not one of "act", "relation"'],
  [
    "no nature",
    "visit,Visit,,support",
    'nature is empty, but is required\n    Use one of "act", "relation":',
  ],
  ["an unknown role", "visit,Visit,act,suport", '"suport" is not a role of channels. Nearest: "support"'],
])("a channel with %s is rejected with its place, and is not said to be unknown", async (_, row, what) => {
  const files = filesOnDisk("studies/russia-gender-violence");
  const { problems } = await readStudy("changed", {
    ...files,
    read: async (path, required) => {
      if (path === "channels.csv") return { text: `id,name,nature,roles\n${row}\n` };
      const found = await files.read(path, required);
      return path === "study.yaml" && found.text !== undefined
        ? { text: found.text.replace("sanction_threat: {", "sanction_threat: {shown_by: {channel: visit}, ") }
        : found;
    },
  });
  const errors = problems.filter(({ severity }) => severity === "error").map(printProblem);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(/^channels\.csv:2:/u);
  expect(errors[0]).toContain(what);
});

test("a study whose claims have no kind gets one list of missing information, with counts", () => {
  expect(migrationNeeds(study)).toEqual([]);
  const former = withClaims(({ kind: _, atLeast: __, atMost: ___, ...claim }) => claim);
  const needs = migrationNeeds(former).map(({ count, of, what }) => `${count} of ${of} ${what}`);
  expect(needs).toContain(`${study.claims.length} of ${study.claims.length} claims have no kind`);
  expect(needs).toContain(`2 of ${study.grades.length} grades are contradicted by their own claims`);
});

test("a declared silence without a source on the case has no effect, and is reported", () => {
  const [first, ...others] = study.manifest.silences ?? [];
  if (first === undefined) throw new Error("the study declares no silence");
  const mute: Study = {
    ...study,
    manifest: { ...study.manifest, silences: [{ ...first, sources: ["keck-sikkink1998"] }, ...others] },
  };
  expect(gradingProblems(mute).filter(({ at }) => "silence" in at)).toHaveLength(first.cases.length);
});

test("grades without claims give no warning if the table names its data source", async () => {
  const bare = async (source: string) => {
    const files = filesOnDisk("studies/survival-of-democracy");
    const { problems } = await readStudy("changed", {
      ...files,
      read: async (path, required) => {
        const found = await files.read(path, required);
        if (path === "grades.csv") return { text: found.text?.replace(/,c\d+,/gu, ",,") ?? "" };
        if (path === "study.yaml") return { text: `${source}${found.text}` };
        return found;
      },
    });
    return problems.filter(({ what }) => noticeText(what).includes("rests on no claim")).length;
  };
  expect(await bare("")).toBe(108);
  expect(await bare("from: data set LF of the R package QCA\n")).toBe(0);
});
