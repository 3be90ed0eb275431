// Process tracing on the invented study.
import { assess, uses, why, withdraw } from "@throughline/assess";
import { report } from "@throughline/report";
import type { Study } from "@throughline/study";
import { describe, expect, test } from "vitest";
import { changedStudy } from "./changed-study.ts";
import { answers, bundled } from "./russia.ts";

const study = only(await bundled("invented-towns"));
const assessment = assess(study);

/** Returns the study with only this analysis. */
function only(whole: Study): Study {
  const analyses = whole.manifest.analyses.filter(({ id }) => id === "vote");
  return { ...whole, manifest: { ...whole.manifest, analyses } };
}

function tracing(of: Study = study) {
  const found = assess(of, { leverage: false }).analyses.find(({ id }) => id === "vote");
  if (found?.kind !== "process-tracing") throw new Error("the study traces no process");
  return found.result;
}
const posteriors = (of: Study) => tracing(of).hypotheses.map(({ posterior }) => posterior.value);
const conclusion = (id: string) => assessment.conclusions.find((c) => c.id === id);

// Prior × likelihoods of the six items; visit is absent, and of hearing and crowd, which rest on one newspaper, the
// stronger counts.
const money = 0.4 * 0.96 * 0.5 * 0.3 * (1 - 0.2) * 0.05;
const citizens = 0.4 * 0.5 * 0.04 * 0.8 * (1 - 0.2) * 0.3;
const example = 0.2 * 0.5 * 0.04 * 0.3 * (1 - 0.94) * 0.05;

test("the posterior equals Bayes's rule by hand, with one newspaper counted once", () => {
  const sum = money + citizens + example;
  expect(posteriors(study).map((p) => p.toFixed(12))).toEqual(
    [money, citizens, example].map((weight) => (weight / sum).toFixed(12)),
  );
  expect(tracing().packages.at(-1)).toEqual({
    items: ["hearing", "crowd"],
    correlation: 1,
    works: ["courier2019"],
  });
  expect(conclusion("vote.leading")?.statement).toContain(
    "the evidence favours “the council wanted to keep the grant”",
  );
  expect(conclusion("vote.leading")?.caveats).toContain(
    "Counted as one item because they rest on Lindholm Courier 2019: “The coalition was heard before the vote” and “The gallery was full of supporters of the coalition”.",
  );
});

test("with a declared independence and reason, both items of the newspaper count, and the other explanation leads", async () => {
  const { study: independent, problems } = await changedStudy("invented-towns", "study.yaml", [
    "    packages:\n",
    "    packages:\n      - {evidence: [hearing, crowd], correlation: 0, reason: two reporters wrote them}\n",
  ]);
  expect(problems).toEqual([]);
  if (!independent) throw new Error("it has errors");
  const weights = [money * 0.3, citizens * 0.94, example * 0.3];
  const sum = weights.reduce((total, weight) => total + weight, 0);
  expect(posteriors(only(independent))[1]).toBeCloseTo((weights[1] ?? 0) / sum, 12);
  expect(answers(only(independent))["vote.leading"]).toBe("citizens");
});

test("each item is one of the four tests, with the effect of the opposite finding", () => {
  const tests = tracing().items.map(({ item, weights }) => [item, ...weights.map((w) => w.test)]);
  const straw = "straw in the wind";
  expect(tests).toEqual([
    ["letter-first", "hoop", straw, straw],
    ["letter-quoted", "smoking gun", straw, straw],
    ["hearing", straw, "hoop", straw],
    ["crowd", straw, straw, straw],
    ["visit", straw, straw, "hoop"],
    ["amendment", straw, straw, straw],
  ]);
  // If the councillors had visited a shelter: 1 - 0.2 becomes 0.2, and 1 - 0.94 becomes 0.94.
  const found = [money / 4, citizens / 4, (example / 0.06) * 0.94];
  expect(tracing().items[4]?.otherwise?.[0]?.probability).toBeCloseTo(
    (found[0] ?? 0) / found.reduce((sum, weight) => sum + weight, 0),
    12,
  );
});

test("the judgement that overturns the leading explanation, and where", () => {
  const bar = tracing().bars.find(({ id }) => id === "likelihood.amendment.money");
  // Money and citizens are equal where money × likelihood / 0.05 = citizens.
  expect(bar?.turns?.at).toBeCloseTo((citizens / money) * 0.05, 9);
  expect(bar?.turns).toMatchObject({ to: "citizens", within: true });
  expect(conclusion("vote.turning")?.answer?.split(",")).toContain("likelihood.amendment.money");
  expect(conclusion("vote.leading")?.confidence.level).toBe("moderate");
});

describe("withdrawn", () => {
  test("an item rests on its remaining claims, and falls with the last one", () => {
    const one = withdraw(study, { sources: ["radio2019"] });
    expect(posteriors(one)).toEqual(posteriors(study));
    expect(tracing(one).items[1]?.claims).toEqual(["p2"]);
    const both = withdraw(study, { sources: ["radio2019", "diary2020"] });
    expect(tracing(both).fallen).toEqual(["letter-quoted"]);
    expect(answers(both)["vote.leading"]).toBe("citizens");
  });

  test("an item that shares a source through one of its two claims becomes independent without that claim", () => {
    const claims = study.claims.map((c) => (c.id === "p3" ? { ...c, source: "courier2019" } : c));
    const shared = { ...study, claims };
    // Of letter-quoted, hearing and crowd the least probable counts: 0.3, 0.04 and 0.04.
    const weights = [money / 0.5, citizens / 0.8, example / 0.3];
    const sum = weights.reduce((total, weight) => total + weight, 0);
    expect(posteriors(shared)[0]).toBeCloseTo((weights[0] ?? 0) / sum, 12);
    expect(posteriors(withdraw(shared, { claims: ["p3"] }))).toEqual(posteriors(study));
  });

  test("leverage and `uses` name the claim without which another explanation leads", () => {
    expect(conclusion("vote.leading")?.leverage).toEqual([
      { withdraw: "claim", id: "p1", answer: "citizens" },
    ]);
    const falls = uses(study, assessment, "p1")?.conclusions.filter((c) => c.falls);
    expect(falls?.map(({ id, afterwards }) => [id, afterwards])).toContainEqual(["vote.leading", "citizens"]);
  });

  test("without claims there are no conclusions, but still a report", () => {
    const none = withdraw(study, { claims: ["p1", "p2", "p3", "p4", "p5", "p6", "p7"] });
    const bare = assess(none);
    expect(bare.conclusions.find(({ id }) => id === "vote.leading")?.answer).toBeNull();
    expect(report(bare, none)["report.html"]).toContain("No evidence is left.");
  });
});

