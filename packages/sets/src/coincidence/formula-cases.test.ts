import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ConditionError,
  configurationTable,
  formulaCases,
  MembershipError,
  measureFormula,
} from "../index.ts";

const cases = ["p", "q", "r", "s"];
const crisp = configurationTable({ cases, columns: { A: [1, 1, 0, 0], B: [1, 0, 1, 0], C: [1, 0, 0, 0] } });

describe("a formula case by case", () => {
  test("shows the zone of each case, and whether it complies with the formula", () => {
    const found = formulaCases("A <-> B", crisp, cases);
    expect(found.map(({ caseId, compliance }) => [caseId, compliance])).toEqual([
      ["p", 1],
      ["q", 0],
      ["r", 0],
      ["s", 1],
    ]);
    expect(found.map(({ atoms }) => atoms[0]?.zone)).toEqual([
      "typical",
      "deviant consistency in kind",
      "deviant coverage",
      "individually irrelevant",
    ]);
    expect(formulaCases("A -> B", crisp, cases).map(({ compliance }) => compliance)).toEqual([1, 0, 1, 1]);
  });
  test("compliance with several parts is the lowest one", () => {
    const found = formulaCases("(A*B <-> C)*(A <-> B)", crisp, cases);
    expect(found.map(({ atoms }) => atoms.map(({ compliance }) => compliance))).toEqual([
      [1, 1],
      [1, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(found.map(({ compliance }) => compliance)).toEqual([1, 0, 0, 1]);
  });
  test("fuzzy cases comply in degree", () => {
    const table = configurationTable({ cases: ["p"], columns: { A: [0.75], B: [0.5] } });
    expect(formulaCases("A <-> B", table, ["p"])).toEqual([
      {
        caseId: "p",
        compliance: 0.75,
        atoms: [{ outcome: "B", x: 0.75, y: 0.5, zone: "ambiguous", compliance: 0.75 }],
      },
    ]);
  });
  test("a case below the cut-off is left out", () => {
    const data = { cases, columns: { A: [1, 1, 0, 0], B: [1, 1, 1, 0] } };
    const table = configurationTable(data, undefined, { caseCutoff: 2 });
    expect(formulaCases("A <-> B", table, cases).map(({ caseId }) => caseId)).toEqual(["p", "q"]);
  });
  test("unknown values and other numbers of cases are rejected", () => {
    expect(() => formulaCases("A <-> Q", crisp, cases)).toThrow(ConditionError);
    expect(() => formulaCases("A <-> B", crisp, ["p"])).toThrow(MembershipError);
  });
  test("the sums over cases give consistency, coverage and coherence", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(...["A", "B", "C"].map(() => fc.integer({ min: 1, max: 20 }))), {
          minLength: 2,
          maxLength: 12,
        }),
        (rows) => {
          const ids = rows.map((_, i) => `c${i}`);
          const columns = Object.fromEntries(
            ["A", "B", "C"].map((f, c) => [f, rows.map((row) => row[c]! / 21)]),
          );
          const table = configurationTable({ cases: ids, columns });
          const text = "(A <-> B)*(B + a -> C)";
          const found = formulaCases(text, table, ids);
          const sum = (of: (entry: (typeof found)[number]) => number) =>
            found.reduce((total, entry) => total + of(entry), 0);
          const share = (a: number, of: "x" | "y") =>
            sum(({ atoms }) => Math.min(atoms[a]?.x ?? 0, atoms[a]?.y ?? 0)) /
            sum(({ atoms }) => atoms[a]?.[of] ?? 0);
          const measured = measureFormula(text, table);
          expect(measured.con).toBeCloseTo(Math.min(share(0, "x"), share(1, "x")), 10);
          expect(measured.cov).toBeCloseTo(Math.min(share(0, "y"), share(1, "y")), 10);
          const highest = sum(({ atoms }) => Math.max(...atoms.map(({ compliance }) => compliance)));
          expect(measured.coherence).toBeCloseTo(sum(({ compliance }) => compliance) / highest, 10);
        },
      ),
    ));
});
