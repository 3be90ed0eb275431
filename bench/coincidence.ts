// Coincidence analysis against R's package cna (4.0): R's times are stored ones of a two-core machine and not of this run, unless R is here.
// As R's are, times are medians of up to five runs in one process; where that is short, the first run has the compiler at work.
import { readFileSync } from "node:fs";
import {
  type CoincidenceOptions,
  type ConfigurationTable,
  coincidence,
  complexFormulas,
  configurationTable,
  fitRobustness,
} from "@throughline/sets";
import { parse } from "csv-parse/sync";
import { inR, installed } from "./in-r-cna.ts";
import { crispRows, readTable } from "./tables.ts";

const stored = parse(readFileSync(new URL("inputs/r-results.csv", import.meta.url), "utf8"), {
  columns: true,
  relax_column_count: true,
}) as { input: string; mode: string; wall_s: string; detail: string }[];
const own = (name: string) => new URL(`../packages/sets/golden/data/cna_${name}.csv`, import.meta.url);
const made = (name: string) => new URL(`inputs/${name}.csv`, import.meta.url);

/** Seconds: the first run, and the median of all. */
function timed<T>(run: () => T): { result: T; first: number; median: number } {
  const times: number[] = [];
  let result: T;
  do {
    const start = performance.now();
    result = run();
    times.push((performance.now() - start) / 1000);
  } while (times.length < 5 && (times[0] as number) < 5);
  const [first = Number.NaN] = times;
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
  return { result, first, median };
}

const runs: [input: string, mode: string, url: URL, options: CoincidenceOptions, r: string][] = [
  [
    "d.volatile",
    "volatile",
    own("d.volatile"),
    { ordering: [["VO2"]], maxStep: [4, 6, 16] },
    'ordering = "VO2", maxstep = c(4, 6, 16)',
  ],
  [
    "d.volatile",
    "volatile7",
    own("d.volatile"),
    { ordering: [["VO2"]], con: 0.75, cov: 0.75 },
    'ordering = "VO2", con = .75, cov = .75',
  ],
  [
    "d.highdim",
    "highdim",
    own("d.highdim"),
    { outcomes: ["V13", "V11"], con: 0.8, cov: 0.8 },
    'outcome = c("V13", "V11"), con = .8, cov = .8',
  ],
  [
    "d.autonomy",
    "autonomy",
    own("d.autonomy"),
    { ordering: [["AU"]], con: 0.9, cov: 0.94, maxStep: [2, 5, 15] },
    'ordering = "AU", con = .9, cov = .94, maxstep = c(2, 5, 15)',
  ],
  [
    "d.jobsecurity",
    "jobsec",
    own("d.jobsecurity"),
    { outcomes: ["JSR"], con: 0.85, cov: 0.85, maxStep: [3, 5, 12] },
    'outcome = "JSR", con = .85, cov = .85, maxstep = c(3, 5, 12)',
  ],
  [
    "d.pacts",
    "pacts",
    own("d.pacts"),
    { ordering: [["PACT"]], con: 0.85, cov: 0.8 },
    'ordering = "PACT", con = .85, cov = .8',
  ],
  [
    "d.pban",
    "pban",
    own("d.pban"),
    { con: 0.9, cov: 0.95, maxStep: [6, 6, 10] },
    "con = .9, cov = .95, maxstep = c(6, 6, 10)",
  ],
  ...["08", "09", "10", "11", "12"].map((k): (typeof runs)[number] => [
    `cna_k${k}`,
    "det",
    made(`cna_k${k}`),
    { outcomes: ["OUT"] },
    'outcome = "OUT"',
  ]),
  ...["08", "09", "10", "12"].map((k): (typeof runs)[number] => [
    `cna_k${k}`,
    "c8",
    made(`cna_k${k}`),
    { outcomes: ["OUT"], con: 0.8, cov: 0.8 },
    'outcome = "OUT", con = .8, cov = .8',
  ]),
];
console.table(
  runs.map(([input, mode, url, options, r]) => {
    const table = configurationTable(readTable(url));
    const search = timed(() => coincidence(table, options));
    const { msc, asf } = search.result;
    const joined = timed(() => complexFormulas(asf, table));
    const before = stored.find((row) => row.input === input && row.mode === mode);
    const inRNow = inR(url, r);
    const seconds = Number.isNaN(inRNow) ? Number(before?.wall_s || Number.NaN) : inRNow;
    return {
      input,
      mode,
      msc: msc.length,
      asf: asf.length,
      "asf in R": before?.detail.replace("asf=", "") ?? "",
      csf: joined.result.length,
      "first s": search.first.toFixed(4),
      "median s": search.median.toFixed(4),
      "csf s": joined.median.toFixed(4),
      [`R s (${installed ? "now" : "stored"})`]: seconds,
      "times as fast": Math.round(seconds / search.median),
    };
  }),
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