test("traces, tables and pictures", () => {
  expect(why(study, assessment, "vote.item.letter-quoted")?.trace.sources).toEqual([
    "diary2020",
    "radio2019",
  ]);
  const files = report(assessment, study);
  expect(files["report.html"]).toContain("amendment if money from 0.03 to 0.1: money from 0.43 to 0.74");
  expect(files["tables/vote-evidence.csv"]?.split("\n")[1]).toMatch(
    /^letter-first,present,money,0.96,0.94,0.98,2.83\d*,hoop,0.05\d*,p1$/u,
  );
  expect(files["tables/vote-judgements.csv"]?.split("\n")).toHaveLength(1 + 23 + 1);
});

const malformed: [string, readonly [string, string], string][] = [
  [
    "an unknown claim",
    ["claims: [p6]", "claims: [p66]"],
    'study.yaml:45:18  item "visit" rests on the claim "p66", which is not in claims.csv. Nearest: "p6"\n    Correct the id, or add the claim.',
  ],
  [
    "a hypothesis without a likelihood",
    ["{money: 0.05, citizens: 0.3, example: 0.05}", "{money: 0.05, citizens: 0.3}"],
    'study.yaml:51:9  item "amendment" has no likelihood under the hypothesis "example"\n    State how probable it is to be found if "example" holds.',
  ],
  [
    "a likelihood under what is no hypothesis",
    [
      "{money: 0.05, citizens: 0.3, example: 0.05}",
      "{money: 0.05, citizen: 0.3, example: 0.05, citizens: 0.2}",
    ],
    'study.yaml:51:36  item "amendment" has a likelihood under "citizen", which is not a hypothesis. Nearest: "citizens"\n    Correct the id, or add the hypothesis.',
  ],
  [
    "priors that do not sum to 1",
    ["prior: 0.2}", "prior: 0.3}"],
    "study.yaml:22:5  The priors sum to 1.1 (money 0.4, citizens 0.4, example 0.3), but must sum to 1\n    Correct one, divide each by the sum, or add the hypothesis that is missing.",
  ],
  [
    "a likelihood outside 0..1",
    ["money: 0.05", "money: 1.2"],
    "study.yaml:51:23  analyses.0.evidence.5.likelihoods.money: 1.2 is not a probability above 0 and below 1, nor the lowest and highest of a range, as [0.2, 0.4]\n    Correct the value.",
  ],
  [
    "a likelihood of 0, which nothing could revise",
    ["money: 0.05", "money: 0"],
    "study.yaml:51:23  analyses.0.evidence.5.likelihoods.money: 0 is not a probability above 0 and below 1, nor the lowest and highest of a range, as [0.2, 0.4]\n    Correct the value.",
  ],
  [
    "a package that names an unknown item",
    ["[letter-first, visit", "[letter-fist, visit"],
    'study.yaml:53:20  a package names the item "letter-fist", which is not among the evidence. Nearest: "letter-first"\n    Correct the id, or add the item.',
  ],
  [
    "independence without a reason",
    [
      "        reason: the minutes record each of them on its own day, and the clerk had no stake in any\n",
      "",
    ],
    "study.yaml:53:9  analyses.0.packages.0.reason: items that count for more than one need a reason\n    Correct the value.",
  ],
  [
    "one item made of what was found and what was not",
    ["correlation: 0", "correlation: 1"],
    "study.yaml:53:9  the package of letter-first, visit, amendment counts as one item (correlation 1), but some of it is present and some absent\n    Split it into two packages, or give a correlation below 1.",
  ],
  [
    "an item left out of the package of its source",
    ["[letter-first, visit, amendment]", "[letter-first, visit]"],
    'study.yaml:53:9  the item "amendment" rests on "minutes2019", as this package does, and is in no package\n    State how it depends on the others: add it here, or put it alone in a package.',
  ],
  [
    "an unknown case",
    ["case: lindholm\n    hypotheses", "case: lindolm\n    hypotheses"],
    'study.yaml:21:5  the case "lindolm" is not in cases.csv. Nearest: "lindholm"\n    Correct the id, or add the case.',
  ],
];

test("an item that shares its source with a package may be a package by itself, as the check suggests", async () => {
  const { problems } = await changedStudy(
    "invented-towns",
    "study.yaml",
    ["[letter-first, visit, amendment]", "[letter-first, visit]"],
    ["    packages:\n", "    packages:\n      - {evidence: [amendment]}\n"],
  );
  expect(problems).toEqual([]);
});

test.each(malformed)("%s", async (_, replacement, expected) => {
  expect((await changedStudy("invented-towns", "study.yaml", replacement)).problems.join("\n")).toContain(
    expected,
  );
});
