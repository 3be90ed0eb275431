// How long an assessment takes, and what it grows with: npm run bench
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

type Row = {
  study: string;
  cases: number;
  claims: number;
  conditions: number;
  "read ms": string;
  "compute ms": string;
  "report ms": string;
  "memory MB": number;
};

/** The median of several runs after one that warms up. */
function median(runs: number, work: () => void): number {
  work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}

async function measure(folder: string, runs: number): Promise<Row> {
  const start = performance.now();
  const { study, problems } = await loadStudy(folder);
  const read = performance.now() - start;
  if (!study)
    throw new Error(
      problems
        .map((p) => `${p.at.file}:${p.at.line}: ${p.what}`)
        .slice(0, 5)
        .join("\n"),
    );
  const compute = median(runs, () => assess(study));
  const drawing = performance.now();
  report(assess(study), study);
  const drawn = performance.now() - drawing - compute;
  return {
    study: study.id,
    cases: study.cases.length,
    claims: study.claims.length,
    conditions: conditionsOf(study),
    "read ms": read.toFixed(0),
    "compute ms": compute.toFixed(0),
    "report ms": drawn.toFixed(0),
    "memory MB": Math.round(process.memoryUsage().rss / 1e6),
  };
}

const conditionsOf = (study: Study): number =>
  Math.max(0, ...study.manifest.analyses.map((a) => (a.kind === "truth-table" ? a.conditions.length : 0)));

const place = await mkdtemp(join(tmpdir(), "throughline-bench-"));
const rows: Row[] = [];
for (const name of [
  "russia-gender-violence",
  "womens-representation",
  "survival-of-democracy",
  "survival-of-democracy-raw",
  "party-bans-africa",
]) {
  rows.push(await measure(join(studies, name), 5));
}
for (const [cases, claims, conditions] of [
  [200, 5_000, 10],
  [2_000, 50_000, 10],
  [4_000, 100_000, 10],
] as const) {
  const folder = join(place, `synthetic-${cases}`);
  await writeSynthetic(folder, { cases, claims, conditions, seed: 7 });
  rows.push(await measure(folder, 1));
}
console.table(rows);
console.log(
  "Aims: the Russia study computed in under 300 ms, warm; 2,000 cases and 50,000 claims in under 5 s and 1 GB, all told.",
);
console.log(
  "Reading grows with claims; computing with cases × truth-table rows, and, up to 2,000 runs, with what is withdrawn one by one.",
);
await rm(place, { recursive: true });
