// The inputs: files, and the larger ones made by the rule that the files were made by.
import { readFileSync } from "node:fs";
import type { SetData } from "@throughline/sets";
import { parse } from "csv-parse/sync";

export function readTable(url: URL): SetData {
  const [header = [], ...rows] = parse(readFileSync(url, "utf8")) as string[][];
  const named = header.map((column, c) => ({ column, c })).filter(({ column }) => column !== "case");
  return {
    cases: rows.map((_, i) => String(i + 1)),
    columns: Object.fromEntries(
      named.map(({ column, c }) => [column, Float64Array.from(rows, (row) => Number(row[c]))]),
    ),
  };
}

/** Park & Miller's generator, as in the files. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (16_807 * state) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const rounded = (x: number) => {
  const value = Math.floor(x * 100 + 0.5) / 100;
  return value === 0.5 ? 0.51 : value;
};

/** Fuzzy cases with ten conditions; the outcome is A*B + ~C*D with noise. */
export function fuzzyCases(n: number): SetData {
  const draw = uniform(500 + Math.log10(n));
  const columns = Array.from({ length: 10 }, () => Float64Array.from({ length: n }, () => rounded(draw())));
  const [a, b, c, d] = columns as [Float64Array, Float64Array, Float64Array, Float64Array];
  const outcome = Float64Array.from({ length: n }, (_, i) => {
    const at = (column: Float64Array) => column[i] as number;
    const x = Math.max(Math.min(at(a), at(b)), Math.min(1 - at(c), at(d)));
    return rounded(Math.min(1, Math.max(0, x + draw() * 0.2 - 0.1)));
  });
  return {
    cases: Array.from({ length: n }, (_, i) => String(i + 1)),
    columns: {
      ...Object.fromEntries(columns.map((column, i) => ["ABCDEFGHIJ"[i], column])),
      OUT: outcome,
    },
  };
}

/** Crisp rows: the first half positive, or positive where one of four terms holds. */
export function crispRows(conditions: number, n: number, kind: "random" | "structured"): SetData {
  const draw = uniform(1000 * conditions + n);
  const rows = Array.from({ length: n }, () => Array.from({ length: conditions }, () => draw() < 0.5));
  const holds = ([a, b, c, d, e, f, g, h]: boolean[]) =>
    (a && b && !c) || (!b && d && e) || (f && !g && !a) || (c && g && h);
  return {
    cases: rows.map((_, i) => String(i + 1)),
    columns: {
      ...Object.fromEntries(
        Array.from({ length: conditions }, (_, c) => [
          `C${c + 1}`,
          Float64Array.from(rows, (row) => (row[c] ? 1 : 0)),
        ]),
      ),
      OUT: Float64Array.from(rows, (row, i) => ((kind === "random" ? i < n / 2 : holds(row)) ? 1 : 0)),
    },
  };
}
