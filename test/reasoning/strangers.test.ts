// Small studies of further fields: what their shape, and one change of it, must do to what they conclude.
import { assess, gradingProblems } from "@throughline/assess";
import { reportView } from "@throughline/report";
import type { Claim, Study, Tie } from "@throughline/study";
import { describe, expect, test } from "vitest";
import { claimOn, concluded, smallStudy } from "./small-study.ts";

const gap = { id: "gap", kind: "gap", cases: "place", paper: "law", practice: "kept" };

test.each([
  [1, 0.33, "paper ahead"],
  [0.33, 0.67, "practice ahead"],
  [1, 0.67, "both in"],
  [0.67, 0.67, "both in"],
  [0, 0.33, "both out"],
  [0.5, 0, null],
])("air quality: a law graded %s beside practice graded %s: %s", (law, kept, answer) => {
  const found = concluded(smallStudy({ cells: { a: { law, kept } }, analyses: [gap] })).get("gap.gap.a");
  expect(found?.answer).toBe(answer);
  expect(found?.headline).toBe(answer?.endsWith("ahead") ?? false);
});

test("air quality: the count of cases follows the sides", () => {
  const cells = {
    a: { law: 1, kept: 0 },
    b: { law: 1, kept: 0.67 },
    c: { law: 0, kept: 0.33 },
    d: { law: 1 },
  };
  expect(concluded(smallStudy({ cells, analyses: [gap] })).get("gap.cases")?.statement).toBe(
    "Stated reform and practice in the 3 known cases: stated reform ahead in 1 (Place a); both more in than out: 1 (Place b); both more out than in: 1 (Place c). Not known for 1 case.",
  );
});

describe("a lake: one case alone is compared with nothing", () => {
  const study = smallStudy({
    cells: { a: { norm: 1, aid: 1, law: 1 } },
    analyses: [
      {
        id: "compared",
        kind: "comparison",
        cases: "place",
        instruments: { norms: ["norm"], help: ["aid"] },
        outcomes: ["law"],
        reform: "law",
      },
      {
        id: "added",
        kind: "ladder",
        cases: "place",
        instruments: { norms: ["norm"], help: ["aid"] },
        outcomes: ["law"],
      },
    ],
  });
  test.each(["compared.greatest.law", "compared.members.norm", "added.steps"])("%s", (id) => {
    expect(concluded(study).get(id)?.answer).toBeNull();
  });
});

describe("vaccination: a type of response rests on the grades that decide it", () => {
  const types = [
    { id: "shut", label: "doors shut", when: ["~order", "~uptake"] },
    { id: "open", label: "doors open", when: ["uptake"] },
    { id: "wide", label: "doors wide open", when: ["uptake", "heard"], under: "open" },
  ];
  const judged = (grade: number) => ({
    grade,
    claims: [{ source: "atlas", kind: "judgement" as const, confidence: "low" as const }],
  });
  const study = smallStudy({
    cells: { a: { order: 0, uptake: 0, heard: judged(0) }, b: { order: 1, uptake: 1, heard: judged(0) } },
    attributes: { access: {}, aims: {} },
    analyses: [{ id: "type", kind: "response", cases: "place", access: "access", objectives: "aims", types }],
  });
  test.each([
    ["a", "shut", "high"],
    ["b", "open", "low"],
  ])("%s is %s, with %s confidence", (id, answer, level) => {
    expect(concluded(study).get(`type.type.${id}`)).toMatchObject({ answer, confidence: { level } });
  });
  test("without the grade that decides nothing, the type is the same", () => {
    const bare = { ...study, grades: study.grades.filter(({ attribute }) => attribute !== "heard") };
    expect(concluded(bare).get("type.type.a")).toMatchObject({
      answer: "shut",
      confidence: { level: "high" },
    });
    expect(concluded(bare).get("type.type.b")?.answer).toBeNull();
  });
});

test("peace missions: only judgements are told as the author’s", () => {
  const study = smallStudy({
    cells: { a: { law: 1 } },
    attributes: { view: { role: "note" } },
    analyses: [{ id: "views", kind: "judgements", attributes: ["view"] }],
  });
  const said = (source: string, own: Partial<Claim>) => claimOn("a", "view", 1, { source, ...own });
  const claims = [said("atlas", { kind: "fact" }), said("survey", { kind: "judgement" })];
  expect([...concluded({ ...study, claims: [...study.claims, ...claims] }).keys()]).toEqual([
    "views.a-view-survey",
  ]);
});

