import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Atom, allConfigurations, configurationTable, structureForm, ThresholdError } from "../index.ts";
import { structureText } from "./atom.ts";

const binary = configurationTable(allConfigurations({ A: 2, B: 2, C: 2, D: 2, E: 2 }));
const three = configurationTable(allConfigurations({ A: 3, B: 3, C: 3, D: 3 }));

describe("the form of a structure", () => {
  test.each([
    ["A + B", "inus"],
    ["A + a*B", "redundantCondition"],
    ["A + a", "redundantCondition"],
    ["A*a + B", "redundantCondition"],
    ["(A + B <-> C)*(c + E <-> D)", "inus"],
    ["(A <-> B)*(B <-> C)", "inus"],
    ["(A + A*B <-> C)*(B + D <-> E)", "redundantCondition"],
    ["(e + a*D <-> C)*(C + A*B <-> D)*(a + c <-> E)", "redundantFormula"],
    ["(A + B*c + c*E <-> D)*(B + C <-> E)", "partlyRedundant"],
    ["(a + C <-> D)*(D + B <-> A)", "constant"],
    ["(A <-> B)*(B <-> a)", "contradictory"],
    ["(A + C <-> B)*(C + E <-> B)", "sameOutcome"],
  ] as const)("%s: %s", (text, what) => {
    const form = structureForm(text, binary);
    expect(form[what]).toBe(true);
    expect(form.inus).toBe(what === "inus");
  });
  test("multi-value structures, as in the manual of R's cna", () => {
    const of = (text: string) => structureForm(text, three);
    expect(of("C=1 + A=2*B=0 <-> D=2").inus).toBe(true);
    expect(of("C=0 + C=1 + C=2").inus).toBe(false);
    expect(of("C=1 + C=0*C=2").inus).toBe(false);
    expect(of("(A=1 <-> C=1)*(A=1 <-> C=2)").contradictory).toBe(false);
    expect(of("(A=1 <-> C=1)*(A=1 <-> C=2)").constant).toBe(true);
    expect(of("(A=1 <-> C=0)*(A=1 <-> C=1)*(A=1 <-> C=2)").contradictory).toBe(true);
  });
  test("a cycle with an implied part is a structure by equivalence but not by implication", () => {
    const cycle = "(E <-> A)*(A + B <-> E)";
    expect(structureForm(cycle, binary).inus).toBe(false);
    expect(structureForm(cycle, binary, "equivalence").inus).toBe(true);
  });
});

test("a structure with too many configurations is rejected", () => {
  const names = Array.from({ length: 25 }, (_, i) => `F${i}`);
  const wide = configurationTable({
    cases: ["p", "q"],
    columns: Object.fromEntries(names.map((name) => [name, [0, 1]])),
  });
  expect(() => structureForm(`${names.slice(0, 24).join(" + ")} <-> F24`, wide)).toThrow(ThresholdError);
});

const factors = ["A", "B", "C", "D"];
const literal = fc.tuple(fc.constantFrom(...factors), fc.boolean());
const atom = fc
  .tuple(
    fc.constantFrom(...factors),
    fc.array(fc.uniqueArray(literal, { minLength: 1, maxLength: 2, selector: ([f]) => f }), {
      minLength: 1,
      maxLength: 3,
    }),
  )
  .map(([outcome, terms]): Atom | undefined => {
    const disjuncts = [
      ...new Map(
        terms
          .map((term) => term.filter(([f]) => f !== outcome).map(([f, yes]) => (yes ? f : f.toLowerCase())))
          .filter((term) => term.length > 0)
          .map((term) => [[...term].sort().join(), term] as const),
      ).values(),
    ];
    return disjuncts.length > 0 ? { outcome, disjuncts } : undefined;
  });

test("partial redundancy agrees with both definitions, checked on every smaller structure", () => {
  const configurations = Array.from({ length: 16 }, (_, n) =>
    factors.map((f, i) => ((n >> i) & 1 ? f : f.toLowerCase())),
  );
  const allowed = (atoms: readonly Atom[]) =>
    configurations
      .filter((c) =>
        atoms.every(
          ({ outcome, disjuncts }) =>
            disjuncts.some((term) => term.every((text) => c.includes(text))) === c.includes(outcome),
        ),
      )
      .map((c) => c.join(""));
  /** Every atom with some of its disjuncts, each with some of its literals. */
  const smaller = ({ outcome, disjuncts }: Atom): Atom[] => {
    const some = <T>(list: readonly T[]) =>
      Array.from({ length: 2 ** list.length - 1 }, (_, s) => list.filter((_l, i) => ((s + 1) >> i) & 1));
    let heads: (readonly string[])[][] = [[]];
    for (const term of disjuncts)
      heads = heads.flatMap((head) => [head, ...some(term).map((part) => [...head, part])]);
    return heads.filter(({ length }) => length > 0).map((list) => ({ outcome, disjuncts: list }));
  };
  const seen = { implication: 0, equivalence: 0, neither: 0 };
  fc.assert(
    fc.property(fc.tuple(atom, atom), ([first, second]) => {
      if (!first || !second || first.outcome === second.outcome) return;
      const atoms = [first, second];
      const whole = allowed(atoms);
      const text = structureText(atoms);
      const parts = smaller(first).flatMap((a) => smaller(second).map((b) => [a, b]));
      const proper = parts.filter((part) => structureText(part) !== text).map(allowed);
      const implied = proper.some((other) => whole.every((c) => other.includes(c)));
      const same = proper.some((other) => other.join() === whole.join());
      const form = (by: "implication" | "equivalence") => structureForm(text, binary, by);
      // Constants are reported separately: what can only be left out as a whole is a constant.
      if (form("implication").constant) return;
      expect(form("implication").partlyRedundant, text).toBe(implied);
      expect(form("equivalence").partlyRedundant, text).toBe(same);
      seen[same ? "equivalence" : implied ? "implication" : "neither"]++;
    }),
    { numRuns: 600 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
});
