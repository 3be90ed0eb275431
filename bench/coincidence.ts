// Compares coincidence analysis with R's package cna (4.0): node bench/coincidence.ts, or with a part of an
// input's name. R's times are stored ones of another machine, unless R and cna are installed.
import { readFileSync } from "node:fs";
import { type ConfigurationTable, coincidence, configurationTable, fitRobustness } from "@throughline/sets";
import { parse } from "csv-parse/sync";
import { type CoincidenceRun, coincidenceRuns } from "./coincidence-runs.ts";
import { inR, installed } from "./in-r-cna.ts";
import { printSpeed, speedLine } from "./speed-report.ts";
import { crispRows, readTable } from "./tables.ts";

const stored = parse(readFileSync(new URL("inputs/r-results.csv", import.meta.url), "utf8"), {
  columns: true,
  relax_column_count: true,
}) as { input: string; mode: string; wall_s: string }[];
const own = (name: string) => new URL(`../packages/sets/golden/data/cna_${name}.csv`, import.meta.url);
const made = (name: string) => new URL(`inputs/${name}.csv`, import.meta.url);

/** Returns the seconds of a run in R: measured where R is installed, else stored. */
function secondsInR({ input, mode, url, inR: args }: CoincidenceRun): number {
  const now = inR(url, args);
  const before = stored.find((row) => row.input === input && row.mode === mode);
  return Number.isNaN(now) ? Number(before?.wall_s || Number.NaN) : now;
}

const only = process.argv[2] ?? "";
printSpeed(
  coincidenceRuns
    .filter(({ input }) => input.includes(only))
    .map((run) => speedLine(run.input, run.mode, secondsInR(run))),
  installed ? "measured now" : "stored",
);

const grids: [name: string, table: ConfigurationTable, options: Parameters<typeof fitRobustness>[1]][] = [
  ["d.volatile, csf", configurationTable(readTable(own("d.volatile"))), { outcomes: ["VO2"] }],
  ["d.autonomy, csf", configurationTable(readTable(own("d.autonomy"))), { outcomes: ["AU"] }],
  [
    "d.jobsecurity, 0.6 to 0.9 by 0.05, csf",
    configurationTable(readTable(own("d.jobsecurity"))),
    { outcomes: ["JSR"], range: [0.6, 0.9], step: 0.05 },
  ],
  ["d.women, every outcome, csf", configurationTable(readTable(own("d.women"))), {}],
  ["cna_k10, csf", configurationTable(readTable(made("cna_k10"))), { outcomes: ["OUT"] }],
];
console.table(
  grids.map(([grid, table, options]) => {
    const start = performance.now();
    const { grid: pairs, models, excluded, complete } = fitRobustness(table, options);
    return {
      "fit-robustness": grid,
      pairs: pairs.length,
      models: pairs.reduce((sum, pair) => sum + pair.models, 0),
      scored: models.length,
      excluded,
      complete,
      "ours s": ((performance.now() - start) / 1000).toFixed(3),
    };
  }),
);

console.table(
  [9, 11, 13, 15].map((k) => {
    const table = configurationTable(crispRows(k - 1, 200, "structured"));
    const start = performance.now();
    const { msc, asf, complete } = coincidence(table, { outcomes: ["OUT"], con: 0.8, cov: 0.8 });
    const one = (performance.now() - start) / 1000;
    const every = coincidence(table, { con: 0.8, cov: 0.8 });
    return {
      factors: k,
      configurations: table.frequencies.length,
      msc: msc.length,
      asf: asf.length,
      exact: complete && every.complete,
      "one outcome s": one.toFixed(3),
      "every outcome s": ((performance.now() - start) / 1000 - one).toFixed(3),
    };
  }),
);