describe("works that repeat each other", () => {
  const study = smallStudy({ cells: { a: { law: 1, kept: 0 } }, analyses: [gap] });
  const citing = (...links: readonly (readonly [source: string, cites: string])[]): Study => ({
    ...study,
    claims: links.flatMap(([source, cites]) =>
      [1, 0].map((grade) =>
        claimOn("a", grade === 1 ? "law" : "kept", grade, {
          source,
          locator: cites,
          cites: (cites === "" ? [] : [cites]) as Claim["cites"],
        }),
      ),
    ),
  });
  const deriving = (links: Readonly<Record<string, string>>): Study => ({
    ...study,
    sources: study.sources.map((one) => ({
      ...one,
      derivesFrom: links[one.key] === undefined ? [] : ([links[one.key]] as Claim["cites"]),
    })),
  });
  const votes = (changed: Study) =>
    assess(changed, { leverage: false, closer: false }).cells.find(({ id }) => id === "a/law")?.votes.for;

  test.each([
    ["two works that cite nothing", citing(["atlas", ""], ["gazette", ""]), 2],
    ["one cites the other", citing(["atlas", "gazette"], ["gazette", ""]), 1],
    ["each cites the other", citing(["atlas", "gazette"], ["gazette", "atlas"]), 1],
    [
      "each cites the other, and one says it itself",
      citing(["atlas", "gazette"], ["gazette", "atlas"], ["atlas", ""]),
      2,
    ],
    [
      "each cites the other, beside a third",
      citing(["atlas", "gazette"], ["gazette", "atlas"], ["survey", ""]),
      2,
    ],
    ["each derives from the other", deriving({ atlas: "gazette", gazette: "atlas" }), 1],
    ["a chain of derivations", deriving({ atlas: "gazette", gazette: "survey" }), 1],
  ])("%s: origins", (_, changed, count) => {
    expect(votes(changed)).toBe(count);
  });

  test("works that cite each other are reported, with what to do", () => {
    const problems = gradingProblems(citing(["atlas", "gazette"], ["gazette", "atlas"]));
    expect(problems.map(({ at }) => at)).toContainEqual({
      table: "claims",
      key: "a-law-atlas",
      column: "cites",
    });
    expect(gradingProblems(citing(["atlas", "gazette"], ["gazette", ""]))).toEqual([]);
  });
});

describe("peace missions: two states, each its own target", () => {
  const tie = (id: string, from: string, to: string, channel: string, year: string): Tie => ({
    id,
    from,
    to,
    channel,
    caseId: "a",
    sign: "+",
    claims: ["a-law-atlas", "a-law-gazette"],
    dateFrom: year,
  });
  const phases = ["repression", "denial", "concession", "status", "behaviour"] as const;
  const study = smallStudy({
    cells: {
      a: { law: 1, kept: 1, access: 1, aims: 1 },
      b: { law: 0, kept: 0, access: 0, aims: 0 },
    },
    analyses: [
      {
        id: "path",
        kind: "pathways",
        cases: "place",
        access: "access",
        objectives: "aims",
        paper: "law",
        practice: "kept",
        scope: ["law"],
        patterns: ["boomerang", "spiral"],
      },
    ],
    actors: { lawmaking: ["assembly"] },
    study: {
      actors: [
        { id: "women", name: "Women", kind: "ngo", place: "A" },
        { id: "assembly", name: "Assembly", kind: "legislature", place: "A" },
        { id: "government", name: "Government", kind: "state", place: "A" },
        { id: "network", name: "Network", kind: "network", place: "ZN" },
        { id: "power", name: "Power", kind: "state", place: "ZP" },
      ],
      ties: [
        tie("t1", "women", "network", "participation", "2000"),
        tie("t2", "network", "power", "norm", "2001"),
        tie("t3", "power", "government", "pressure", "2002"),
        tie("t4", "assembly", "government", "legislation", "2003"),
      ],
      events: phases.map((phase, i) => ({
        id: phase,
        caseId: "a",
        place: "A",
        title: phase,
        claims: ["a-law-atlas"],
        phase,
        dateFrom: `${1990 + i}`,
      })),
    },
  });
  const targets = (to: Readonly<Record<string, string>>): Study => ({
    ...study,
    cases: study.cases.map((one) => ({
      ...one,
      ...(to[one.id] === undefined ? {} : { target: to[one.id] }),
    })),
  });
  const dated = (table: "ties" | "events", years: Readonly<Record<string, string>>): Study => ({
    ...study,
    [table]: study[table].map((one) => ({ ...one, dateFrom: years[one.id] ?? one.dateFrom })),
  });
  const retargeted = (id: string, to: Partial<Tie>): Study => ({
    ...study,
    ties: study.ties.map((one) => (one.id === id ? { ...one, ...to } : one)),
  });

  test.each<readonly [string, Study, string, string]>([
    ["nothing", study, "boomerang", "holds"],
    ["the targets exchanged", targets({ a: "B", b: "A" }), "boomerang", "missing: B1,B3,B4"],
    ["the target of the other state changed", targets({ b: "C" }), "boomerang", "holds"],
    ["the pressure on another state", retargeted("t3", { to: "power" }), "boomerang", "missing: B3"],
    ["the pressure in another case", retargeted("t3", { caseId: "b" }), "boomerang", "missing: B3"],
    ["the pressure lifted", retargeted("t3", { sign: "-" }), "boomerang", "missing: B3"],
    ["the law first", dated("ties", { t4: "1999" }), "boomerang", "contradicted: B4"],
    [
      "the pressure before the appeal",
      dated("ties", { t3: "2000-06", t2: "2001" }),
      "boomerang",
      "contradicted: B3",
    ],
    ["the phases in order", study, "spiral", "holds"],
    [
      "two phases exchanged",
      dated("events", { status: "1992", concession: "1993" }),
      "spiral",
      "contradicted",
    ],
    [
      "all phases in one year",
      dated("events", Object.fromEntries(phases.map((one) => [one, "1995"]))),
      "spiral",
      "null",
    ],
  ])("%s", (_, changed, pattern, answer) => {
    expect(String(concluded(changed).get(`path.${pattern}.a`)?.answer)).toMatch(
      new RegExp(`^${answer}`, "u"),
    );
  });
});

