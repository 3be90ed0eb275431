import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ConditionError,
  configurationTable,
  constantFactors,
  duplicatedFactors,
  ThresholdError,
} from "../index.ts";

// Three cases have 1,1; two have 0,0; one has 1,0.
const data = {
  cases: ["p", "q", "r", "s", "t", "u"],
  columns: { A: [1, 0, 1, 1, 0, 1], B: [1, 0, 0, 1, 0, 1] },
};

describe("constant and duplicated factors", () => {
  const cases = ["p", "q", "r"];
  const alike = { cases, columns: { A: [1, 0, 1], K: [2, 2, 2], B: [1, 0, 1], C: [0, 0, 1] } };
  test("are listed, and removed on request", () => {
    expect(constantFactors(alike)).toEqual([{ factor: "K", value: 2, caseId: "p" }]);
    expect(duplicatedFactors(alike)).toEqual([{ factor: "B", of: "A" }]);
    expect(configurationTable(alike).factors).toEqual(["A", "K", "B", "C"]);
    const left = configurationTable(alike, undefined, { constants: "remove", duplicates: "remove" });
    expect([left.factors, left.scale]).toEqual([["A", "C"], "crisp"]);
  });
  test("a table without factors is rejected", () => {
    const constant = { cases, columns: { K: [1, 1, 1] } };
    expect(() => configurationTable(constant, undefined, { constants: "remove" })).toThrow(ConditionError);
  });
});

describe("case cut-off", () => {
  test("a configuration with too few cases is left out, and its cases have no configuration", () => {
    const table = configurationTable(data, undefined, { caseCutoff: 2 });
    expect([...table.frequencies]).toEqual([3, 2]);
    expect([...table.configurationOf]).toEqual([0, 1, -1, 0, 1, 0]);
    expect([...(table.values.get("A")?.[0]?.membership ?? [])]).toEqual([1, 0]);
    expect([...configurationTable(data, undefined, { caseCutoff: 3 }).configurationOf]).toEqual([
      0, -1, -1, 0, -1, 0,
    ]);
  });
  test("frequencies count as numbers of cases", () => {
    const table = configurationTable(data, [1, 0, 5, 1, 0, 0], { caseCutoff: 3 });
    expect([...table.frequencies]).toEqual([5]);
    expect([...table.configurationOf]).toEqual([-1, -1, 0, -1, -1, -1]);
  });
  test("a value that occurs only in left-out configurations is not a value of the factor", () => {
    const multi = { cases: ["p", "q", "r"], columns: { M: [0, 0, 2], B: [1, 1, 0] } };
    const table = configurationTable(multi, undefined, { caseCutoff: 2 });
    expect(table.values.get("M")?.map(({ text }) => text)).toEqual(["M=0"]);
  });
  test("a cut-off that no configuration meets, and one below 0, are rejected", () => {
    expect(() => configurationTable(data, undefined, { caseCutoff: 4 })).toThrow(
      "No configuration has 4 or more cases. The most frequent has 3.",
    );
    for (const caseCutoff of [-1, Number.NaN])
      expect(() => configurationTable(data, undefined, { caseCutoff })).toThrow(ThresholdError);
  });
  test("every case is in its configuration, or in one below the cut-off", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)), { minLength: 1, maxLength: 30 }),
        fc.nat(4),
        (rows, caseCutoff) => {
          const same = (row: readonly number[]) => rows.filter((other) => other.join() === row.join()).length;
          if (!rows.some((row) => same(row) >= caseCutoff)) return;
          const columns = Object.fromEntries(
            ["A", "B", "C"].map((f, c) => [f, rows.map((row) => row[c] ?? 0)]),
          );
          const cases = rows.map((_, i) => `c${i}`);
          const table = configurationTable({ cases, columns }, undefined, { caseCutoff });
          rows.forEach((row, i) => {
            const at = table.configurationOf[i]!;
            if (same(row) < caseCutoff) expect(at).toBe(-1);
            else {
              expect(table.frequencies[at]).toBe(same(row));
              expect(["A", "B", "C"].map((f) => table.values.get(f)?.[0]?.membership[at])).toEqual(row);
            }
          });
        },
      ),
    ));
});
