// The engine against R's stored timings (QCA 3.25.1, one core): npm run bench
// tt_* are random truth tables, st_* structured ones, fz_* fuzzy cases. R's figures were taken on a two-core machine and are not of this run.
import { readdirSync, readFileSync } from "node:fs";
import { minimise, type SetData, truthTable } from "@throughline/sets";
import { parse } from "csv-parse/sync";

const folder = new URL("inputs/", import.meta.url);
type Stored = { kind: string; input: string; mode: string; wall_s: string; detail: string };
const stored = parse(readFileSync(new URL("r-results.csv", folder), "utf8"), {
  columns: true,
  relax_column_count: true,
}) as Stored[];
const ofR = new Map(stored.map((row) => [`${row.input}/${row.mode}`, row]));

function read(name: string): SetData {
  const [header = [], ...rows] = parse(readFileSync(new URL(name, folder), "utf8")) as string[][];
  return {
    cases: rows.map((_, i) => String(i + 1)),
    columns: Object.fromEntries(
      header.map((column, c) => [column, Float64Array.from(rows, (row) => Number(row[c]))]),
    ),
  };
}

function timed<T>(work: () => T): { seconds: number; result: T } {
  const start = performance.now();
  const result = work();
  return { seconds: (performance.now() - start) / 1000, result };
}

const only = process.argv[2];
const inputs = readdirSync(folder).filter(
  (name) => /^(tt|st)_/u.test(name) && (only === undefined || name.includes(only)),
);
const rows: Record<string, string | number>[] = [];
const ratios: number[] = [];
for (const name of inputs) {
  const input = name.replace(".csv", "");
  const table = truthTable(read(name), { outcome: "OUT", inclCut: 1 });
  for (const [mode, solution, maxModels] of [
    ["cons", "conservative", 1000],
    ["all", "parsimonious", 1000],
    ["first", "parsimonious", 1],
  ] as const) {
    const { seconds, result } = timed(() => minimise(table, { solution, maxModels }));
    const r = Number(ofR.get(`${input}/${mode}`)?.wall_s || Number.NaN);
    const ratio = r / seconds;
    if (!Number.isNaN(ratio)) ratios.push(ratio);
    rows.push({
      input,
      mode,
      implicants: result.primeImplicantCount,
      terms: result.models[0]?.terms.length ?? 0,
      "at least": result.atLeastTerms,
      models: `${result.modelCount}${result.complete || maxModels === 1 ? "" : "+"}`,
      "ours s": seconds.toFixed(3),
      "R s (stored)": Number.isNaN(r) ? "failed or not run" : r.toFixed(2),
      ratio: Number.isNaN(ratio) ? "" : Math.round(ratio),
    });
  }
}
console.table(rows);
ratios.sort((a, b) => a - b);
console.log(
  `median ratio ${Math.round(ratios[Math.floor(ratios.length / 2)] ?? Number.NaN)} over ${ratios.length} runs that R finished; least ${Math.round(ratios[0] ?? Number.NaN)}`,
);
const slow = rows.filter((row) => Number(row["ours s"]) > 1);
const open = rows.filter((row) => row.terms !== row["at least"]);
console.log(
  `${slow.length} of ${rows.length} took over 1 s; in ${open.length} the fewest terms are bounded and not proved`,
);

for (const name of readdirSync(folder).filter((file) => file.startsWith("fz_") && only === undefined)) {
  const data = read(name);
  const outcome = Object.keys(data.columns).at(-1) ?? "";
  const { seconds, result } = timed(() => truthTable(data, { outcome, inclCut: 0.8 }));
  const r = Number(ofR.get(`${name.replace(".csv", "")}/cases`)?.wall_s || Number.NaN);
  console.log(
    `truth table ${name}: ${result.rows.length} rows, ours ${seconds.toFixed(3)} s, R ${r.toFixed(2)} s (stored), ratio ${Math.round(r / seconds)}`,
  );
}
