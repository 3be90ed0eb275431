// Causal models updated and queried, against R's CausalQueries where R has it: npm run bench
import { spawnSync } from "node:child_process";
import { causalModel, makeData, queryModel, type Row, update, withPriors } from "@throughline/inference";

type Task = {
  statement: string;
  priors: "uniform" | "jeffreys";
  rows: Row[];
  counts: number[];
  query: string;
  note: string;
};

const pairs: Row[] = [
  { X: 0, Y: 0 },
  { X: 0, Y: 1 },
  { X: 1, Y: 0 },
  { X: 1, Y: 1 },
];
const chain = pairs.flatMap(({ X, Y }) => ([0, 1] as const).map((M): Row => ({ X: X!, M, Y: Y! })));
/** Of 100 cases 95 follow the value before. */
const followed = chain.map(({ X, M, Y }) => 2000 * (X === M ? 0.95 : 0.05) * (M === Y ? 0.95 : 0.05));
const threeCauses = makeData(causalModel("{A, B, C} -> Y"), 200, 3);
const effect = "Y[X=1] - Y[X=0]";

const tasks: Task[] = [
  { statement: "X -> Y", priors: "uniform", rows: pairs, counts: [10, 0, 0, 10], query: effect, note: "" },
  { statement: "X -> Y", priors: "uniform", rows: pairs, counts: [80, 20, 30, 70], query: effect, note: "" },
  {
    statement: "X -> Y",
    priors: "uniform",
    rows: pairs,
    counts: [1800, 200, 300, 1700],
    query: effect,
    note: "",
  },
  {
    statement: "X -> Y; X <-> Y",
    priors: "uniform",
    rows: pairs,
    counts: [80, 20, 30, 70],
    query: effect,
    note: "",
  },
  {
    statement: "X -> M -> Y <- X",
    priors: "uniform",
    rows: chain,
    counts: chain.map(() => 20),
    query: effect,
    note: "",
  },
  {
    statement: "X -> M -> Y; X <-> Y",
    priors: "jeffreys",
    rows: chain,
    counts: followed,
    query: effect,
    note: "",
  },
  {
    statement: "X -> M -> Y; X <-> Y",
    priors: "jeffreys",
    rows: pairs,
    counts: [1810, 190, 190, 1810],
    query: effect,
    note: "M unobserved",
  },
  {
    statement: "A -> Y; B -> Y; C -> Y",
    priors: "uniform",
    rows: threeCauses,
    counts: threeCauses.map(() => 1),
    query: "Y[A=1, B=1, C=1] - Y[A=0, B=1, C=1]",
    note: "256 types",
  },
];

const installed =
  spawnSync("Rscript", ["-e", 'quit(status = !requireNamespace("CausalQueries", quietly = TRUE))']).status ===
  0;

/** Seconds that R takes to update, without compiling; NaN where it has no CausalQueries or fails. */
function inR({ statement, priors, rows, counts }: Task): number {
  if (!installed) return Number.NaN;
  const columns = Object.keys(rows[0]!).map((name) => `${name} = c(${rows.map((row) => row[name])})`);
  const script = `suppressMessages(library(CausalQueries)); d <- data.frame(${columns});
    d <- d[rep(seq_len(nrow(d)), c(${counts.map(Math.round)})), , drop = FALSE];
    m <- set_priors(make_model("${statement}"), distribution = "${priors}");
    cat(system.time(update_model(m, d, refresh = 0))[["elapsed"]])`;
  const { status, stdout } = spawnSync("Rscript", ["-e", script], { timeout: 600_000, encoding: "utf8" });
  return status === 0 ? Number(stdout) : Number.NaN;
}

const rows = tasks.map((task) => {
  const model = withPriors(causalModel(task.statement), task.priors);
  const counts = task.counts.map(Math.round);
  update(model, task.rows, { counts, draws: 200 });
  const start = performance.now();
  const updated = update(model, task.rows, { counts });
  const ready = performance.now();
  const { mean, sd, exact } = queryModel(updated, task.query);
  const answered = performance.now();
  const r = inR(task);
  return {
    model: `${task.statement} ${task.note}`.trim(),
    cases: counts.reduce((sum, count) => sum + count, 0),
    "update ms": Math.round(ready - start),
    "query ms": Math.round(answered - ready),
    mean: mean.toFixed(3),
    sd: sd?.toFixed(3),
    exact,
    "R-hat": updated.posterior.rHat.toFixed(3),
    "independent draws": Math.round(updated.posterior.effectiveSize),
    "R s": Number.isNaN(r) ? "not installed" : r.toFixed(1),
    ratio: Number.isNaN(r) ? "" : Math.round((1000 * r) / (ready - start)),
  };
});
console.table(rows);
