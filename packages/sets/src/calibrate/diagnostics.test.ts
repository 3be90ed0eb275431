import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { ambiguousCases } from "./ambiguous-cases.ts";
import { calibrationCurve } from "./calibration-curve.ts";
import { skewness } from "./skewness.ts";

const golden = new URL("../../golden/", import.meta.url);
const resultOf = (id: string) =>
  (
    JSON.parse(readFileSync(new URL(`setmethods/setmethods_${id}.json`, golden), "utf8")) as {
      result: unknown;
    }
  ).result;
const rowsOf = (name: string) =>
  parse(readFileSync(new URL(`data/${name}.csv`, golden), "utf8"), { columns: true }) as Record<
    string,
    string
  >[];

test("skewness equals skew.check(SCHF)", () => {
  const rows = rowsOf("SetMethods_SCHF");
  for (const line of resultOf("skew_check") as string[]) {
    const [, name = "", above, of, percent] =
      /^Set (\S+) - Cases > 0\.5 \/ Total number of cases: (\d+) \/ (\d+) = ([\d.]+) %$/u.exec(line) ?? [];
    const own = skewness(rows.map((row) => Number(row[name])));
    expect([own.above, own.of]).toEqual([Number(above), Number(of)]);
    expect(own.share * 100).toBeCloseTo(Number(percent), 1);
  }
});

test("skewness ignores missing memberships", () => {
  expect(skewness([0.9, Number.NaN])).toEqual({ above: 1, of: 1, share: 1 });
  expect(skewness([]).share).toBeNaN();
});

test("ambiguousCases equals ambig.cases(JOBF): no case without a tolerance, some with one", () => {
  expect(resultOf("ambig_cases")).toBe("There are no cases with fuzzy-set scores of 0.5.");
  const rows = rowsOf("SetMethods_JOBF");
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== "case");
  const columns = Object.fromEntries(
    names.map((name) => [name, rows.map((row) => (row[name] === "" ? Number.NaN : Number(row[name])))]),
  );
  expect(ambiguousCases({ cases: rows.map((row) => row.case ?? ""), columns })).toEqual([]);
  const data = { cases: ["a", "b", "c"], columns: { X: [0.5, 1, Number.NaN], Y: [0.49, 0, 0.5] } };
  expect(ambiguousCases(data).map((found) => `${found.caseId} ${found.condition}`)).toEqual(["a X", "c Y"]);
  expect(ambiguousCases(data, 0.02).map((found) => `${found.caseId} ${found.condition}`)).toEqual([
    "a X",
    "a Y",
    "c Y",
  ]);
});

test("calibrationCurve covers the range of the values and contains the cases", () => {
  const { curve, cases } = calibrationCurve([0, Number.NaN, 10], { method: "crisp", thresholds: [5] }, 3);
  expect(curve).toEqual([
    { value: 0, membership: 0 },
    { value: 5, membership: 1 },
    { value: 10, membership: 1 },
  ]);
  expect(cases[1]).toEqual({ value: Number.NaN, membership: Number.NaN });
  expect(calibrationCurve([Number.NaN], { method: "direct", thresholds: [0, 1, 2] }).curve).toEqual([]);
});
