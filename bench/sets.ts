// The engine against R's package QCA: npm run bench, or with a part of an input's name: npm run bench -- tt_k12
// tt_* are random truth tables, st_* structured ones, fz_* fuzzy cases, ss_* cases for the search of supersets.
import { readdirSync } from "node:fs";
import { bootstrap, minimise, necessarySupersets, type Solution, truthTable } from "@throughline/sets";
import { minimiseInWorkers } from "@throughline/sets/parallel";
import { inR, source } from "./in-r.ts";
import { crispRows, fuzzyCases, readTable } from "./tables.ts";

const folder = new URL("inputs/", import.meta.url);
const only = process.argv[2] ?? "";
const wanted = (name: string) => name.includes(only);
const memory = () => Math.round(process.memoryUsage().rss / 2 ** 20);

function timed<T>(work: () => T): { seconds: number; result: T } {
  const start = performance.now();
  const result = work();
  return { seconds: (performance.now() - start) / 1000, result };
}

const ratios: number[] = [];
function against(seconds: number, r: number): Record<string, string | number> {
  const ratio = r / seconds;
  if (!Number.isNaN(ratio)) ratios.push(ratio);
  return {
    "ours s": seconds.toFixed(3),
    [`R s (${source})`]: Number.isNaN(r) ? "failed" : r.toFixed(2),
    ratio: Number.isNaN(ratio) ? "" : Math.round(ratio),
  };
}

const said = (solution: Solution) => ({
  implicants: solution.primeImplicantCount,
  terms: solution.models[0]?.terms.length ?? 0,
  "at least": solution.atLeastTerms,
  models: `${solution.modelCount}${solution.counted ? "" : "+"}`,
});

const minimised: ReturnType<typeof said>[] = [];
const seconds: number[] = [];
const rows: Record<string, string | number>[] = [];
for (const input of readdirSync(folder)
  .filter((name) => /^(tt|st)_/u.test(name))
  .map((name) => name.replace(".csv", ""))
  .filter(wanted)) {
  const table = truthTable(readTable(new URL(`${input}.csv`, folder)), { outcome: "OUT" });
  for (const [mode, solution, maxModels, call] of [
    ["cons", "conservative", 1000, "minimize(tt)"],
    ["all", "parsimonious", 1000, 'minimize(tt, include = "?")'],
    ["first", "parsimonious", 1, 'minimize(tt, include = "?", first.min = TRUE)'],
  ] as const) {
    const run = timed(() => minimise(table, { solution, maxModels }));
    const r = inR(input, mode, 'tt <- truthTable(d, outcome = "OUT", incl.cut = 1)', call);
    minimised.push(said(run.result));
    seconds.push(run.seconds);
    rows.push({ input, mode, ...said(run.result), ...against(run.seconds, r) });
  }
}
if (rows.length > 0) {
  console.table(rows);
  const sorted = ratios.toSorted((a, b) => a - b);
  console.log(
    `minimisation: median ratio ${Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)} over the ${sorted.length} runs that R finished, least ${Math.round(sorted[0] ?? Number.NaN)}; ` +
      `${seconds.filter((s) => s > 1).length} of ${seconds.length} took over 1 s; in ${minimised.filter((m) => m.terms !== m["at least"]).length} the fewest terms are bounded and not proved; ${memory()} MB`,
  );
}

if (wanted("large")) {
  console.table(
    [
      [31, 200, "structured"],
      [40, 100, "random"],
      [40, 200, "structured"],
      [40, 200, "random"],
      [60, 200, "structured"],
    ].map(([conditions, n, kind]) => {
      const data = crispRows(Number(conditions), Number(n), kind as "random" | "structured");
      const columns = Object.keys(data.columns).slice(0, 52);
      const table = truthTable(data, {
        outcome: "OUT",
        conditions: columns.filter((name) => name !== "OUT").slice(0, Number(conditions)),
      });
      const run = timed(() => minimise(table, { solution: "parsimonious", maxModels: 1 }));
      return {
        conditions: table.conditions.length,
        rows: n,
        kind,
        ...said(run.result),
        "ours s": run.seconds.toFixed(2),
        MB: memory(),
      };
    }),
  );
}

if (wanted("fz")) {
  console.table(
    [1e3, 1e4, 1e5, 1e6].map((n) => {
      const data = fuzzyCases(n);
      const run = timed(() => truthTable(data, { outcome: "OUT", inclCut: 0.8 }));
      const r =
        n > 1e4 && source !== "stored"
          ? Number.NaN
          : inR(`fz_n${n}_k10`, "cases", "", 'truthTable(d, "OUT", incl.cut = 0.8, show.cases = TRUE)');
      return {
        "truth table of": `${n} cases × 10`,
        rows: run.result.rows.length,
        ...against(run.seconds, r),
        MB: memory(),
      };
    }),
  );
}

if (wanted("ss")) {
  console.table(
    [10, 11, 12, 13, 14, 15].map((k) => {
      const data = readTable(new URL(`ss_n60_k${k}.csv`, folder));
      const run = timed(() => necessarySupersets(data, { outcome: "OUT", inclCut: 0.9, ronCut: 0.5 }));
      const r = inR(
        `ss_n60_k${k}`,
        "nec",
        "",
        'superSubset(d, outcome = "OUT", incl.cut = 0.9, ron.cut = 0.5)',
      );
      return { "supersets among": `${k} conditions`, found: run.result.length, ...against(run.seconds, r) };
    }),
  );
}

if (wanted("boot")) {
  const lipset = readTable(new URL("../packages/sets/golden/data/QCA_LF.csv", import.meta.url));
  const analysis = { outcome: "SURV", inclCut: 0.8, solution: "parsimonious" } as const;
  const hundred = inR("QCA_LF", "boot100", "", "NULL");
  console.table(
    [100, 1000, 10_000].map((samples) => {
      const run = timed(() => bootstrap(lipset, { ...analysis, samples }));
      return {
        "bootstrap of Lipset": `${samples} samples`,
        solved: run.result.solved,
        ...against(run.seconds, source === "stored" && samples === 100 ? hundred : Number.NaN),
      };
    }),
  );
}

if (wanted("workers")) {
  const table = truthTable(readTable(new URL("tt_k25_n200.csv", folder)), { outcome: "OUT" });
  const lines = [];
  for (const workers of [1, 2]) {
    const start = performance.now();
    const solution = await minimiseInWorkers(table, { solution: "parsimonious", maxModels: 1 }, { workers });
    lines.push({ workers, ...said(solution), "ours s": ((performance.now() - start) / 1000).toFixed(2) });
  }
  console.table(lines);
}
