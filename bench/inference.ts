// Measures updating and querying causal models, against R's CausalQueries where it is installed: npm run
// bench
import { spawnSync } from "node:child_process";
import { causalModel, makeData, queryModel, type Row, update, withPriors } from "@throughline/inference";

type Task = {
  statement: string;
  priors?: "jeffreys";
  rows: Row[];
  counts?: number[];
  query?: string;
  note?: string;
  /**
   * Seconds published by the authors of CausalQueries, on their machine, with parallel chains: Tietz, Medina,
   * Syunyaev & Humphreys, "Making, Updating, and Querying Causal Models using CausalQueries", replication
   * code of 2023, Appendix C
   */
  published?: number;
};

const pairs: Row[] = [
  { X: 0, Y: 0 },
  { X: 0, Y: 1 },
  { X: 1, Y: 0 },
  { X: 1, Y: 1 },
];
const chain = pairs.flatMap(({ X, Y }) => ([0, 1] as const).map((M): Row => ({ X: X!, M, Y: Y! })));
/** 95 of 100 cases follow the value before. */
const followed = chain.map(({ X, M, Y }) =>
  Math.round(2000 * (X === M ? 0.95 : 0.05) * (M === Y ? 0.95 : 0.05)),
);
const drawn = (statement: string, count: number) => makeData(causalModel(statement), count, 3);
const frontDoor = "X -> M -> Y; X <-> Y";
const threeCauses = "A -> Y; B -> Y; C -> Y";
const effectOfA = "Y[A=1, B=1, C=1] - Y[A=0, B=1, C=1]";

const tasks: Task[] = [
  { statement: "X -> Y", rows: [], published: 7 },
  { statement: "X -> Y <- Z", rows: [], query: "Y[X=1, Z=1] - Y[X=0, Z=1]", published: 9 },
  { statement: threeCauses, rows: [], query: effectOfA, published: 49 },
  ...[10, 11, 12, 14, 23].map((published, i) => ({
    statement: "X -> Y",
    rows: drawn("X -> Y", 10 ** (i + 1)),
    published,
  })),
  { statement: "X -> Y", rows: pairs, counts: [10, 0, 0, 10], note: "as in a vignette" },
  { statement: "X -> Y; X <-> Y", rows: pairs, counts: [80, 20, 30, 70] },
  { statement: "X -> M -> Y <- X", rows: chain, counts: chain.map(() => 20) },
  { statement: frontDoor, priors: "jeffreys", rows: chain, counts: followed },
  {
    statement: frontDoor,
    priors: "jeffreys",
    rows: pairs,
    counts: [1810, 190, 190, 1810],
    note: "without M",
  },
  { statement: threeCauses, rows: drawn(threeCauses, 200), query: effectOfA },
];

const installed =
  spawnSync("Rscript", ["-e", 'quit(status = !requireNamespace("CausalQueries", quietly = TRUE))']).status ===
  0;

/** Returns the seconds of an update in R without compilation; NaN where CausalQueries is missing or fails. */
function inR({ statement, priors, rows, counts }: Task): number {
  if (!installed || rows.length === 0) return Number.NaN;
  const columns = Object.keys(rows[0]!).map((name) => `${name} = c(${rows.map((row) => row[name])})`);
  const script = `suppressMessages(library(CausalQueries)); d <- data.frame(${columns});
    d <- d[rep(seq_len(nrow(d)), c(${counts ?? rows.map(() => 1)})), , drop = FALSE];
    m <- set_priors(make_model("${statement}"), distribution = "${priors ?? "uniform"}");
    cat(system.time(update_model(m, d, refresh = 0))[["elapsed"]])`;
  const { status, stdout } = spawnSync("Rscript", ["-"], {
    input: script,
    timeout: 600_000,
    encoding: "utf8",
  });
  return status === 0 ? Number(stdout) : Number.NaN;
}

const results = tasks.map((task) => {
  const { statement, rows, counts, query = "Y[X=1] - Y[X=0]", note = "", published } = task;
  const model = withPriors(causalModel(statement), task.priors ?? "uniform");
  const options = counts ? { counts } : {};
  update(model, rows, { ...options, draws: 200 });
  const start = performance.now();
  const updated = update(model, rows, options);
  const ready = performance.now();
  const { mean, sd, exact } = queryModel(updated, query);
  const answered = performance.now();
  const measured = inR(task);
  const r = Number.isNaN(measured) ? published : measured;
  return {
    model: `${statement} ${note}`.trim(),
    cases: counts ? counts.reduce((sum, count) => sum + count, 0) : rows.length,
    "update ms": Math.round(ready - start),
    "query ms": Math.round(answered - ready),
    mean: mean.toFixed(3),
    sd: sd?.toFixed(3),
    exact,
    "R-hat": updated.posterior.rHat.toFixed(3),
    "independent draws": Math.round(updated.posterior.effectiveSize),
    "R s": r === undefined ? "" : `${r.toFixed(1)} ${r === measured ? "measured" : "published"}`,
    ratio: r === undefined ? "" : Math.round((1000 * r) / (ready - start)),
  };
});
console.table(results);
