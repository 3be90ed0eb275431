import type { FitRobustness, FitRobustnessOptions } from "@throughline/sets";
import { UsageError } from "../exit.ts";
import { numberOption } from "../options.ts";
import { aligned, decimals } from "../text/aligned.ts";
import { type Analysed, printAnalysed, right, section } from "./print.ts";

type Given = Readonly<
  Partial<Record<"con" | "cov" | "con-msc" | "range" | "step", string>> & {
    robust?: boolean;
    complex?: boolean;
  }
>;

/**
 * The grid of thresholds that `--robust` asks for; nothing without it.
 *
 * @throws UsageError for options that do not go together, and for a range that is not two numbers
 */
export function gridAsked(
  given: Given,
): Required<Pick<FitRobustnessOptions, "range" | "step" | "formulas">> | undefined {
  const stray = (given.robust ? ["con", "cov", "con-msc"] : ["range", "step", "complex"]).find(
    (name) => given[name as keyof Given] !== undefined,
  );
  if (stray !== undefined)
    throw new UsageError(
      given.robust
        ? `--${stray} asks for one threshold, --robust for a grid of them. Leave --${stray} out; --range and --step set the grid.`
        : `--${stray} is of the grid of --robust. Add --robust, or leave --${stray} out.`,
    );
  if (!given.robust) return;
  const range = (given.range ?? "0.7,1").split(",").map((text) => numberOption("range", text));
  if (range.length !== 2)
    throw new UsageError("--range takes the lowest and the highest threshold, as 0.7,1.");
  return {
    range: range as [number, number],
    step: numberOption("step", given.step ?? "0.1"),
    formulas: given.complex ? "complex" : "atomic",
  };
}

/** Models by falling score, and how many each pair of thresholds has. */
export function printRobustness(result: Analysed & FitRobustness): string {
  const { grid, models } = result;
  const thresholds = [...new Set(grid.map(({ con }) => con))];
  const digits = Math.max(
    1,
    ...thresholds.map((threshold) => (String(threshold).split(".")[1] ?? "").length),
  );
  const text = (threshold: number) => threshold.toFixed(digits);
  return [
    printAnalysed(result),
    section(
      `Fit-robustness over ${grid.length} pairs of thresholds`,
      [{ title: "model" }, ...right("found", "score", "normalised")],
      models.map(({ model, found, score, normalised }) => [
        model,
        String(found),
        String(score),
        decimals(normalised),
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
