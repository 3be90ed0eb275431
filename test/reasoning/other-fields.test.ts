// Small invented studies of other fields: what one change of their evidence must do to what they conclude.
import { assess, factsOnly } from "@throughline/assess";
import type { Claim, Study, Tie } from "@throughline/study";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plans } from "../planted/plan.ts";
import { plantedStudy } from "../planted/study.ts";
import { claimOn, concluded, smallStudy } from "./small-study.ts";

type Change = (study: Study) => Study;
type Outcome = {
  readonly answer?: string | null;
  readonly level?: string;
  readonly atMost?: string;
  readonly says?: RegExp;
};
/** What is changed, how, and what the conclusion of the table must then be. */
type Mutation = readonly [what: string, change: Change, conclusion: string, outcome: Outcome];

const levels = ["not rated", "cannot say", "very low", "low", "moderate", "high"];
const same: Change = (study) => study;

const claims =
  (which: (claim: Claim) => boolean, to: Partial<Claim>): Change =>
  (study) => ({ ...study, claims: study.claims.map((one) => (which(one) ? { ...one, ...to } : one)) });
const on = (caseId: string, attribute: string, source?: string) => (claim: Claim) =>
  claim.caseId === caseId &&
  claim.attribute === attribute &&
  (source === undefined || claim.source === source);
const without =
  (which: (claim: Claim) => boolean): Change =>
  (study) => ({ ...study, claims: study.claims.filter((one) => !which(one)) });
const added =
  (...more: readonly Claim[]): Change =>
  (study) => ({ ...study, claims: [...study.claims, ...more] });
const regraded =
  (caseId: string, attribute: string, to: Partial<Study["grades"][number]> | undefined): Change =>
  (study) => ({
    ...study,
    grades: study.grades.flatMap((row) =>
      row.caseId !== caseId || row.attribute !== attribute
        ? [row]
        : to === undefined
          ? []
          : [{ ...row, ...to }],
    ),
  });
const works =
  (to: Readonly<Record<string, Partial<Study["sources"][number]>>>): Change =>
  (study) => ({ ...study, sources: study.sources.map((one) => ({ ...one, ...to[one.key] })) });
const silences =
  (
    ...list: readonly { attribute?: string; channel?: string; cases: string[]; sources: string[] }[]
  ): Change =>
  (study) => ({
    ...study,
    manifest: { ...study.manifest, silences: list.map((one) => ({ reason: "It lists them all.", ...one })) },
  });
const inTurn =
  (...changes: readonly Change[]): Change =>
  (study) =>
    changes.reduce((so, change) => change(so), study);
const denial = (caseId: string, attribute: string, source: string, grade: number) =>
  claimOn(caseId, attribute, grade, {
    id: `denial-${source}` as Claim["id"],
    source,
    locator: "denied",
    direction: grade > 0.5 ? "contradicts" : "supports",
  });

/** Election monitoring: Avaria and Dunmar had observers and a commission, Belsk observers alone, Corda neither. */
const elections = smallStudy({
  cells: {
    avaria: { observers: 1, commission: 1, law: 1, counting: 1 },
    belsk: { observers: 1, commission: 0, law: 1, counting: 0 },
    corda: { observers: 0, commission: 0, law: 0, counting: 0 },
    dunmar: { observers: 1, commission: 1, law: 1, counting: 1 },
  },
  analyses: [
    {
      id: "compared",
      kind: "comparison",
      cases: "place",
      instruments: { watch: ["observers"], body: ["commission"] },
      outcomes: ["law", "counting"],
      reform: "counting",
    },
    {
      id: "added",
      kind: "ladder",
      cases: "place",
      instruments: { watch: ["observers"], body: ["commission"] },
      outcomes: ["counting"],
    },
    { id: "gap", kind: "gap", cases: "place", paper: "law", practice: "counting" },
    {
      id: "table",
      kind: "truth-table",
      cases: "place",
      conditions: ["observers", "commission"],
      outcome: "counting",
      incl_cut: 1,
    },
  ],
  study: {
    concordance: [
      {
        id: "p1",
        statement: "Belsk counts worse than its law says.",
        claims: [],
        conclusion: "gap.gap.belsk",
        value: "paper ahead",
      },
    ] as unknown as Study["concordance"],
  },
});
const belsk = "gap.gap.belsk";
const counted = on("belsk", "counting");
const quiet = inTurn(
  claims(on("corda", "observers"), { kind: "silence", direction: "qualifies" }),
  silences({ attribute: "observers", cases: ["corda"], sources: ["atlas"] }),
);

