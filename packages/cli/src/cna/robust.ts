import type { ConfigurationTable, FitRobustness, FitRobustnessOptions } from "@throughline/sets";
import { fitRobustnessInWorkers } from "@throughline/sets/parallel";
import type { CnaOptions } from "../declarations/cna.ts";
import { UsageError } from "../exit.ts";
import { decimals, right, textTable } from "../text/text-table.ts";
import { type Analysed, printAnalysed, section } from "./print.ts";

type Grid = Required<Pick<FitRobustnessOptions, "range" | "step" | "formulas" | "maxModels" | "relation">>;

const kinds = { csf: "complex", asf: "atomic", msc: "sufficient" } as const;

/** The options of the grid, and those of a single search, with their names on the command line. */
const gridOptions = {
  range: "range",
  step: "step",
  formulas: "formulas",
  maxModels: "max-models",
  submodels: "submodels",
} as const;
const searchOptions = {
  con: "con",
  cov: "cov",
  conMsc: "con-msc",
  suffOnly: "suff-only",
  formula: "formula",
} as const;

/**
 * Returns the grid of thresholds of `--robust`, undefined without the option.
 *
 * @throws UsageError for options that cannot be combined
 */
export function gridOf(options: CnaOptions): Grid | undefined {
  if (!options.robust) {
    for (const [name, option] of entries(gridOptions))
      if (options[name] !== undefined)
        throw new UsageError(`--${option} works only with --robust. Add --robust, or leave --${option} out.`);
    return undefined;
  }
  for (const [name, option] of entries(searchOptions))
    if (options[name] !== undefined)
      throw new UsageError(
        `--${option} does not work with --robust, which runs a grid. Leave --${option} out; --range and --step set the grid.`,
      );
  const [lowest = 0.7, highest = 1] = options.range ?? [];
  return {
    range: [lowest, highest],
    step: options.step ?? 0.1,
    formulas: kinds[options.formulas ?? "csf"],
    maxModels: options.maxModels ?? 50,
    relation: options.submodels ?? "causal",
  };
}

function entries<K extends string>(names: Readonly<Record<K, string>>): [K, string][] {
  return Object.entries(names) as [K, string][];
}

/** Scores the models of a grid of thresholds, with one pair of thresholds per worker. */
export async function robustnessOf(table: ConfigurationTable, options: FitRobustnessOptions & Grid) {
  const { range, step, formulas, relation } = options;
  const { onProgress, ...search } = options;
  const found = await fitRobustnessInWorkers(table, search, { ...(onProgress && { onProgress }) });
  const result = { range, step, formulas, relation, ...found };
  return {
    result,
    cutShort:
      "a search stopped early. Models may be missing, and scores may be too low. Lower --maxstep, or raise --budget or --n-init.",
    print: (analysed: Analysed) => printRobustness({ ...analysed, ...result }),
  };
}

/** Prints the models by decreasing score, and the number of models at each pair of thresholds. */
function printRobustness(result: Analysed & FitRobustness): string {
  const { grid, models, excluded } = result;
  const thresholds = [...new Set(grid.map(({ con }) => con))];
  const digits = Math.max(
    1,
    ...thresholds.map((threshold) => (String(threshold).split(".")[1] ?? "").length),
  );
  const text = (threshold: number) => threshold.toFixed(digits);
  return [
    printAnalysed(result),
    section(
      `Fit-robustness over ${grid.length} pairs of thresholds${excluded > 0 ? `, ${excluded} rarer models not scored` : ""}`,
      [{ title: "model" }, ...right("found", "score", "normalised", "of ideal")],
      models.map(({ model, found, score, normalised, idealNormalised }) => [
        model,
        String(found),
        String(score),
        decimals(normalised),
        decimals(idealNormalised),
      ]),
    ),
    `Models found at each pair of thresholds (rows: consistency, columns: coverage)\n${textTable(
      right("con", ...thresholds.map(text)),
      thresholds.map((con) => [
        text(con),
        ...grid.filter((pair) => pair.con === con).map((pair) => String(pair.models)),
      ]),
    )}`,
  ].join("\n\n");
}
