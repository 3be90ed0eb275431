import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allConfigurations,
  ConditionError,
  coincidence,
  compatibleCases,
  complexFormulas,
  configurationTable,
  isCyclic,
  isSameModel,
  isSubmodel,
  MembershipError,
  measureFormula,
  nearlyCompatibleCases,
  parseCausalFormula,
  randomStructure,
  type SetData,
  sampledCases,
  structureForm,
  ThresholdError,
  withFuzzyNoise,
  withNoise,
} from "../../index.ts";
import { structureText } from "../atom.ts";

const chain = "(A*b <-> C)*(C + D <-> E)";
const ideal = compatibleCases(chain, allConfigurations({ A: 2, B: 2, C: 2, D: 2, E: 2 }));

describe("simulated data", () => {
  test("ideal data contain each allowed configuration once", () => {
    expect(ideal.cases).toHaveLength(8);
    expect(configurationTable(ideal).frequencies.length).toBe(8);
    const three = compatibleCases("A=1 + A=2 <-> B=1", allConfigurations({ A: 3, B: 2 }));
    expect(three.cases).toHaveLength(3);
  });
  test("the structure is recovered from its data", () => {
    const table = configurationTable(ideal);
    const found = complexFormulas(coincidence(table).asf, table);
    expect(found.some(({ condition }) => isSubmodel(chain, condition) && isSubmodel(condition, chain))).toBe(
      true,
    );
  });
  test("the seed determines the drawn and the changed cases", () => {
    const half = sampledCases(ideal, 0.5, 3);
    expect(half.cases).toHaveLength(4);
    expect(sampledCases(ideal, 0.5, 3)).toEqual(half);
    const noisy = withNoise(ideal, "E", 0.25, 3);
    const turned = ideal.cases.filter((_, i) => noisy.columns.E?.[i] !== ideal.columns.E?.[i]);
    expect(turned).toHaveLength(2);
    expect(withNoise(ideal, "E", 0.25, 3)).toEqual(noisy);
    expect(withNoise(ideal, "E", 0.25, 4)).not.toEqual(noisy);
  });
  test("unknown tables, shares and columns are rejected", () => {
    expect(() => allConfigurations({ A: 1 })).toThrow(ThresholdError);
    expect(() => sampledCases(ideal, 1.5, 1)).toThrow(ThresholdError);
    expect(() => withNoise(ideal, "Q", 0.5, 1)).toThrow(ConditionError);
  });
});

describe("fuzzy noise", () => {
  test("each 1 is lowered and each 0 raised by one of the shifts", () => {
    const fuzzy = withFuzzyNoise(ideal, { shifts: [0.25, 0.375], seed: 1 });
    for (const [name, column] of Object.entries(fuzzy.columns))
      Array.from(column).forEach((value, i) => {
        expect(ideal.columns[name]?.[i] === 1 ? [0.75, 0.625] : [0.25, 0.375]).toContain(value);
      });
    const drawn = new Set(Object.values(fuzzy.columns).flatMap((column) => Array.from(column)));
    expect(drawn).toEqual(new Set([0.25, 0.375, 0.625, 0.75]));
    expect(withFuzzyNoise(ideal, { shifts: [0.25, 0.375], seed: 1 })).toEqual(fuzzy);
    expect(withFuzzyNoise(ideal, { shifts: [0.25, 0.375], seed: 2 })).not.toEqual(fuzzy);
  });
  test("shifts that change the side of a case, and fuzzy values, are rejected", () => {
    expect(() => withFuzzyNoise(ideal, { shifts: [0.5], seed: 1 })).toThrow(ThresholdError);
    expect(() => withFuzzyNoise({ cases: ["p"], columns: { A: [0.3] } }, { seed: 1 })).toThrow(
      MembershipError,
    );
  });
});