const inElections: readonly Mutation[] = [
  ["nothing", same, belsk, { answer: "paper ahead", level: "high" }],
  [
    "one of two claims removed",
    without(on("belsk", "counting", "atlas")),
    belsk,
    { answer: "paper ahead", atMost: "low" },
  ],
  ["both claims removed", without(counted), belsk, { answer: "paper ahead", level: "very low" }],
  [
    "both claims turned",
    claims(counted, { direction: "supports" }),
    belsk,
    { answer: null, level: "cannot say" },
  ],
  [
    "the grade removed",
    regraded("belsk", "counting", undefined),
    belsk,
    { answer: null, level: "cannot say" },
  ],
  ["the grade at the crossover", regraded("belsk", "counting", { grade: 0.5 }), belsk, { answer: null }],
  [
    "a second source against",
    added(denial("belsk", "counting", "survey", 0)),
    belsk,
    { answer: "paper ahead", atMost: "moderate" },
  ],
  [
    "more sources against than for",
    inTurn(
      without(on("belsk", "counting", "atlas")),
      added(denial("belsk", "counting", "survey", 0), denial("belsk", "counting", "atlas", 0)),
    ),
    belsk,
    { answer: null, level: "cannot say" },
  ],
  [
    "facts become judgements",
    claims(counted, { kind: "judgement" }),
    belsk,
    { answer: "paper ahead", atMost: "low", says: /^In the author’s judgement/u },
  ],
  [
    "one fact beside a judgement",
    claims(on("belsk", "counting", "atlas"), { kind: "judgement" }),
    belsk,
    { answer: "paper ahead", says: /^(?!In the author)/u },
  ],
  [
    "a party speaks of itself",
    claims(counted, { interest: "yes" }),
    belsk,
    { answer: "paper ahead", atMost: "moderate" },
  ],
  [
    "claims of low certainty",
    claims(counted, { confidence: "low" }),
    belsk,
    { answer: "paper ahead", atMost: "moderate" },
  ],
  [
    "the coder unsure of the grade",
    regraded("belsk", "counting", { confidence: "low" }),
    belsk,
    { answer: "paper ahead", atMost: "moderate" },
  ],
  [
    "works of one group",
    works({ atlas: { group: "one" }, gazette: { group: "one" } }),
    belsk,
    { answer: "paper ahead", atMost: "moderate" },
  ],
  [
    "one work derives from the other",
    works({ gazette: { derivesFrom: ["atlas"] } as never }),
    belsk,
    { answer: "paper ahead", atMost: "moderate" },
  ],
  [
    "works that derive from each other",
    works({ gazette: { derivesFrom: ["atlas"] } as never, atlas: { derivesFrom: ["gazette"] } as never }),
    belsk,
    { answer: "paper ahead", atMost: "high" },
  ],
  [
    "both works cite a third",
    claims(counted, { cites: ["survey"] as never }),
    belsk,
    { answer: "paper ahead", atMost: "moderate" },
  ],
  [
    "an unbounded qualification",
    added(claimOn("belsk", "counting", 0, { source: "survey", direction: "qualifies" })),
    belsk,
    { answer: "paper ahead", atMost: "moderate" },
  ],
  [
    "the claims moved to another case",
    claims(counted, { caseId: "corda" as never }),
    belsk,
    { answer: "paper ahead", level: "very low" },
  ],
  [
    "a data source named",
    inTurn(without(counted), regraded("belsk", "counting", { from: "Returns 2009" })),
    belsk,
    { answer: "paper ahead", level: "moderate" },
  ],
  ["bounds on the other side", claims(counted, { atLeast: 0.67, atMost: 1 }), belsk, { answer: null }],
  [
    "a wider bound that fits",
    claims(counted, { atMost: 0.67 }),
    belsk,
    { answer: "paper ahead", level: "high" },
  ],
  [
    "claims of another period",
    inTurn(
      claims(counted, { dateFrom: "2005", dateTo: "2006" }),
      regraded("belsk", "counting", { period: "2001" }),
    ),
    belsk,
    { answer: "paper ahead", level: "very low" },
  ],
  [
    "claims that overlap the period by year",
    inTurn(claims(counted, { dateFrom: "2003" }), regraded("belsk", "counting", { period: "2001/2003" })),
    belsk,
    { answer: "paper ahead", level: "high" },
  ],
  [
    "undated claims for a grade with a period",
    regraded("belsk", "counting", { period: "2001/2003" }),
    belsk,
    { answer: "paper ahead", atMost: "moderate" },
  ],
  ["silence declared", quiet, "compared.members.observers", { answer: "avaria,belsk,dunmar", level: "low" }],
  ["silence not declared", inTurn(quiet, silences()), "compared.members.observers", { level: "very low" }],
  [
    "silence of a source that has no claim on the case",
    inTurn(quiet, silences({ attribute: "observers", cases: ["corda"], sources: ["survey"] })),
    "compared.members.observers",
    { level: "very low" },
  ],
  [
    "silence, and the thing reported",
    inTurn(quiet, added(claimOn("corda", "observers", 1, { source: "survey" }))),
    "compared.members.observers",
    { level: "very low", says: /[Nn]ot known for 1 case/u },
  ],
  [
    "the only case without observers not graded",
    regraded("corda", "observers", undefined),
    "compared.members.observers",
    { level: "very low", says: /[Nn]ot known for 1 case/u },
  ],
  [
    "the greatest over an ungraded case",
    regraded("corda", "counting", undefined),
    "compared.greatest.counting",
    { answer: "avaria,dunmar", level: "very low" },
  ],
  [
    "a case without its outcome leaves the table",
    regraded("dunmar", "counting", undefined),
    "table.solution.parsimonious",
    { answer: "commission", atMost: "low" },
  ],
  [
    "a case with contradicted outcome leaves the table",
    claims(on("dunmar", "counting"), { direction: "contradicts" }),
    "table.solution.parsimonious",
    { answer: "commission", atMost: "low" },
  ],
];

