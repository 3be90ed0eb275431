// An independent reference: it builds and measures every conjunction and disjunction, and checks minimality
// by definition.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CoincidenceOptions,
  type ConfigurationTable,
  coincidence,
  configurationTable,
  consistencies,
  coverages,
  type SetData,
} from "../index.ts";

type Fit = Record<(typeof consistencies)[number] | (typeof coverages)[number], number>;

/** The measures as the literature defines them, case by case. */
function fitOf(x: readonly number[], y: readonly number[]): Fit {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const both = (a: readonly number[], b: readonly number[]) => sum(a.map((v, i) => Math.min(v, b[i]!)));
  const not = (values: readonly number[]) => values.map((v) => 1 - v);
  const con = both(x, y) / sum(x);
  const cov = both(x, y) / sum(y);
  const [nx, ny] = [not(x), not(y)];
  const ccon = both(nx, ny) / sum(ny);
  const ccov = both(nx, ny) / sum(nx);
  // Memberships in x or y, and memberships that contradict the claim.
  const falseOfNotY = (sum(x) - both(x, y)) / sum(ny);
  const falseOfX = (sum(x) - both(x, y)) / sum(x);
  const missedOfY = (sum(y) - both(x, y)) / sum(y);
  const missedOfNotX = (sum(y) - both(x, y)) / sum(nx);
  return {
    con,
    cov,
    ccon,
    ccov,
    PAcon: cov / (cov + falseOfNotY),
    PACcov: ccon / (ccon + missedOfY),
    AACcon: ccov / (ccov + falseOfX),
    AAcov: con / (con + missedOfNotX),
  };
}

const reaches = (value: number, cut: number) => value >= cut - 1.5e-8;
const isPart = (a: readonly number[], b: readonly number[]) => a.every((v) => b.includes(v));
const choices = (n: number, most: number): number[][] =>
  Array.from({ length: 2 ** n - 1 }, (_, s) =>
    Array.from({ length: n }, (_l, l) => l).filter((l) => ((s + 1) >> l) & 1),
  ).filter(({ length }) => length <= most);

/**
 * Returns whether nothing can be left out without a change of meaning, over all configurations of the values.
 */
function isFree(terms: readonly (readonly string[])[], values: readonly (readonly string[])[]): boolean {
  const configurations = values.reduce<string[][]>(
    (heads, list) => heads.flatMap((head) => list.map((value) => [...head, value])),
    [[]],
  );
  const truth = (list: readonly (readonly string[])[]) =>
    configurations.map((c) => list.some((term) => term.every((v) => c.includes(v)))).join();
  const whole = truth(terms);
  if (new Set(whole.split(",")).size === 1) return false;
  return terms.every((term, t) => {
    const others = terms.filter((_, o) => o !== t);
    if (truth(others) === whole) return false;
    return term.every((v) => truth([...others, term.filter((other) => other !== v)]) !== whole);
  });
}

