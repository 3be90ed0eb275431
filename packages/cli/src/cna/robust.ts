import {
  type ConfigurationTable,
  type FitRobustness,
  type FitRobustnessOptions,
  fitRobustness,
} from "@throughline/sets";
import { UsageError } from "../exit.ts";
import { numberOption, wordOption } from "../options.ts";
import { aligned, decimals } from "../text/aligned.ts";
import type { CnaValues } from "./options.ts";
import { type Analysed, printAnalysed, right, section } from "./print.ts";

type Grid = Required<Pick<FitRobustnessOptions, "range" | "step" | "formulas" | "maxModels" | "relation">>;

const kinds = { csf: "complex", asf: "atomic", msc: "sufficient" } as const;

/**
 * The grid of thresholds that `--robust` asks for; nothing without it.
 *
 * @throws UsageError for options that do not go together, and for a range that is not two numbers
 */
export function gridAsked(given: CnaValues): Grid | undefined {
  const ofGrid = ["range", "step", "formulas", "max-models", "submodels"] as const;
  const single = ["con", "cov", "con-msc", "suff-only", "formula"] as const;
  const stray = (given.robust ? single : ofGrid).find((name) => given[name] !== undefined);
  if (stray !== undefined)
    throw new UsageError(
      given.robust
        ? `--${stray} asks for one ${stray === "formula" ? "formula" : "threshold or search"}, --robust for a grid of them. Leave --${stray} out; --range and --step set the grid.`
        : `--${stray} is of the grid of --robust. Add --robust, or leave --${stray} out.`,
    );
  if (!given.robust) return;
  const text = (name: (typeof ofGrid)[number], otherwise: string) => String(given[name] ?? otherwise);
  const range = text("range", "0.7,1")
    .split(",")
    .map((part) => numberOption("range", part));
  if (range.length !== 2)
    throw new UsageError("--range takes the lowest and the highest threshold, as 0.7,1.");
  return {
    range: range as [number, number],
    step: numberOption("step", text("step", "0.1")),
    formulas: kinds[wordOption("formulas", text("formulas", "csf"), ["csf", "asf", "msc"])],
    maxModels: numberOption("max-models", text("max-models", "50")),
    relation: wordOption("submodels", text("submodels", "causal"), ["causal", "text"]),
  };
}

/** Fit-robustness over a grid. */
export function robustnessAsked(table: ConfigurationTable, options: FitRobustnessOptions & Grid) {
  const { range, step, formulas, relation } = options;
  const result = { range, step, formulas, relation, ...fitRobustness(table, options) };
  return {
    result,
    cutShort:
      "a search was cut short: models may be missing, and scores too low for it. Lower --maxstep, or raise --budget or --n-init.",
    print: (analysed: Analysed) => printRobustness({ ...analysed, ...result }),
  };
}

/** Models by falling score, and how many each pair of thresholds has. */
export function printRobustness(result: Analysed & FitRobustness): string {
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
    `Models found at each pair: consistency down, coverage across\n${aligned(
      right("con", ...thresholds.map(text)),
      thresholds.map((con) => [
        text(con),
        ...grid.filter((pair) => pair.con === con).map((pair) => String(pair.models)),
      ]),
    )}`,
  ].join("\n\n");
}
