// What a stranger's small study entitles to: each sentence says no more than its records, and is as sure as they make it.
import { keep, regrade, reopen } from "@throughline/assess";
import type { Tie } from "@throughline/study";
import { expect, test } from "vitest";
import { claimOn, concluded, smallStudy } from "./small-study.ts";

const table = {
  id: "table",
  kind: "truth-table",
  cases: "place",
  conditions: ["aid", "norm"],
  outcome: "law",
  incl_cut: 1,
};

test("that a condition is necessary is a statement about the cases with the outcome", () => {
  const few = smallStudy({
    cells: { a: { aid: 1, norm: 1, law: 1 }, b: { aid: 1, norm: 0, law: 1 }, c: { aid: 0, norm: 1, law: 0 } },
    analyses: [table],
  });
  const necessary = concluded(few).get("table.necessity");
  expect(necessary?.answer).toBe("aid");
  expect(necessary?.confidence.level).toBe("low");
  expect(necessary?.confidence.limits.map(({ because }) => because)).toEqual(["few cases", "no contrast"]);
});

test("the course of participation is not known while one of its two grades is not", () => {
  const analyses = [
    {
      id: "part",
      kind: "participation",
      cases: "place",
      during: "drafting",
      after: "later",
      participants: ["ngo"],
    },
  ];
  const whole = smallStudy({ cells: { a: { drafting: 1, later: 0 } }, analyses });
  expect(concluded(whole).get("part.course.a")?.answer).toBe("in → out");
  const half = concluded({ ...whole, grades: whole.grades.slice(0, 1) }).get("part.course.a");
  expect(half).toMatchObject({ answer: null, needs: ["a/later"], confidence: { level: "cannot say" } });
});

test("where one active case lies is said and shows no pattern", () => {
  const where = {
    id: "where",
    kind: "variation",
    cases: "place",
    orientation: "reform",
    measures: ["law"],
    location: { label: "the north", any: ["north"] },
    explanations: ["aid"],
  };
  const level = (other: number) => {
    const quiet = { reform: 0, north: 0, law: 0, aid: 0 };
    const study = smallStudy({
      cells: { a: { ...quiet, reform: 1, north: 1 }, b: { ...quiet, reform: other }, c: quiet },
      analyses: [where],
    });
    return concluded(study).get("where.location")?.confidence.level;
  };
  expect(level(0)).toBe("not rated");
  expect(level(1)).toBe("low");
});

test("who says what is told as theirs, and not as the author’s judgement", () => {
  const study = smallStudy({
    cells: { a: { law: 1 } },
    attributes: { why: { role: "note" } },
    analyses: [{ id: "said", kind: "testimony", attributes: ["why"] }],
  });
  const spoken = claimOn("a", "why", 1, { kind: "judgement", statement: "Money brought it." });
  const found = concluded({ ...study, claims: [...study.claims, spoken] }).get("said.witnesses.why");
  expect(found?.statement).toMatch(/^One witness speaks about why: .*“Money brought it”/u);
});

const compared = {
  id: "compared",
  kind: "comparison",
  cases: "place",
  instruments: { aid: ["aid"] },
  outcomes: ["trials"],
  reform: "trials",
};

test("a rise is told with the unit, of how many, and all the years that were counted", () => {
  const count = (source: string, value: number, from: string, to: string, of: string) => ({
    source,
    locator: from,
    value,
    unit: "trials",
    of,
    dateFrom: from,
    dateTo: to,
  });
  const study = (of: string) =>
    smallStudy({
      cells: {
        a: {
          aid: 1,
          trials: {
            grade: 1,
            claims: [
              count("atlas", 10, "2001", "2002", "100 reports"),
              count("gazette", 40, "2005", "2005", of),
            ],
          },
        },
        b: { aid: 0, trials: 0 },
      },
      analyses: [compared],
    });
  expect(concluded(study("100 reports")).get("compared.change.trials.a")?.statement).toBe(
    "Place a: trials rose, from 10 trials of 100 reports (from 2001 to 2002) to 40 (2005).",
  );
  expect(concluded(study("200 reports")).has("compared.change.trials.a")).toBe(false);
});

const pathways = {
  id: "pathway",
  kind: "pathways",
  cases: "place",
  access: "access",
  objectives: "aims",
  paper: "law",
  practice: "practice",
  scope: ["law"],
  years: 3,
};
const actors = [
  { id: "parliament", name: "Parliament", kind: "legislature", place: "A" },
  { id: "government", name: "Government", kind: "state", place: "A" },
  { id: "union", name: "Union", kind: "ngo", place: "A" },
  { id: "network", name: "Network", kind: "network", place: "ZN" },
  { id: "power", name: "Power", kind: "state", place: "ZZ" },
];
const tie = (id: string, from: string, to: string, channel: string, dateFrom?: string): Tie => ({
  id: id as Tie["id"],
  from,
  to,
  channel,
  caseId: "a",
  sign: "+",
  claims: ["a-law-atlas", "a-law-gazette"],
  ...(dateFrom === undefined ? {} : { dateFrom }),
});
const place = (grades: Readonly<Record<string, number>>, ties: readonly Tie[]) =>
  smallStudy({
    cells: { a: { access: 0, aims: 0, law: 1, practice: 0, ...grades } },
    actors: { lawmaking: ["parliament"] },
    analyses: [pathways],
    study: { actors, ties },
  });