/** Checks one change. */
function check(study: Study, [, change, id, { answer, level, atMost, says }]: Mutation): void {
  const found = concluded(change(study)).get(id);
  expect(found, id).toBeDefined();
  if (answer !== undefined) expect(found?.answer).toBe(answer);
  if (level !== undefined) expect(found?.confidence.level).toBe(level);
  if (atMost !== undefined)
    expect(levels.indexOf(found?.confidence.level ?? "high")).toBeLessThanOrEqual(levels.indexOf(atMost));
  if (says !== undefined) expect(found?.statement).toMatch(says);
}

describe("election monitoring", () => {
  test.each(inElections)("%s", (...mutation) => check(elections, mutation));
});

/** Labour law: a foreign state threatens a country with conditional measures, and its parliament passes the law. */
const labourActors = [
  { id: "parliament", name: "Parliament", kind: "legislature", place: "A" },
  { id: "government", name: "Government", kind: "state", place: "A" },
  { id: "power", name: "Power", kind: "state", place: "ZZ" },
];
const tie = (id: string, from: string, to: string, channel: string, more: Partial<Tie>): Tie => ({
  id: id as Tie["id"],
  from,
  to,
  channel,
  caseId: "a",
  sign: "+",
  claims: ["a-law-atlas", "a-law-gazette"] as never,
  ...more,
});
const threat = (more: Partial<Tie> = { dateFrom: "2001" }) =>
  tie("threat", "power", "government", "sanction threat", { terms: "conditional", ...more });
const passed = (dateFrom = "2003") =>
  tie("law", "parliament", "government", "legislation", dateFrom === "" ? {} : { dateFrom });
