// Compares the engine with R's package QCA: npm run bench, or with a part of an input's name: npm run bench
// -- tt_k12
// The first call is measured in fresh processes, then the warm median of the same process. Ratios are R's
// seconds by CPU seconds.
// Parts besides inputs: hard, large, boot, workers, pairs. The hard tables are others for each number: bench/sets.ts
// hard 7
// tt_* are random truth tables, st_* structured ones, fz_* fuzzy cases, ss_* cases for the superset search.
import { readdirSync } from "node:fs";
import { bootstrap, minimise, type Solution, truthTable } from "@throughline/sets";
import { minimiseInWorkers } from "@throughline/sets/parallel";
import { inR, source } from "./in-r.ts";
import { printPairs } from "./pairs.ts";
import { printSpeed, speedLine } from "./speed-report.ts";
import { crispRows, readTable } from "./tables.ts";

const folder = new URL("inputs/", import.meta.url);
const only = process.argv[2] ?? "";
const wanted = (name: string) => name.includes(only);
const memory = () => Math.round(process.memoryUsage().rss / 2 ** 20);

function timed<T>(work: () => T): { seconds: number; result: T } {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, result };
}

const said = (solution: Solution) => ({
  implicants: solution.primeImplicantCount,
  terms: solution.models[0]?.terms.length ?? 0,
  "at least": solution.atLeastTerms,
  models: `${solution.modelCount}${solution.counted ? "" : "+"}`,
});

const minimisations = readdirSync(folder)
  .filter((name) => /^(tt|st)_/u.test(name))
  .map((name) => name.replace(".csv", ""))
  .filter(wanted);
printSpeed(
  minimisations.flatMap((input) =>
    [
      ["cons", "minimize(tt)"],
      ["all", 'minimize(tt, include = "?")'],
      ["first", 'minimize(tt, include = "?", first.min = TRUE)'],
    ].map(([mode = "", call = ""]) =>
      speedLine(input, mode, inR(input, mode, 'tt <- truthTable(d, outcome = "OUT", incl.cut = 1)', call)),
    ),
  ),
  source,
);

if (wanted("hard")) {
  const variants = Array.from({ length: 5 }, (_, i) => 5 * (Number(process.argv[3]) || 0) + i);
  console.table(
    [100, 200].flatMap((n) =>
      [14, 16, 18, 20, 22, 25].map((conditions) => {
        const runs = variants.map((variant) => {
          const table = truthTable(crispRows(conditions, n, "random", variant), { outcome: "OUT" });
          return timed(() => minimise(table, { solution: "parsimonious", maxModels: 1 }));
        });
        const terms = runs.map(({ result }) => result.models[0]?.terms.length ?? Number.NaN);
        const gaps = runs.map(({ result }, i) => (terms[i] ?? Number.NaN) - result.atLeastTerms);
        return {
          "random rows": n,
          conditions,
          terms: terms.join(" "),
          "terms not proved": gaps.join(" "),
          "most CPU s": Math.max(...runs.map(({ seconds }) => seconds)).toFixed(2),
        };
      }),
    ),
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
        "CPU s": run.seconds.toFixed(2),
        MB: memory(),
      };
    }),
  );
}

if (wanted("fz"))
  printSpeed(
    [1e3, 1e4, 1e5, 1e6].map((n) => {
      const input = `fz_n${n}_k10`;
      const isStored = n > 1e4 && source !== "stored";
      const call = 'truthTable(d, "OUT", incl.cut = 0.8, show.cases = TRUE)';
      return speedLine(input, "cases", isStored ? Number.NaN : inR(input, "cases", "", call));
    }),
    source,
  );

if (wanted("ss"))
  printSpeed(
    [10, 11, 12, 13, 14, 15].map((k) => {
      const input = `ss_n60_k${k}`;
      const call = 'superSubset(d, outcome = "OUT", incl.cut = 0.9, ron.cut = 0.5)';
      return speedLine(input, "nec", inR(input, "nec", "", call));
    }),
    source,
  );

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
        "CPU s": run.seconds.toFixed(3),
        "R s (stored)": source === "stored" && samples === 100 ? hundred : "",
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

if (wanted("pairs")) printPairs();