test("a tie is not before a step for which nothing is recorded", () => {
  const turned = tie("turned", "union", "network", "participation");
  const reverse = concluded(place({}, [turned])).get("pathway.throw-from-outside.a");
  expect(reverse?.answer).toBe("missing: T1,T3");
  expect(reverse?.confidence.level).toBe("very low");
  expect(reverse?.statement).toContain("nothing is recorded for the step that it is compared with");
});

test("a pathway that fails at two steps is as sure as the better shows, and the loss of the worse changes nothing", () => {
  const id = "pathway.alliance.a";
  const study = place({ access: 0, aims: 0 }, []);
  const weak = {
    ...study,
    claims: study.claims.filter((claim) => claim.attribute !== "access" || claim.source === "atlas"),
  };
  const before = concluded(weak).get(id);
  expect(before).toMatchObject({ answer: "contradicted: A3,A4", confidence: { level: "high" } });
  const after = concluded({ ...weak, grades: weak.grades.filter(({ attribute }) => attribute !== "access") });
  expect(after.get(id)).toMatchObject({ answer: "contradicted: A4", confidence: { level: "high" } });
});

test("an act without an end is told with its date alone", () => {
  const study = place({}, [
    tie("threat", "power", "government", "sanction threat", "2001"),
    tie("law", "parliament", "government", "legislation", "2003-05"),
  ]);
  expect(concluded(study).get("pathway.order.a")?.statement).toBe(
    "In Place a, the threat came first (2001) and the law after it (May 2003).",
  );
});

test("that cases have a group of instruments rests on the best of its instruments", () => {
  const analyses = [
    {
      id: "added",
      kind: "ladder",
      cases: "place",
      instruments: { aid: ["money", "training"] },
      outcomes: ["law"],
    },
  ];
  const study = smallStudy({
    cells: {
      a: { money: 1, training: { grade: 1, claims: [{ source: "atlas", kind: "judgement" }] }, law: 1 },
      b: { money: 0, training: 0, law: 0 },
    },
    analyses,
  });
  const level = (one: typeof study) => concluded(one).get("added.steps")?.confidence.level;
  expect(level(study)).toBe("high");
  expect(level(regrade(study, "a/money", 0))).toBe("low");
});

test("items of evidence that were read in two works of one group count as one", () => {
  const study = smallStudy({
    cells: { a: { law: 1 } },
    attributes: { why: { role: "note" } },
    analyses: [
      {
        id: "cause",
        kind: "process-tracing",
        case: "a",
        hypotheses: [
          { id: "money", statement: "money brought it", prior: 0.5 },
          { id: "law", statement: "law brought it", prior: 0.5 },
        ],
        evidence: ["atlas", "gazette"].map((source) => ({
          id: source,
          statement: `The ${source} has it`,
          claims: [`a-why-${source}`],
          likelihoods: { money: 0.8, law: 0.2 },
        })),
      },
    ],
  });
  const spoken = ["atlas", "gazette"].map((source) => claimOn("a", "why", 1, { source }));
  const probability = (sources: typeof study.sources) =>
    concluded({ ...study, sources, claims: [...study.claims, ...spoken] }).get("cause.posterior.money")
      ?.statement;
  const parts = study.sources.map((source) => ({ ...source, group: "one house" }));
  expect(probability(study.sources)).toContain("from 0.5 to 0.94");
  expect(probability(parts)).toContain("from 0.5 to 0.8");
});

test("an analysis is kept with the claims that decide which of its grades can be used", () => {
  const study = smallStudy({
    cells: { a: { aid: 1, norm: 1, law: 1 }, b: { aid: 0, norm: 1, law: 0 }, c: { aid: 0, norm: 0, law: 0 } },
    analyses: [table],
  });
  const denied = {
    ...study,
    claims: study.claims.map((claim) =>
      claim.caseId === "c" && claim.attribute === "aid"
        ? { ...claim, direction: "supports" as const }
        : claim,
    ),
  };
  const [analysis] = denied.manifest.analyses;
  if (analysis === undefined) throw new Error("there is no analysis");
  const kept = keep(denied, analysis, { at: "2026-01-01T00:00:00Z", revision: 1 });
  expect(kept.result).toMatchObject({ excluded: [{ caseId: "c" }] });
  expect(reopen(kept).same).toBe(true);
});