const labour = smallStudy({
  cells: { a: { access: 0, aims: 0, law: 1, practice: 0, priority: 1 } },
  actors: { lawmaking: ["parliament"] },
  silences: [{ channel: "sanction", cases: ["a"], sources: ["atlas"], reason: "It lists every measure." }],
  analyses: [
    {
      id: "pathway",
      kind: "pathways",
      cases: "place",
      access: "access",
      objectives: "aims",
      paper: "law",
      practice: "practice",
      scope: ["priority"],
      years: 3,
    },
  ],
  study: { actors: labourActors, ties: [threat(), passed()] },
});
const ties =
  (...list: readonly Tie[]): Change =>
  (study) => ({ ...study, ties: list });
const sanctions = "pathway.smart-sanctions.a";
const denied = (id: string) =>
  added(
    ...["atlas", "gazette", "survey"].map((source) =>
      claimOn("a", "law", 1, {
        id: `no-${source}` as Claim["id"],
        source,
        locator: "none",
        direction: "contradicts",
        about: id,
        atLeast: 0,
        atMost: 1,
      }),
    ),
  );
const preference =
  (roles: Study["channels"][number]["roles"]): Change =>
  (study) => ({
    ...study,
    channels: [...study.channels, { id: "preference", name: "Trade preferences", nature: "act", roles }],
    ties: [{ ...threat(), channel: "preference" }, passed()],
  });

const inLabour: readonly Mutation[] = [
  ["nothing", same, sanctions, { answer: "holds", level: "low" }],
  [
    "the threat after the law",
    ties(threat({ dateFrom: "2005" }), passed()),
    sanctions,
    { answer: "contradicted: R2" },
  ],
  ["the threat undated", ties(threat({}), passed()), sanctions, { answer: null, level: "cannot say" }],
  ["the law undated", ties(threat(), passed("")), sanctions, { answer: null }],
  [
    "the order reversed by a month",
    ties(threat({ dateFrom: "2003-06" }), passed("2003-05")),
    sanctions,
    { answer: "contradicted: R2" },
  ],
  [
    "a threat in the month before",
    ties(threat({ dateFrom: "2003-04" }), passed("2003-05")),
    sanctions,
    { answer: "holds" },
  ],
  ["both in the same year", ties(threat({ dateFrom: "2003" }), passed()), sanctions, { answer: null }],
  ["a gap that may be too long", ties(threat({ dateFrom: "2000" }), passed()), sanctions, { answer: null }],
  [
    "a gap that is too long",
    ties(threat({ dateFrom: "1998" }), passed()),
    sanctions,
    { answer: "contradicted: R2" },
  ],
  [
    "the terms blank",
    ties(threat({ dateFrom: "2001", terms: undefined } as never), passed()),
    sanctions,
    { answer: null },
  ],
  [
    "other terms",
    ties(threat({ dateFrom: "2001", terms: "neither" }), passed()),
    sanctions,
    { answer: "contradicted: R1" },
  ],
  ["no silence declared", silences(), sanctions, { answer: null, level: "cannot say" }],
  [
    "the measure taken after all",
    ties(threat(), passed(), tie("taken", "power", "government", "sanction", { dateFrom: "2004" })),
    sanctions,
    { answer: "contradicted: R3" },
  ],
  ["the threat removed", ties(passed()), sanctions, { level: "very low", says: /does not show/u }],
  ["the threat denied", denied("threat"), sanctions, { answer: "contradicted: R1" }],
  ["the law denied", denied("law"), sanctions, { answer: "contradicted: R2" }],
  [
    "another target",
    (study) => ({ ...study, cases: study.cases.map((one) => ({ ...one, target: "ZZ" })) }),
    sanctions,
    { level: "very low", says: /does not show/u },
  ],
  [
    "the practice graded in",
    inTurn(regraded("a", "practice", { grade: 1 }), claims(on("a", "practice"), { direction: "supports" })),
    sanctions,
    { answer: "contradicted: R4" },
  ],
  [
    "the practice contradicted",
    claims(on("a", "practice"), { direction: "supports" }),
    sanctions,
    { answer: null },
  ],
  [
    "a channel of the study that is a threat",
    preference(["pressure", "threat"]),
    sanctions,
    { answer: "holds" },
  ],
  ["a channel of the study that is none", preference(["norm"]), sanctions, { level: "very low" }],
  ["the order told", same, "pathway.order.a", { answer: "threat before law" }],
  [
    "the order told the other way",
    ties(threat({ dateFrom: "2005" }), passed()),
    "pathway.order.a",
    { answer: "law before threat" },
  ],
];