function reference(
  table: ConfigurationTable,
  options: Required<Pick<CoincidenceOptions, "con" | "cov" | "conMsc" | "measures" | "maxStep">>,
) {
  const weigh = (values: ArrayLike<number>) =>
    [...table.frequencies].flatMap((count, i) => Array<number>(count).fill(values[i]!));
  const [conBy, covBy] = options.measures;
  const msc: string[] = [];
  const asf: string[] = [];
  const outcomes = [...table.values.values()].flatMap((list) =>
    table.scale === "multi" ? list : list.slice(0, 1),
  );
  for (const outcome of outcomes) {
    const y = weigh(outcome.membership);
    const causes = [...table.values.values()].flat().filter(({ factor }) => factor !== outcome.factor);
    const columns = causes.map(({ membership }) => weigh(membership));
    const meet = (term: readonly number[]) =>
      y.map((_, i) => Math.min(...term.map((l) => columns[l]?.[i] ?? Number.NaN)));
    const sufficient = choices(causes.length, options.maxStep[0]).filter((term) => {
      if (new Set(term.map((l) => causes[l]?.factor)).size < term.length) return false;
      const x = meet(term);
      return Math.max(...x) >= 0.5 && reaches(fitOf(x, y)[conBy], options.conMsc);
    });
    const minimal = sufficient.filter(
      (term) => !sufficient.some((o) => o.length < term.length && isPart(o, term)),
    );
    const textOf = (term: readonly number[]) => term.map((l) => causes[l]?.text ?? "").sort();
    for (const term of minimal) msc.push(`${textOf(term).join("*")} -> ${outcome.text}`);
    const joinOf = (parts: readonly number[]) => {
      const terms = parts.map((t) => meet(minimal[t] ?? []));
      return y.map((_, i) => Math.max(...terms.map((x) => x[i]!)));
    };
    const necessary = choices(minimal.length, options.maxStep[1]).filter((parts) => {
      if (parts.reduce((sum, t) => sum + (minimal[t]?.length ?? 0), 0) > options.maxStep[2]) return false;
      const fit = fitOf(joinOf(parts), y);
      return reaches(fit[conBy], options.con) && reaches(fit[covBy], options.cov);
    });
    for (const parts of necessary) {
      if (necessary.some((o) => o.length < parts.length && isPart(o, parts))) continue;
      const terms = parts.map((t) => textOf(minimal[t] ?? []));
      const values = [...table.values.values()].map((list) => list.map(({ text }) => text));
      const named = values.filter((list) => list.some((v) => terms.flat().includes(v)));
      if (!isFree(terms, named)) continue;
      const x = joinOf(parts);
      const agreeing = y.filter((v, i) => v >= 0.5 === x[i]! >= 0.5);
      if (!agreeing.some((v) => v >= 0.5) || !agreeing.some((v) => v < 0.5)) continue;
      asf.push(
        `${terms
          .map((term) => term.join("*"))
          .sort()
          .join(" + ")} <-> ${outcome.text}`,
      );
    }
  }
  return { msc: msc.sort(), asf: asf.sort() };
}

const cut = fc.constantFrom(0.5, 0.6, 2 / 3, 0.7, 0.75, 0.8, 0.9, 1);
const settings = fc.record({
  con: cut,
  cov: cut,
  conMsc: cut,
  measures: fc.tuple(fc.constantFrom(...consistencies), fc.constantFrom(...coverages)),
  maxStep: fc.constantFrom([2, 2, 4], [3, 3, 5], [2, 4, 10]) as fc.Arbitrary<[number, number, number]>,
});
const tableOf = (rows: readonly (readonly number[])[], weights: readonly number[]) => {
  const names = ["A", "B", "C", "D"].slice(0, rows[0]?.length);
  const data: SetData = {
    cases: rows.map((_, i) => `c${i}`),
    columns: Object.fromEntries(names.map((name, c) => [name, rows.map((row) => row[c]!)])),
  };
  return configurationTable(data, weights);
};
const data = (values: readonly number[], factors: number) =>
  fc
    .array(
      fc.tuple(
        fc.array(fc.constantFrom(...values), { minLength: factors, maxLength: factors }),
        fc.integer({ min: 1, max: 3 }),
      ),
      {
        minLength: 3,
        maxLength: 12,
      },
    )
    .map((rows) =>
      tableOf(
        rows.map(([row]) => row),
        rows.map(([, weight]) => weight),
      ),
    );

describe.each([
  ["crisp", data([0, 1], 4)],
  ["fuzzy", data([0, 0.1, 0.3, 0.5, 0.6, 0.8, 1], 3)],
  ["multi-value", data([0, 1, 2], 3)],
])("over random %s data", (_, tables) => {
  test("all sufficient conditions and atomic formulas are found, for every pair of measures", () => {
    let compared = 0;
    fc.assert(
      fc.property(tables, settings, (table, options) => {
        const { msc, asf, complete } = coincidence(table, options);
        const expected = reference(table, options);
        const text = (disjuncts: readonly (readonly string[])[]) =>
          disjuncts
            .map((term) => [...term].sort().join("*"))
            .sort()
            .join(" + ");
        expect(complete).toBe(true);
        expect(msc.map(({ disjuncts, outcome }) => `${text(disjuncts)} -> ${outcome}`).sort()).toEqual(
          expected.msc,
        );
        expect(asf.map(({ disjuncts, outcome }) => `${text(disjuncts)} <-> ${outcome}`).sort()).toEqual(
          expected.asf,
        );
        compared += asf.length;
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(20);
  }, 60_000);
});
