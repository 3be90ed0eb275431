import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ClassicTest } from "./classic-tests.ts";
import { classicTest } from "./classic-tests.ts";
import { EvidenceError, HypothesisError, LikelihoodError } from "./errors.ts";
import type { Evidence, Likelihood, ProcessTracing } from "./evidence.ts";
import { evidencePackages } from "./evidence-packages.ts";
import { jointLikelihood } from "./joint-likelihood.ts";
import { posteriorRange } from "./posterior-range.ts";
import { type Step, weighEvidence } from "./weigh-evidence.ts";

const found = (id: string, H: Likelihood, notH: Likelihood, rest: Partial<Evidence> = {}): Evidence => ({
  id,
  claims: [`c-${id}`],
  likelihoods: { H, "~H": notH },
  ...rest,
});
const about = (...evidence: Evidence[]): ProcessTracing => ({
  hypotheses: [{ id: "H", prior: 0.5 }],
  evidence,
});
const posterior = (tracing: ProcessTracing) =>
  weighEvidence(tracing).posterior.map(({ probability }) => probability);

describe("the four tests, from a prior of one half", () => {
  test.each([
    ["hoop", 0.95, 0.5, 0.655172414, 0.090909091, 2.787536, -10],
    ["smoking gun", 0.4, 0.05, 0.888888889, 0.387096774, 9.0309, -1.995724],
    ["doubly decisive", 0.95, 0.05, 0.95, 0.05, 12.787536, -12.787536],
    ["straw in the wind", 0.6, 0.4, 0.6, 0.4, 1.760913, -1.760913],
  ] as const)("%s", (kind, sensitivity, falseAlarm, pass, fail, dBPass, dBFail) => {
    const likelihoods = { test: kind as ClassicTest, of: "H", sensitivity, falseAlarm };
    const weighing = weighEvidence(about({ id: "E", claims: [], likelihoods }));
    expect(weighing.posterior[0]?.probability).toBeCloseTo(pass, 9);
    expect(weighing.steps[0]?.weights[0]?.decibels).toBeCloseTo(dBPass, 6);
    expect(weighing.steps[0]?.otherwise?.[0]?.probability).toBeCloseTo(fail, 9);
    const failed = weighEvidence(about({ id: "E", claims: [], found: "absent", likelihoods }));
    expect(failed.posterior[0]?.probability).toBeCloseTo(fail, 9);
    expect(failed.steps[0]?.weights[0]?.decibels).toBeCloseTo(dBFail, 6);
  });

  test("evidence is classified by both likelihood ratios", () => {
    expect(classicTest(0.95, 0.5).test).toBe("hoop");
    expect(classicTest(0.4, 0.05).test).toBe("straw in the wind");
    expect(classicTest(0.4, 0.05, 5).test).toBe("smoking gun");
    expect(classicTest(0.95, 0.05).test).toBe("doubly decisive");
    expect(classicTest(0.6, 0.4).test).toBe("straw in the wind");
    expect(() => classicTest(1.2, 0.4)).toThrow(LikelihoodError);
  });

  test("a test without likelihoods takes the stated defaults", () => {
    const hoop: Evidence = { id: "E", claims: [], likelihoods: { test: "hoop", of: "~H" } };
    expect(posterior(about({ ...hoop, found: "absent" }))[1]).toBeCloseTo(0.05 / 0.55, 12);
  });
});