describe("labour law", () => {
  test.each(inLabour)("%s", (...mutation) => check(labour, mutation));
});

/** Vaccination campaigns: coverage is counted in two years, and calibrated at 50, 70 and 90 per cent. */
const count = (source: string, value: number, year: string, own: Partial<Claim> = {}) => ({
  source,
  locator: year,
  direction: "supports" as const,
  value,
  unit: "children",
  of: "1,000 children",
  dateFrom: year,
  dateTo: year,
  ...own,
});
const vaccination = (...counts: readonly Partial<Claim>[]): Study =>
  smallStudy({
    cells: {
      a: {
        aid: 1,
        campaign: { grade: 1, claims: counts },
        coverage: {
          grade: 80,
          claims: [{ source: "atlas", direction: "qualifies", atLeast: 75, atMost: 85 }],
        },
      },
      b: {
        aid: 0,
        campaign: 0,
        coverage: {
          grade: 40,
          claims: [{ source: "atlas", direction: "qualifies", atLeast: 40, atMost: 40 }],
        },
      },
    },
    attributes: { coverage: { scale: "raw", calibration: { method: "direct", thresholds: [50, 70, 90] } } },
    analyses: [
      {
        id: "compared",
        kind: "comparison",
        cases: "place",
        instruments: { aid: ["aid"] },
        outcomes: ["campaign"],
        reform: "campaign",
      },
      { id: "gap", kind: "gap", cases: "place", paper: "campaign", practice: "coverage" },
    ],
  });
const rising = [count("atlas", 300, "2001"), count("gazette", 600, "2004")] as const;
const changeOf = (...counts: readonly Partial<Claim>[]) =>
  concluded(vaccination(...counts)).get("compared.change.campaign.a")?.answer;

test.each<readonly [string, readonly Partial<Claim>[], string | undefined]>([
  ["two counts in order", rising, "up"],
  ["the years swapped", [count("atlas", 300, "2004"), count("gazette", 600, "2001")], "down"],
  ["another unit", [rising[0], count("gazette", 600, "2004", { unit: "doses" })], undefined],
  ["another denominator", [rising[0], count("gazette", 600, "2004", { of: "10,000 children" })], undefined],
  ["the same year", [rising[0], count("gazette", 600, "2001")], undefined],
  [
    "years that overlap",
    [count("atlas", 300, "2001", { dateTo: "2003" }), count("gazette", 600, "2002")],
    undefined,
  ],
  [
    "one count undated",
    [rising[0], { ...count("gazette", 600, "2004"), dateFrom: undefined, dateTo: undefined } as never],
    undefined,
  ],
  ["one count alone", [rising[0]], undefined],
  ["a report of the change", [{ source: "atlas", direction: "supports", change: "up" }], "up"],
  [
    "a judgement of the change",
    [{ source: "atlas", direction: "supports", change: "up", kind: "judgement" }],
    undefined,
  ],
  [
    "a report against the counts",
    [...rising, { source: "survey", direction: "supports", change: "down" }],
    undefined,
  ],
  [
    "one of two counts a claim against",
    [rising[0], count("gazette", 600, "2004", { kind: "silence" })],
    undefined,
  ],
])("vaccination: whether campaigns rose with %s", (_, counts, direction) => {
  expect(changeOf(...counts)).toBe(direction);
});

