// One run of the engine in a process of its own: node measured-run.ts <input> <mode>. Prints a line of JSON, a `MeasuredRun`.
import { minimise, necessarySupersets, type Solution, truthTable } from "@throughline/sets";
import { fuzzyCases, readTable } from "./tables.ts";

export type MeasuredRun = {
  readonly firstCpu: number;
  readonly firstWall: number;
  readonly warmCpu: number;
  readonly warmWall: number;
  readonly result: Readonly<Record<string, string | number>>;
};

const [input = "", mode = ""] = process.argv.slice(2);
const file = () => readTable(new URL(`inputs/${input}.csv`, import.meta.url));

const solved = (solution: Solution) => ({
  implicants: solution.primeImplicantCount,
  terms: solution.models[0]?.terms.length ?? 0,
  "at least": solution.atLeastTerms,
  models: `${solution.modelCount}${solution.counted ? "" : "+"}`,
});

/** What is measured: reading the input is not, nor is the truth table of a minimisation. */
function workOf(): () => MeasuredRun["result"] {
  if (mode === "cases") {
    const data = fuzzyCases(Number(/n(\d+)/u.exec(input)?.[1]));
    return () => ({ rows: truthTable(data, { outcome: "OUT", inclCut: 0.8 }).rows.length });
  }
  if (mode === "nec") {
    const data = file();
    return () => ({
      found: necessarySupersets(data, { outcome: "OUT", inclCut: 0.9, ronCut: 0.5 }).length,
    });
  }
  const table = truthTable(file(), { outcome: "OUT" });
  const solution = mode === "cons" ? "conservative" : "parsimonious";
  return () => solved(minimise(table, { solution, maxModels: mode === "first" ? 1 : 1000 }));
}

function timed(work: () => MeasuredRun["result"]) {
  const wallStart = performance.now();
  const cpuStart = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(cpuStart);
  return { cpu: (user + system) / 1e6, wall: (performance.now() - wallStart) / 1000, result };
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const work = workOf();
const first = timed(work);
const warm = Array.from({ length: first.wall < 0.3 ? 7 : first.wall < 2 ? 3 : 1 }, () => timed(work));
const run: MeasuredRun = {
  firstCpu: first.cpu,
  firstWall: first.wall,
  warmCpu: median(warm.map(({ cpu }) => cpu)),
  warmWall: median(warm.map(({ wall }) => wall)),
  result: first.result,
};
console.log(JSON.stringify(run));
