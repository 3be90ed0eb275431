import fc from "fast-check";
import { expect, test } from "vitest";
import { HypothesisError, LikelihoodError } from "./errors.ts";
import type { ProcessTracing } from "./evidence.ts";
import { type SensitivityBar, sensitivityAnalysis } from "./sensitivity-analysis.ts";
import { weighEvidence } from "./weigh-evidence.ts";

const hoop: ProcessTracing = {
  hypotheses: [{ id: "H", prior: 0.5 }],
  evidence: [{ id: "E", claims: ["c1"], likelihoods: { H: { low: 0.7, high: 0.9 }, "~H": 0.4 } }],
};
const near = (value: number) => expect.closeTo(value, 9);
const of = (bars: readonly SensitivityBar[], kind: string, hypothesis?: string) =>
  bars.find(
    ({ judgement: j }) =>
      j.kind === kind && (hypothesis === undefined || ("hypotheses" in j && j.hypotheses[0] === hypothesis)),
  )!;

test("each judgement over its range, the widest bar first", () => {
  const bars = sensitivityAnalysis(hoop);
  expect(bars.map(({ judgement }) => judgement)).toEqual([
    { kind: "prior", hypothesis: "H" },
    { kind: "likelihood", evidence: "E", claims: ["c1"], hypotheses: ["~H"] },
    { kind: "likelihood", evidence: "E", claims: ["c1"], hypotheses: ["H"] },
  ]);
  // A prior of one half moves between odds of 1 to 2 and 2 to 1; the likelihood ratio is 2.
  expect(bars[0]).toMatchObject({ value: 0.5, low: near(1 / 3), high: near(2 / 3) });
  expect(bars[0]).toMatchObject({ posteriorAtLow: near(0.5), posteriorAtHigh: near(0.8), swing: near(0.3) });
  expect(bars[2]).toMatchObject({ value: 0.8, low: 0.7, high: 0.9 });
  expect(bars[2]).toMatchObject({ posteriorAtLow: near(0.7 / 1.1), posteriorAtHigh: near(0.9 / 1.3) });
});

test("the value at which the leading hypothesis changes", () => {
  const bars = sensitivityAnalysis(hoop);
  expect(of(bars, "prior").leadChanges).toEqual([{ at: near(1 / 3), from: "~H", to: "H" }]);
  expect(of(bars, "likelihood", "H").leadChanges).toEqual([{ at: near(0.4), from: "~H", to: "H" }]);
  expect(of(bars, "likelihood", "~H").leadChanges).toEqual([{ at: near(0.8), from: "H", to: "~H" }]);
});

test("three hypotheses: the prior of one passes the stronger of the others", () => {
  const bars = sensitivityAnalysis(
    {
      hypotheses: [
        { id: "A", prior: 0.5 },
        { id: "B", prior: 0.3 },
        { id: "C", prior: 0.2 },
      ],
      evidence: [{ id: "E", claims: [], likelihoods: { test: "smoking gun", of: "B" } }],
    },
    { hypothesis: "A" },
  );
  const prior = bars.find(({ judgement: j }) => j.kind === "prior" && j.hypothesis === "A")!;
  // B leads with 0.6 · 0.5 of what A leaves, against 0.05 A: 0.05 q = 0.3 (1 - q)
  expect(prior.leadChanges).toEqual([{ at: near(6 / 7), from: "B", to: "A" }]);
  expect(of(bars, "falseAlarm").judgement).toMatchObject({ hypotheses: ["A", "C"] });
  // 0.5 · f = 0.3 · 0.5
  expect(of(bars, "falseAlarm").leadChanges).toEqual([{ at: near(0.3), from: "B", to: "A" }]);
});

test("correlation: two independent straws outweigh the prior, one does not", () => {
  const straw = { test: "straw in the wind", of: "H" } as const;
  const tracing: ProcessTracing = {
    hypotheses: [{ id: "H", prior: 0.35 }],
    evidence: ["E1", "E2"].map((id) => ({ id, claims: [], likelihoods: straw })),
    dependence: [{ evidence: ["E1", "E2"], correlation: 0 }],
  };
  const bar = of(sensitivityAnalysis(tracing), "correlation");
  // 0.35 (0.36 + 0.24 r) = 0.65 (0.16 + 0.24 r)
  expect(bar.leadChanges).toEqual([{ at: near(0.022 / 0.072), from: "H", to: "~H" }]);
  expect(bar).toMatchObject({ low: 0, high: 1, posteriorAtHigh: near(0.21 / (0.21 + 0.26)) });
});

test("evidence that was not looked for has no bar", () => {
  const evidence = hoop.evidence.map((piece) => ({ ...piece, found: "unknown" as const }));
  expect(sensitivityAnalysis({ ...hoop, evidence }).map(({ judgement }) => judgement.kind)).toEqual([
    "prior",
  ]);
});

test("unknown hypothesis and odds factor are refused", () => {
  expect(() => sensitivityAnalysis(hoop, { hypothesis: "G" })).toThrow(HypothesisError);
  expect(() => sensitivityAnalysis(hoop, { oddsFactor: 1 })).toThrow(LikelihoodError);
});

test("on both sides of each change the leading hypotheses are those that it names, and nowhere else does the lead change", () => {
  const p = fc.double({ min: 0.05, max: 0.95, noNaN: true });
  const piece = fc.record({ A: p, B: p, C: p, absent: fc.boolean() });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 3 }), p, (pieces, correlation) => {
      const tracing = (a: number): ProcessTracing => ({
        hypotheses: ["A", "B", "C"].map((id) => ({ id, prior: 1 / 3 })),
        evidence: pieces.map(({ absent, A, B, C }, i) => ({
          id: `E${i}`,
          claims: [],
          found: absent ? "absent" : "present",
          likelihoods: { A: i === 0 ? a : A, B, C },
        })),
        dependence: [{ evidence: ["E0", "E1"], correlation }],
      });
      const changes = sensitivityAnalysis(tracing(pieces[0]!.A)).find(
        ({ judgement: j }) => j.kind === "likelihood" && j.evidence === "E0" && j.hypotheses[0] === "A",
      )!.leadChanges;
      for (let step = 1; step < 40; step++) {
        const a = step / 40;
        if (changes.some(({ at }) => Math.abs(at - a) < 1e-6)) continue;
        const { posterior, leading } = weighEvidence(tracing(a));
        const [first, second] = posterior.map((s) => s.probability).sort((x, y) => y - x);
        if (first! - second! < 1e-9) continue;
        const before = changes.filter(({ at }) => at < a).at(-1);
        const after = changes.find(({ at }) => at > a);
        if (before) expect(leading).toBe(before.to);
        if (after) expect(leading).toBe(after.from);
      }
    }),
    { numRuns: 50 },
  );
});

test("the prior of a hypothesis moves over its own range", () => {
  const bars = sensitivityAnalysis({
    ...hoop,
    hypotheses: [{ id: "H", prior: { low: 0.2, high: 0.8 } }],
  });
  // Likelihood ratio 2: odds of 1 to 4 become 1 to 2, odds of 4 to 1 become 8 to 1.
  expect(of(bars, "prior")).toMatchObject({ value: 0.5, low: 0.2, high: 0.8 });
  expect(of(bars, "prior")).toMatchObject({ posteriorAtLow: near(1 / 3), posteriorAtHigh: near(8 / 9) });
});