test.each<readonly [string, Change, string | null]>([
  ["the value", same, "known"],
  [
    "a value below the crossover",
    inTurn(
      regraded("a", "coverage", { grade: 60 }),
      claims(on("a", "coverage"), { atLeast: 60, atMost: 60 }),
    ),
    "paper ahead",
  ],
  [
    "a value at the crossover",
    inTurn(
      regraded("a", "coverage", { grade: 70 }),
      claims(on("a", "coverage"), { atLeast: 70, atMost: 70 }),
    ),
    null,
  ],
  ["a report of another interval", claims(on("a", "coverage"), { atLeast: 20, atMost: 60 }), null],
  ["an interval across the crossover", claims(on("a", "coverage"), { atLeast: 60, atMost: 90 }), "known"],
])("vaccination: coverage beside the campaign with %s", (_, change, answer) => {
  const found = concluded(change(vaccination(...rising))).get("gap.gap.a")?.answer;
  if (answer === "known") expect(found).not.toBeNull();
  else expect(found).toBe(answer);
});

/** Party systems: how many parties an electoral law admits, as a value of many. */
const parties = smallStudy({
  cells: {
    a: { parties: { grade: 2, claims: [{ source: "atlas" }, { source: "gazette" }] }, stable: 1 },
    b: { parties: { grade: 0, claims: [{ source: "atlas", direction: "supports" }] }, stable: 0 },
    c: { parties: { grade: 2, claims: [{ source: "atlas" }, { source: "gazette" }] }, stable: 1 },
  },
  attributes: { parties: { scale: "multi", role: "condition" } },
  analyses: [
    {
      id: "table",
      kind: "truth-table",
      cases: "place",
      conditions: ["parties"],
      outcome: "stable",
      incl_cut: 1,
    },
  ],
});

const inParties: readonly Mutation[] = [
  ["nothing", same, "table.solution.conservative", { answer: "parties{2}", atMost: "low" }],
  [
    "a value of many contradicted",
    claims(on("c", "parties"), { direction: "contradicts" }),
    "table.solution.conservative",
    { answer: "parties{2}", atMost: "low" },
  ],
  [
    "another value without its claims",
    regraded("c", "parties", { grade: 1 }),
    "table.solution.conservative",
    { answer: "parties{2} + parties{1}" },
  ],
  [
    "another value that its bounds exclude",
    inTurn(regraded("c", "parties", { grade: 1 }), claims(on("c", "parties"), { atLeast: 2, atMost: 2 })),
    "table.solution.conservative",
    { answer: "parties{2}" },
  ],
];

describe("party systems", () => {
  test.each(inParties)("%s", (...mutation) => check(parties, mutation));
});

/** Anti-corruption commissions: whether they came with pressure, and who took part. */
const commissions = smallStudy({
  cells: {
    a: { pressure: 1, weak: 1, reform: 1, drafting: 1, later: 0 },
    b: { pressure: 0, weak: 1, reform: 0, drafting: 0, later: 0 },
    c: { pressure: 1, weak: 1, reform: 1, drafting: 1, later: 1 },
  },
  analyses: [
    {
      id: "scope",
      kind: "scope",
      cases: "place",
      instruments: ["pressure"],
      conditions: ["weak"],
      outcome: "reform",
    },
    {
      id: "part",
      kind: "participation",
      cases: "place",
      during: "drafting",
      after: "later",
      participants: ["ngo"],
    },
    { id: "type", kind: "response", cases: "place", access: "drafting", objectives: "reform" },
  ],
});

const inCommissions: readonly Mutation[] = [
  ["nothing", same, "part.course.a", { answer: "in → out" }],
  [
    "the end not known",
    regraded("a", "later", undefined),
    "part.course.a",
    { answer: null, level: "cannot say" },
  ],
  [
    "the end contradicted",
    claims(on("a", "later"), { direction: "supports" }),
    "part.course.a",
    { answer: null },
  ],
  ["nothing", same, "type.type.a", { level: "high" }],
  [
    "the aims contradicted",
    claims(on("a", "reform"), { direction: "contradicts" }),
    "type.type.a",
    { answer: null },
  ],
  [
    "the types with one not known",
    regraded("b", "reform", undefined),
    "type.types",
    { says: /[Nn]ot known for 1 case|1 unknown|not known/u },
  ],
  ["the scope in two cases", same, "scope.tested", { atMost: "low" }],
  [
    "the outcome of a case contradicted",
    claims(on("a", "reform"), { direction: "contradicts" }),
    "scope.case.a",
    { answer: null },
  ],
];

describe("anti-corruption commissions", () => {
  test.each(inCommissions)("%s", (...mutation) => check(commissions, mutation));
});

