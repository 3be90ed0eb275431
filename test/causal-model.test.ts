// Analyses with binary causal models, on the invented study.
import { assess, withdraw } from "@throughline/assess";
import { causalModel, queryModel, restrict, update } from "@throughline/inference";
import { report } from "@throughline/report";
import type { AnalysisOf, Study } from "@throughline/study";
import { expect, test } from "vitest";
import { changedStudy } from "./changed-study.ts";
import { bundled } from "./russia.ts";

const study = await bundled("invented-towns");
const declared = study.manifest.analyses.find(
  (analysis): analysis is AnalysisOf<"causal-model"> => analysis.id === "chain",
);
if (!declared) throw new Error("the study has no causal model");
const chain = declared;

const asking = (analysis: AnalysisOf<"causal-model">, of: Study = study): Study => ({
  ...of,
  manifest: { ...of.manifest, analyses: [analysis] },
});

function assessed(of: Study) {
  const assessment = assess(of, { leverage: false });
  const [found] = assessment.analyses;
  if (found?.kind !== "causal-model") throw new Error("the study has no causal model");
  return { assessment, result: found.result };
}

test("values above 0.5 become 1, missing ones stay missing, and the answers equal those of the package", () => {
  const { result } = assessed(asking(chain));
  expect(result.nodes.map(({ name, observed, ones }) => [name, observed, ones])).toEqual([
    ["threat", 12, 6],
    ["motion", 10, 5],
    ["coalition", 12, 5],
    ["shelter", 12, 5],
  ]);
  const grades = new Map(study.grades.map((g) => [`${g.caseId}/${g.attribute}`, g.grade]));
  const rows = study.cases.map((c) =>
    Object.fromEntries(
      result.nodes.flatMap(({ name }) => {
        const grade = grades.get(`${c.id}/${name}`);
        return grade === undefined ? [] : [[name, grade > 0.5 ? 1 : 0] as const];
      }),
    ),
  );
  const model = restrict(causalModel(chain.model), { statement: chain.restrictions });
  const direct = queryModel(update(model, rows, { seed: 1 }), "shelter[threat=1] - shelter[threat=0]");
  expect(result.queries[0]?.posterior?.mean).toBe(direct.mean);
  // Lindholm had all four: without its motion there would be no path from the threat to the shelter.
  expect(result.queries[2]).toMatchObject({
    caseId: "lindholm",
    given: "threat==1 & motion==1 & coalition==1 & shelter==1",
  });
});

// There is no shelter without a threat, which leaves two types: one Beta distribution, computed by hand.
const only = {
  ...chain,
  model: "threat -> shelter",
  restrictions: ["shelter[threat=0]==1"],
  queries: [
    { id: "effect", title: "the effect", query: "shelter[threat=1] - shelter[threat=0]" },
    { id: "cause", title: "the cause", query: "shelter[threat=1] > shelter[threat=0]", case: "aster" },
  ],
};

test("with one unknown share, four shelters in six threatened towns give exactly 5/8, and certainty for a case", () => {
  const without = { ...study, cases: study.cases.filter(({ id }) => id !== "hythe") };
  const { result, assessment } = assessed(asking(only, without));
  expect(result.sampled).toBeUndefined();
  expect(result.queries[0]?.prior).toMatchObject({ mean: 0.5, exact: true });
  expect(result.queries[0]?.posterior).toMatchObject({ mean: expect.closeTo(5 / 8, 12), exact: true });
  expect(result.queries[1]?.posterior?.mean).toBeCloseTo(1, 12);
  expect(assessment.conclusions[0]?.answer).toBe("above 0");
  expect(assessment.conclusions[0]?.trace.cells).toHaveLength(2 * 11);
});

test("a case that the model excludes is named as the reason for not updating it", () => {
  const { result, assessment } = assessed(asking(only));
  expect(result.reason).toContain("threat");
  expect(assessment.conclusions.map(({ answer }) => answer)).toEqual([null, null]);
  expect(report(assessment, asking(only))["report.html"]).toContain(
    "the model was not updated with the cases",
  );
});

test("the same seed gives the same bytes, another seed different draws and nearly the same answer", () => {
  const of = (seed: number) => assessed(asking({ ...chain, seed, draws: 1000 }));
  expect(JSON.stringify(of(3).assessment)).toBe(JSON.stringify(of(3).assessment));
  const [a, b] = [of(3), of(4)].map(({ result }) => result.queries[0]?.posterior?.mean ?? Number.NaN);
  expect(a).not.toBe(b);
  expect(Math.abs((a ?? 0) - (b ?? 0))).toBeLessThan(0.03);
});

test("without its source no node is observed and no query is answered", () => {
  const { assessment } = assessed(asking(chain, withdraw(study, { sources: ["survey2021"] })));
  expect(assessment.conclusions.map(({ answer }) => answer)).toEqual([null, null, null]);
  expect(assessment.conclusions[0]?.needs).toHaveLength(4 * 12);
});

test("confounding is declared by <->, drawn, and leaves the effect open", () => {
  const whole = assess(study);
  const effect = whole.conclusions.find(({ id }) => id === "confounded.effect");
  expect(effect?.answer).toBeNull();
  expect(effect?.statement).toContain("The interval includes 0, so there may be no effect.");
  const html = report(whole, study)["report.html"] ?? "";
  expect(html).toContain("shelter may share an unobserved cause with threat");
});

test.each([
  [
    "a cycle",
    "threat -> motion -> shelter; coalition -> shelter",
    "threat -> motion -> shelter -> threat",
    "The arrows form a cycle: threat -> motion -> shelter -> threat\n    Remove or turn one.",
  ],
  [
    "an unknown attribute",
    "threat -> motion -> shelter; coalition",
    "threat -> motion -> shelter; coaliton",
    'the node "coaliton" is not an attribute. Nearest: "coalition"\n    Correct the name, or declare it under attributes.',
  ],
  [
    "a node that is not binary",
    "{label: A coalition of citizens, role: condition, scale: fuzzy}",
    "{label: A coalition of citizens, role: condition, scale: multi}",
    'the node "coalition" is not binary: its scale is multi\n    Use an attribute that is crisp, fuzzy, or raw with a calibration into one set.',
  ],
  [
    "a query that cannot be read",
    "shelter[threat=1] - shelter[threat=0]",
    "shelter[threat=2] - shelter[threat=0]",
    '"shelter[threat=2] - shelter[threat=0]", column 16: a node is set to 0, to 1 or to the value of a node, one at a time\n    Correct it.',
  ],
  [
    "a restriction on two nodes",
    "motion[threat=1] < motion[threat=0]",
    "motion[threat=1] < shelter[motion=0]",
    '"motion[threat=1] < shelter[motion=0]" is about "motion" and "shelter"\n    Make a statement for each.',
  ],
  [
    "an unknown parameter",
    "priors: uniform",
    "priors: {motion.11111: 2}",
    '"motion.11111" is not a parameter\n    Use one of',
  ],
  [
    "a case that is not there",
    "case: lindholm\n\n",
    "case: lindhelm\n\n",
    'the case "lindhelm" is not in cases.csv. Nearest: "lindholm"\n    Name a case of the kind "town".',
  ],
])("%s", async (_, from, to, expected) => {
  const { problems } = await changedStudy("invented-towns", "study.yaml", [from, to]);
  expect(
    problems.filter((text) => /^study\.yaml:\d+:\d+ /u.test(text) && text.includes(expected)),
  ).not.toEqual([]);
});