describe("trade measures: a grade, the tie that shows it, and silence", () => {
  const ban = (more: Partial<Tie> = {}): Tie => ({
    id: "t1",
    from: "power",
    to: "government",
    channel: "sanction",
    caseId: "a",
    sign: "+",
    claims: ["a-law-atlas"],
    ...more,
  });
  const study = (grade: number, ties: readonly Tie[], claims: readonly Partial<Claim>[]): Study =>
    smallStudy({
      cells: { a: { ban: { grade, claims }, law: 1 }, b: { ban: 0, law: 0 } },
      attributes: { ban: { shown_by: { channel: "sanction" } } },
      silences: [{ attribute: "ban", cases: ["a"], sources: ["atlas"], reason: "It lists every ban." }],
      analyses: [
        {
          id: "compared",
          kind: "comparison",
          cases: "place",
          instruments: { force: ["ban"] },
          outcomes: ["law"],
          reform: "law",
        },
      ],
      study: {
        actors: [
          { id: "government", name: "Government", kind: "state", place: "A" },
          { id: "power", name: "Power", kind: "state", place: "ZZ" },
        ],
        ties,
      },
    });
  const found = (one: Study) => {
    const { cells } = assess(one, { leverage: false, closer: false });
    const confidence = concluded(one).get("compared.members.ban")?.confidence;
    return [
      cells.find(({ id }) => id === "a/ban")?.status,
      confidence?.level,
      confidence?.concerns.coherence.concern,
    ];
  };
  const facts = [{ source: "atlas" }, { source: "gazette" }];
  const silent = [{ source: "atlas", kind: "silence" as const }];

  test.each<readonly [string, Study, readonly string[]]>([
    ["in, with its tie", study(1, [ban()], facts), ["supported", "high", "none"]],
    ["in, without a tie", study(1, [], facts), ["supported", "moderate", "moderate"]],
    [
      "in, with a tie of another case",
      study(1, [ban({ caseId: "b" })], facts),
      ["supported", "moderate", "moderate"],
    ],
    ["out, with a tie", study(0, [ban()], facts), ["supported", "moderate", "moderate"]],
    ["out, without a tie", study(0, [], facts), ["supported", "high", "none"]],
    ["out by declared silence", study(0, [], silent), ["from silence", "low", "none"]],
    ["out by silence that a tie breaks", study(0, [ban()], silent), ["unsupported", "very low", "moderate"]],
  ])("%s", (_, one, expected) => {
    expect(found(one)).toEqual(expected);
  });

  test("silence that a tie breaks is reported", () => {
    const problems = gradingProblems(study(0, [ban()], silent)).map(({ what }) => what);
    expect(problems).toContain('silence is declared on "ban" for "a", and a claim or a tie reports it');
    expect(gradingProblems(study(0, [], silent)).map(({ what }) => what)).toEqual([]);
  });
});

describe("the short answer tells what the last instrument came with", () => {
  const added = {
    id: "added",
    kind: "ladder",
    cases: "place",
    instruments: { norms: ["norm"], help: ["aid"], pressure: ["ban"] },
    outcomes: ["law"],
  };
  const north = { norm: 1, aid: 0, ban: 0, law: 0.33 };
  const south = { norm: 1, aid: 1, ban: 0, law: 0.67 };
  const east = { norm: 1, aid: 1, ban: 1, law: 1 };
  const none = { norm: 0, aid: 0, ban: 0, law: 0 };
  const firstSentences = (cells: Parameters<typeof smallStudy>[0]["cells"]) => {
    const study = smallStudy({ cells, analyses: [added] });
    return [study.cases, study.cases.toReversed()].map((cases) => {
      const listed = { ...study, cases };
      return reportView(assess(listed), listed).summary.answer[0]?.text;
    });
  };

  test("in whatever order the cases are listed", () => {
    const sentence = "With pressure added, law was higher in Place east than in Place south.";
    expect(firstSentences({ north, south, east, west: none })).toEqual([sentence, sentence]);
  });

  test.each([
    ["in both", 0.67, "With pressure added, law was higher in both comparisons of cases."],
    ["in one of two", 1, "With pressure added, no outcome was higher in both comparisons of cases."],
  ])("where it is higher %s comparisons, no single one is picked", (_, law, sentence) => {
    expect(firstSentences({ south, delta: { ...south, law }, east })).toEqual([sentence, sentence]);
  });
});