const studies = { elections, labour, parties, vaccination: vaccination(...rising), commissions };
const fields = Object.entries(studies);

/** What is concluded, in a form that can be compared. */
const told = (study: Study) =>
  Object.fromEntries(
    [...concluded(study)].map(([id, { answer, statement, confidence }]) => [
      id,
      [answer, statement, confidence.level, confidence.sum],
    ]),
  );

test.each(fields)("%s: an irrelevant claim and repeated rows change nothing", (_, study) => {
  const [first] = study.claims;
  if (first === undefined) throw new Error("the study has no claims");
  const manifest = {
    ...study.manifest,
    attributes: { ...study.manifest.attributes, weather: { label: "Weather", role: "note" as const } },
  };
  const aside = { ...first, id: "aside" as Claim["id"], attribute: "weather", statement: "It rained." };
  expect(told({ ...study, manifest, claims: [...study.claims, aside] })).toEqual(told(study));
  const again = study.claims.map((claim) => ({ ...claim, id: `again-${claim.id}` as Claim["id"] }));
  expect(told({ ...study, claims: [...study.claims, ...again] })).toEqual(told(study));
});

const planted = fc
  .sample(plans, { seed: 23, numRuns: 1 })
  .map((plan, i) => [`planted ${i + 1}`, plantedStudy(plan)] as const);

test.each([...fields, ...planted])("%s: without any one record, nothing is more certain", (_, study) => {
  const before = concluded(study);
  const lists = ["claims", "grades", "ties", "periods"] as const;
  const fewer: Study[] = lists.flatMap((list) =>
    study[list].map((row) => ({
      ...study,
      [list]: study[list]!.filter((one) => one !== row),
    })),
  );
  const undeclared = { ...study, manifest: { ...study.manifest, silences: [] } };
  for (const less of [...fewer, undeclared])
    for (const [id, { answer, confidence }] of concluded(less)) {
      const then = before.get(id);
      if (then === undefined || then.answer !== answer || answer === null) continue;
      expect(levels.indexOf(confidence.level), id).toBeLessThanOrEqual(levels.indexOf(then.confidence.level));
    }
});

test.each(fields)("%s: every conclusion leads to claims, and those to works", (_, study) => {
  const known = new Set<string>(study.claims.map(({ id }) => id));
  for (const { id, answer, trace } of concluded(study).values()) {
    if (answer === null) continue;
    if (trace.cells.length + trace.ties.length > 0) expect(trace.claims, id).not.toEqual([]);
    for (const claim of trace.claims) expect(known.has(claim), claim).toBe(true);
    expect(trace.sources.length, id).toBeGreaterThanOrEqual(Math.min(1, trace.claims.length));
  }
});

test("a claim that no grade cites and that speaks of one is under what needs it", () => {
  const doubt = denial("belsk", "counting", "survey", 0);
  const found = concluded(added(doubt)(elections)).get(belsk);
  expect(found?.trace.claims).toContain(doubt.id);
  expect(found?.trace.sources).toContain("survey");
});

test.each<readonly [string, Change, string]>([
  ["as computed", same, "agrees"],
  [
    "the answer turned",
    inTurn(regraded("belsk", "counting", { grade: 1 }), claims(counted, { direction: "supports" })),
    "differs",
  ],
  ["its grade contradicted", claims(counted, { direction: "supports" }), "cannot say"],
  ["its grade blank", regraded("belsk", "counting", undefined), "cannot say"],
  ["judgements alone", claims(counted, { kind: "judgement" }), "circular"],
])("what the author concludes: %s", (_, change, category) => {
  expect(assess(change(elections), { leverage: false, closer: false }).concordance[0]?.category).toBe(
    category,
  );
});

test("on facts alone, what rests on judgements falls and the rest stands", () => {
  const judged = claims(counted, { kind: "judgement" })(elections);
  const standing = new Map(factsOnly(judged).conclusions.map((one) => [one.id, one.standing]));
  expect(standing.get(belsk)).toBe("falls");
  expect(standing.get("gap.gap.avaria")).toBe("stands");
});
