// Runs the engine once in a separate process: node measured-run.ts <input> <mode>. Prints a line of JSON, a
// `MeasuredRun`.
import {
  coincidence,
  configurationTable,
  minimise,
  necessarySupersets,
  type Solution,
  truthTable,
} from "@throughline/sets";
import { coincidenceRuns } from "./coincidence-runs.ts";
import { fuzzyCases, readTable } from "./tables.ts";
import { type Times, timesOf } from "./timed-work.ts";

export type MeasuredRun = Times & { readonly result: Readonly<Record<string, string | number>> };

const [input = "", mode = ""] = process.argv.slice(2);
const file = () => readTable(new URL(`inputs/${input}.csv`, import.meta.url));

const solved = (solution: Solution) => ({
  implicants: solution.primeImplicantCount,
  terms: solution.models[0]?.terms.length ?? 0,
  "at least": solution.atLeastTerms,
  models: `${solution.modelCount}${solution.counted ? "" : "+"}`,
});

/**
 * Returns the measured work, without reading the input and, for a minimisation, without the truth table. What it found
 * is described afterwards: prime implicants are listed when they are read.
 */
function workOf(): () => () => MeasuredRun["result"] {
  const run = coincidenceRuns.find((each) => each.input === input && each.mode === mode);
  if (run) {
    const table = configurationTable(readTable(run.url));
    return () => {
      const { msc, asf } = coincidence(table, run.options);
      return () => ({ msc: msc.length, asf: asf.length });
    };
  }
  if (mode === "cases") {
    const data = fuzzyCases(Number(/n(\d+)/u.exec(input)?.[1]));
    return () => {
      const { rows } = truthTable(data, { outcome: "OUT", inclCut: 0.8 });
      return () => ({ rows: rows.length });
    };
  }
  if (mode === "nec") {
    const data = file();
    return () => {
      const found = necessarySupersets(data, { outcome: "OUT", inclCut: 0.9, ronCut: 0.5 });
      return () => ({ found: found.length });
    };
  }
  const table = truthTable(file(), { outcome: "OUT" });
  const solution = mode === "cons" ? "conservative" : "parsimonious";
  return () => {
    const found = minimise(table, { solution, maxModels: mode === "first" ? 1 : 1000 });
    return () => solved(found);
  };
}

const { times, result } = timesOf(workOf());
console.log(JSON.stringify({ ...times, result: result() } satisfies MeasuredRun));
