// Measures the time of an assessment, and what it grows with: npm run bench, or node … bench/assess.ts
// russia-gender-violence
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { assess } from "@throughline/assess";
import { report } from "@throughline/report";
import type { Study } from "@throughline/study";
import { loadStudy } from "@throughline/study/folder";
import { writeSynthetic } from "./synthetic.ts";

const studies = fileURLToPath(new URL("../studies/", import.meta.url));

const bundled = [
  "russia-gender-violence",
  "invented-coasts",
  "womens-representation",
  "survival-of-democracy",
  "survival-of-democracy-raw",
  "party-bans-africa",
];

/** Artificial studies, by their number of cases. Each is assessed once. */
const synthetic = [
  { cases: 200, claims: 5_000, conditions: 10, seed: 7 },
  { cases: 2_000, claims: 50_000, conditions: 10, seed: 7 },
];

const warmRuns = 5;

type Row = {
  study: string;
  cases: number;
  claims: number;
  "read ms": number;
  "first ms": number;
  /** wall time and CPU time of all threads; parallel garbage collection can make the latter larger */
  "warm ms"?: number;
  "warm CPU ms"?: number;
  "report ms": number;
  "memory MB": number;
};

type Time = { readonly wall: number; readonly cpu: number };

function timeOf(work: () => unknown): Time {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { wall, cpu: (user + system) / 1000 };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure(folder: string, runs: number): Promise<Row> {
  const start = performance.now();
  const study = await studyIn(folder);
  const read = performance.now() - start;
  const first = timeOf(() => assess(study));
  // Two more runs, until the code is compiled.
  if (runs > 0) for (let i = 0; i < 2; i++) assess(study);
  const warm = Array.from({ length: runs }, () => timeOf(() => assess(study)));
  const assessment = assess(study);
  const drawn = timeOf(() => report(assessment, study));
  return {
    study: study.id,
    cases: study.cases.length,
    claims: study.claims.length,
    "read ms": Math.round(read),
    "first ms": Math.round(first.wall),
    ...(runs > 0 && {
      "warm ms": Math.round(median(warm.map(({ wall }) => wall))),
      "warm CPU ms": Math.round(median(warm.map(({ cpu }) => cpu))),
    }),
    "report ms": Math.round(drawn.wall),
    "memory MB": Math.round(process.memoryUsage().rss / 1e6),
  };
}

async function studyIn(folder: string): Promise<Study> {
  const { study, problems } = await loadStudy(folder);
  if (study) return study;
  const named = problems.slice(0, 5).map(({ at, what }) => `${at.file}:${at.line}: ${what}`);
  throw new Error(named.join("\n"));
}

const named = process.argv.slice(2);
const isAsked = (name: string) => named.length === 0 || named.includes(name);
const place = await mkdtemp(join(tmpdir(), "throughline-bench-"));
const rows: Row[] = [];
try {
  for (const name of bundled.filter(isAsked)) rows.push(await measure(join(studies, name), warmRuns));
  for (const size of synthetic) {
    const name = `synthetic-${size.cases}`;
    if (!isAsked(name)) continue;
    await writeSynthetic(join(place, name), size);
    rows.push(await measure(join(place, name), 0));
  }
} finally {
  await rm(place, { recursive: true });
}
console.table(rows);
console.log(
  "Aims: the Russia study in under 300 ms, warm; 2,000 cases and 50,000 claims read and assessed in under 5 s and 1 GB.",
);
