// Coincidence analysis against R's package cna (4.0), whose stored times are of a two-core machine and not of this run.
import { readFileSync } from "node:fs";
import { type CoincidenceOptions, coincidence, complexFormulas, configurationTable } from "@throughline/sets";
import { parse } from "csv-parse/sync";
import { crispRows, readTable } from "./tables.ts";

const stored = parse(readFileSync(new URL("inputs/r-results.csv", import.meta.url), "utf8"), {
  columns: true,
  relax_column_count: true,
}) as { input: string; mode: string; wall_s: string; detail: string }[];
const own = (name: string) => new URL(`../packages/sets/golden/data/cna_${name}.csv`, import.meta.url);
const made = (name: string) => new URL(`inputs/${name}.csv`, import.meta.url);

const runs: [input: string, mode: string, url: URL, options: CoincidenceOptions][] = [
  ["d.volatile", "volatile", own("d.volatile"), { ordering: [["VO2"]], maxStep: [4, 6, 16] }],
  ["d.volatile", "volatile7", own("d.volatile"), { ordering: [["VO2"]], con: 0.75, cov: 0.75 }],
  ["d.highdim", "highdim", own("d.highdim"), { outcomes: ["V13", "V11"], con: 0.8, cov: 0.8 }],
  [
    "d.autonomy",
    "autonomy",
    own("d.autonomy"),
    { ordering: [["AU"]], con: 0.9, cov: 0.94, maxStep: [2, 5, 15] },
  ],
  [
    "d.jobsecurity",
    "jobsec",
    own("d.jobsecurity"),
    { outcomes: ["JSR"], con: 0.85, cov: 0.85, maxStep: [3, 5, 12] },
  ],
  ["d.pban", "pban", own("d.pban"), { con: 0.9, cov: 0.95, maxStep: [6, 6, 10] }],
  ...["08", "09", "10", "12"].map((k): [string, string, URL, CoincidenceOptions] => [
    `cna_k${k}`,
    "c8",
    made(`cna_k${k}`),
    { outcomes: ["OUT"], con: 0.8, cov: 0.8 },
  ]),
];
const rows = runs.map(([input, mode, url, options]) => {
  const table = configurationTable(readTable(url));
  const start = performance.now();
  const { msc, asf } = coincidence(table, options);
  const searched = (performance.now() - start) / 1000;
  const csf = complexFormulas(asf, table);
  const joined = (performance.now() - start) / 1000 - searched;
  const r = stored.find((row) => row.input === input && row.mode === mode);
  return {
    input,
    mode,
    msc: msc.length,
    asf: asf.length,
    "asf in R": r?.detail.replace("asf=", "") ?? "",
    csf: csf.length,
    "search s": searched.toFixed(3),
    "csf s": joined.toFixed(3),
    "R s (stored)": r?.wall_s ?? "",
    "ratio of search": r ? Math.round(Number(r.wall_s) / searched) : "",
  };
});
console.table(rows);

console.table(
  [9, 11, 13, 15].map((k) => {
    const table = configurationTable(crispRows(k - 1, 200, "structured"));
    const start = performance.now();
    const { msc, asf } = coincidence(table, { outcomes: ["OUT"], con: 0.8, cov: 0.8 });
    return {
      factors: k,
      configurations: table.frequencies.length,
      msc: msc.length,
      asf: asf.length,
      "ours s": ((performance.now() - start) / 1000).toFixed(3),
    };
  }),
);