describe("several pieces of evidence", () => {
  const clues = (first: Step["found"], second: Step["found"]): ProcessTracing => ({
    ...about(found("E1", 0.8, 0.2, { found: first }), found("E2", 0.3, 0, { found: second })),
    certainty: "allowed",
  });

  test("two clues, one impossible without the hypothesis (DeclareDesign's process_tracing_designer)", () => {
    expect(posterior(clues("present", "unknown"))[0]).toBeCloseTo(0.8, 12);
    expect(posterior(clues("absent", "unknown"))[0]).toBeCloseTo(0.2, 12);
    expect(posterior(clues("unknown", "absent"))[0]).toBeCloseTo(0.411764706, 9);
    expect(posterior(clues("present", "absent"))[0]).toBeCloseTo(0.736842105, 9);
    expect(posterior(clues("absent", "absent"))[0]).toBeCloseTo(0.14893617, 9);
    const certain = weighEvidence(clues("unknown", "present"));
    expect(certain.posterior[0]).toEqual({
      hypothesis: "H",
      probability: 1,
      logOdds: Number.POSITIVE_INFINITY,
      decibels: Number.POSITIVE_INFINITY,
    });
  });

  test("two straws: independent, one and the same, correlated", () => {
    const straws = about(found("E1", 0.6, 0.4), found("E2", 0.6, 0.4));
    const tied = (correlation: number) => ({
      ...straws,
      dependence: [{ evidence: ["E2", "E1"], correlation }],
    });
    expect(posterior(straws)[0]).toBeCloseTo(0.692307692, 9);
    expect(posterior(tied(1))[0]).toBeCloseTo(0.6, 12);
    expect(posterior(tied(0.5))[0]).toBeCloseTo(0.631578947, 9);
    expect(posterior(tied(0))[0]).toBeCloseTo(0.692307692, 9);
    expect(weighEvidence(tied(1)).steps[1]?.weights[0]?.decibels).toBeCloseTo(0, 12);
  });

  test("three rival hypotheses, after each piece and after both", () => {
    const tracing: ProcessTracing = {
      hypotheses: ["A", "B", "C"].map((id) => ({ id, prior: 1 / 3 })),
      evidence: [
        { id: "E1", claims: ["c1"], likelihoods: { A: 0.6, B: 0.3, C: 0.1 } },
        { id: "E2", claims: ["c2"], likelihoods: { A: 0.5, B: 0.1, C: 0.5 } },
      ],
    };
    const { steps, leading } = weighEvidence(tracing);
    expect(steps[0]?.posterior.map((s) => s.probability)).toEqual([0.6, 0.3, 0.1].map(near));
    expect(posterior(tracing)).toEqual([0.789473684, 0.078947368, 0.131578947].map(near));
    expect(leading).toBe("A");
    expect(steps.map(({ claims }) => claims)).toEqual([["c1"], ["c2"]]);
  });

  test("odds of 1 to 4, then likelihood ratios of 20 and 1/2", () => {
    const tracing: ProcessTracing = {
      hypotheses: [{ id: "H", prior: 0.2 }],
      evidence: [found("E1", 0.8, 0.04), found("E2", 0.3, 0.6)],
    };
    const { posterior } = weighEvidence(tracing);
    expect(posterior[0]?.probability).toBeCloseTo(0.714285714, 9);
    expect(posterior[0]?.decibels).toBeCloseTo(3.9794, 6);
    expect(posterior[0]?.logOdds).toBeCloseTo(Math.log(2.5), 12);
  });

  test("likelihoods within ranges", () => {
    const tracing = about(found("E", { low: 0.7, high: 0.9 }, { low: 0.2, high: 0.4 }));
    expect(posteriorRange(tracing)).toEqual([
      { hypothesis: "H", low: near(0.636363636), high: near(0.818181818) },
      { hypothesis: "~H", low: near(0.181818182), high: near(0.363636364) },
    ]);
    expect(posterior(tracing)[0]).toBeCloseTo(0.8 / 1.1, 12);
  });

  test("pieces from one source are offered as one", () => {
    const pieces = ["E1", "E2", "E3"].map((id) => found(id, 0.6, 0.4));
    expect(evidencePackages(pieces)).toEqual([]);
    expect(evidencePackages(pieces, (claim) => (claim === "c-E2" ? "report" : "witness"))).toEqual([
      { evidence: ["E1", "E3"], correlation: 1 },
    ]);
    const joining = { ...found("E4", 0.6, 0.4), claims: ["c-E1", "c-E2"] };
    expect(evidencePackages([...pieces, joining])).toEqual([
      { evidence: ["E1", "E2", "E4"], correlation: 1 },
    ]);
  });
});

