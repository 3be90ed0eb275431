// R's time for the same work: measured where R and its package QCA are installed, else as stored in
// inputs/r-results.csv.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

type Stored = { kind: string; input: string; mode: string; wall_s: string };
const stored = parse(readFileSync(new URL("inputs/r-results.csv", import.meta.url), "utf8"), {
  columns: true,
  relax_column_count: true,
}) as Stored[];
const ofR = new Map(stored.map((row) => [`${row.input}/${row.mode}`, Number(row.wall_s || Number.NaN)]));

const installed =
  spawnSync("Rscript", ["-e", 'quit(status = !requireNamespace("QCA", quietly = TRUE))']).status === 0;
export const source = installed ? "measured now" : "stored";
const timeout = 60_000;

/** Returns seconds, NaN where R failed or did not finish. `call` uses the data frame `d` of an input file. */
export function inR(input: string, mode: string, prepare: string, call: string): number {
  if (!installed) return ofR.get(`${input}/${mode}`) ?? Number.NaN;
  const file = new URL(`inputs/${input}.csv`, import.meta.url).pathname;
  const script = `suppressMessages(library(QCA)); d <- read.csv("${file}"); ${prepare}; cat(system.time(suppressWarnings(${call}))[["elapsed"]])`;
  const { status, stdout } = spawnSync("Rscript", ["-e", script], { timeout, encoding: "utf8" });
  return status === 0 ? Number(stdout) : Number.NaN;
}