describe("cases of given consistency and coverage", () => {
  // 80 cases of each of A*B, A*b, a*B and a*b.
  const data: SetData = {
    cases: Array.from({ length: 320 }, (_, i) => `c${i}`),
    columns: {
      A: Array.from({ length: 320 }, (_, i) => i & 1),
      B: Array.from({ length: 320 }, (_, i) => (i >> 1) & 1),
    },
  };
  test("consistency 0.8 adds 20 of 80 cases with the condition only, coverage 0.9 adds 8", () => {
    const near = nearlyCompatibleCases("A <-> B", data, { con: 0.8, cov: 0.9, seed: 1 });
    const count = (a: number, b: number) =>
      near.cases.filter((_, i) => near.columns.A?.[i] === a && near.columns.B?.[i] === b).length;
    expect([count(1, 1), count(1, 0), count(0, 1), count(0, 0)]).toEqual([80, 20, 8, 80]);
    expect(measureFormula("A <-> B", configurationTable(near)).con).toBe(0.8);
  });
  test("a fit of 1 returns the cases that the formula allows", () => {
    expect(nearlyCompatibleCases("A <-> B", data, { seed: 1 })).toEqual(compatibleCases("A <-> B", data));
  });
  test("the fit is at least as required, and one more case would lower it below", () =>
    fc.assert(
      fc.property(
        fc.double({ min: 0.55, max: 1, noNaN: true }),
        fc.double({ min: 0.55, max: 1, noNaN: true }),
        fc.nat(100),
        (con, cov, seed) => {
          const near = nearlyCompatibleCases("A <-> B", data, { con, cov, seed });
          const found = measureFormula("A <-> B", configurationTable(near));
          expect(found.con).toBeGreaterThanOrEqual(con - 1e-9);
          expect(found.cov).toBeGreaterThanOrEqual(cov - 1e-9);
          expect(80 / (80 / found.con + 1)).toBeLessThan(con);
          expect(80 / (80 / found.cov + 1)).toBeLessThan(cov);
        },
      ),
    ));
  test("several outcomes, and a fit out of range, are rejected", () => {
    expect(() => nearlyCompatibleCases(chain, ideal, { seed: 1 })).toThrow(ConditionError);
    expect(() => nearlyCompatibleCases("A <-> B", data, { con: 0, seed: 1 })).toThrow(ThresholdError);
  });
});

describe("random structures", () => {
  const levels = { A: 2, B: 2, C: 2, D: 2, E: 2 };
  test("a structure with one outcome is recovered from its data, for any seed", () =>
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const target = randomStructure(levels, { outcomes: ["E"], seed });
        const table = configurationTable(compatibleCases(target, allConfigurations(levels)));
        const found = coincidence(table, { outcomes: ["E"] }).asf.map(
          ({ condition }) => `${condition} <-> E`,
        );
        expect(found.some((model) => isSubmodel(model, target) && isSubmodel(target, model))).toBe(true);
      }),
      { numRuns: 60 },
    ));
  test("structures with several outcomes have no cycle and respect the limits", () =>
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const atoms = parseCausalFormula(
          randomStructure(
            { ...levels, F: 2, M: 3 },
            { outcomes: 2, disjuncts: [2, 2], conjuncts: [1, 2], seed },
          ),
        );
        expect(atoms).toHaveLength(2);
        expect(isCyclic(atoms)).toBe(false);
        for (const { disjuncts } of atoms) {
          expect(disjuncts).toHaveLength(2);
          for (const { length } of disjuncts) expect([1, 2]).toContain(length);
        }
      }),
      { numRuns: 30 },
    ));
  test("a cyclic structure contains a cycle and is recovered from its data", () =>
    fc.assert(
      fc.property(fc.nat(10_000), (seed) => {
        const options = { outcomes: ["D", "E"], conjuncts: [1, 2], cyclic: true, seed } as const;
        const target = randomStructure(levels, options);
        expect(isCyclic(parseCausalFormula(target))).toBe(true);
        expect(structureForm(target, configurationTable(allConfigurations(levels))).inus).toBe(true);
        expect(randomStructure(levels, options)).toBe(target);
        const table = configurationTable(compatibleCases(target, allConfigurations(levels)));
        const { asf } = coincidence(table, { outcomes: ["D", "E"] });
        for (const { outcome, disjuncts } of parseCausalFormula(target)) {
          const found = asf.filter((atom) => atom.outcome === outcome);
          expect(
            found.some((atom) =>
              isSameModel(`${atom.condition} <-> ${outcome}`, structureText([{ outcome, disjuncts }])),
            ),
          ).toBe(true);
        }
      }),
      { numRuns: 30 },
    ));
  test("the same seed gives the same structure, other seeds give others", () => {
    const drawn = Array.from({ length: 20 }, (_, seed) => randomStructure(levels, { seed }));
    expect(Array.from({ length: 20 }, (_, seed) => randomStructure(levels, { seed }))).toEqual(drawn);
    expect(new Set(drawn).size).toBeGreaterThan(15);
  });
  test("impossible settings are rejected", () => {
    expect(() => randomStructure(levels, { outcomes: ["Q"], seed: 1 })).toThrow(ConditionError);
    expect(() => randomStructure(levels, { outcomes: 5, seed: 1 })).toThrow(ConditionError);
    expect(() => randomStructure(levels, { cyclic: true, seed: 1 })).toThrow("A cycle needs two outcomes");
    expect(() => randomStructure(levels, { disjuncts: [3, 2], seed: 1 })).toThrow(ThresholdError);
    expect(() => randomStructure({ A: 2, B: 2 }, { disjuncts: [3, 3], seed: 1 })).toThrow(/was found in/u);
  });
});