describe("what is refused, and what the message says", () => {
  const refuses = (tracing: ProcessTracing, error: new (text: string) => Error, text: string) => {
    expect(() => weighEvidence(tracing)).toThrow(error);
    expect(() => weighEvidence(tracing)).toThrow(text);
  };
  const two = [
    { id: "A", prior: 0.6 },
    { id: "B", prior: 0.5 },
  ];

  test("priors", () => {
    refuses({ hypotheses: two, evidence: [] }, HypothesisError, "sum to 1.1 (A 0.6, B 0.5)");
    refuses({ hypotheses: [], evidence: [] }, HypothesisError, "no hypothesis");
    refuses({ hypotheses: [{ id: "A", prior: 1 }], evidence: [] }, HypothesisError, '"A": the prior is 1');
    refuses({ hypotheses: [two[0]!, two[0]!], evidence: [] }, HypothesisError, '"A" is given twice');
  });

  test("likelihoods", () => {
    refuses(
      about(found("E", 1, 0.5)),
      LikelihoodError,
      'Evidence "E", hypothesis "H": likelihood is 1: this',
    );
    refuses(about(found("E", 0.5, 0)), LikelihoodError, "Use a value such as 0.01");
    refuses(about(found("E", 1.5, 0.5)), LikelihoodError, "is 1.5. Give a number from 0 to 1");
    refuses(about(found("E", Number.NaN, 0.5)), LikelihoodError, "is NaN. Give a number from 0 to 1");
    refuses(
      about(found("E", { low: 0.2, high: 0.4, value: 0.5 }, 0.5)),
      LikelihoodError,
      "outside its range",
    );
    refuses(
      about({ id: "E", claims: [], likelihoods: { H: 0.5 } }),
      LikelihoodError,
      'under hypothesis "~H"',
    );
  });

  test("ids", () => {
    refuses(about({ id: "E", claims: [], likelihoods: { G: 0.5 } }), HypothesisError, 'names hypothesis "G"');
    refuses(about({ id: "E", claims: [], likelihoods: { test: "hoop", of: "G" } }), HypothesisError, '"G"');
    refuses(about(found("E", 0.5, 0.5), found("E", 0.5, 0.5)), EvidenceError, '"E" is given twice');
    const tracing = about(found("E", 0.5, 0.5));
    const tied = (evidence: string[], correlation = 1) => ({
      ...tracing,
      dependence: [{ evidence, correlation }],
    });
    refuses(tied(["E", "F"]), EvidenceError, 'names evidence "F"');
    refuses(tied(["E", "E"]), EvidenceError, '"E" depends on others twice');
    refuses(tied(["E"], 2), EvidenceError, "correlation is 2");
  });

  test("evidence that no hypothesis allows", () => {
    const same = about(found("E1", 0.6, 0.4), found("E2", 0.6, 0.4, { found: "absent" }));
    refuses(
      { ...same, dependence: [{ evidence: ["E1", "E2"], correlation: 1 }] },
      EvidenceError,
      'Evidence "E2" (absent) is impossible under every remaining hypothesis',
    );
  });
});

describe("properties", () => {
  const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  test("likelihoods of all that may be found sum to 1, and pairs have the stated correlation", () => {
    fc.assert(
      fc.property(
        fc.array(probability, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (present, correlation) => {
          const patterns = Array.from({ length: 2 ** present.length }, (_, bits) =>
            present.map((_, piece) => ((bits >> piece) & 1) === 1),
          );
          const sum = patterns.reduce((total, p) => total + jointLikelihood(present, p, correlation), 0);
          expect(sum).toBeCloseTo(1, 9);
          const p = present[0]!;
          expect(jointLikelihood([p, p], [true, true], correlation)).toBeCloseTo(
            p * p + correlation * p * (1 - p),
            12,
          );
        },
      ),
    );
  });

  test("the order of the evidence does not matter, odds multiply, and decibels add", () => {
    fc.assert(
      fc.property(
        probability,
        fc.array(fc.tuple(probability, probability), { minLength: 1, maxLength: 6 }),
        (prior, pairs) => {
          const tracing: ProcessTracing = {
            hypotheses: [{ id: "H", prior }],
            evidence: pairs.map(([s, f], i) => found(`E${i}`, s, f)),
          };
          const { posterior: after, prior: before, steps } = weighEvidence(tracing);
          const odds = pairs.reduce((product, [s, f]) => (product * s) / f, prior / (1 - prior));
          expect(after[0]!.probability).toBeCloseTo(odds / (1 + odds), 9);
          const added = steps.reduce((sum, step) => sum + step.weights[0]!.decibels, before[0]!.decibels);
          expect(added).toBeCloseTo(after[0]!.decibels, 9);
          const turned = weighEvidence({ ...tracing, evidence: tracing.evidence.toReversed() });
          expect(turned.posterior[0]!.probability).toBeCloseTo(after[0]!.probability, 9);
        },
      ),
    );
  });
});

const near = (value: number) => expect.closeTo(value, 9);
