// Measures R's time for a coincidence analysis, where R and its package cna are installed.
import { spawnSync } from "node:child_process";

export const installed =
  spawnSync("Rscript", ["-e", 'quit(status = !requireNamespace("cna", quietly = TRUE))']).status === 0;

/** Returns seconds, NaN without R or after an error. `args` are the arguments of `cna()` after the data. */
export function inR(url: URL, args: string): number {
  if (!installed) return Number.NaN;
  const script = `suppressMessages(library(cna)); d <- read.csv("${url.pathname}"); d$case <- NULL; cat(median(replicate(3, system.time(cna(d, ${args}))[["elapsed"]])))`;
  const { status, stdout } = spawnSync("Rscript", ["-e", script], { timeout: 120_000, encoding: "utf8" });
  return status === 0 ? Number(stdout) : Number.NaN;
}
