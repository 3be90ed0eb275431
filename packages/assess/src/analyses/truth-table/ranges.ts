import type { Value } from "@throughline/messages";
import {
  type AnalysisOptions,
  calibrationRange,
  inclCutRange,
  minimise,
  nCutRange,
  type SetData,
  type Solution,
  type TruthTable,
} from "@throughline/sets";
import { englishOf, reasonOf } from "../../messages/english.ts";
import { write } from "../../messages/write.ts";
import type { RawColumn } from "./memberships.ts";
import type { Range, Ranges } from "./range.ts";
import { rangeMessage } from "./range-message.ts";

/** What one search may cost, in comparisons of rows: some tenths of a second. */
const budget = 2e7;
/** The most steps to find the models: they are found again for every setting. */
const efforts = [20_000, 200_000] as const;
/** Over more rows, a single intermediate solution can take as long as everything else. */
const intermediateRows = 250;
const most = { cuts: 100, anchors: 40 };
const anchors = ["exclusion", "crossover", "inclusion"] as const;

/** Moves each cut-off and anchor by steps. Every step computes a truth table and its models again; a table for which that takes too long says so. */
export function rangesOf(
  data: SetData,
  table: TruthTable,
  raws: readonly RawColumn[],
  options: AnalysisOptions,
  complete: boolean,
  named: (attribute: string) => Value = (attribute) => attribute,
): Ranges {
  if (!complete)
    return {
      found: [],
      ...reasonOf(write("range.incomplete")),
    };
  const affordable = affordableOf(table, options);
  const runs = Math.min(affordable?.runs ?? 0, most.cuts);
  const movable = raws.filter(({ raw }) => hundredthOf(raw) > 0);
  const anchorRuns = Math.min(Math.floor((affordable?.runs ?? 0) / (3 * movable.length)), most.anchors);
  if (affordable === undefined || runs === 0)
    return {
      found: [],
      ...reasonOf(write("range.models", { rows: table.rows.length })),
    };
  const { maxSteps, one } = affordable;
  const search = { ...options, maxSteps };
  const described = (range: Omit<Range, "statement" | "message">): Range => {
    const message = rangeMessage(range, one, range.attribute && named(range.attribute));
    return { ...range, statement: englishOf(message), message };
  };
  const [inclCut = 1] = [options.inclCut ?? 1].flat();
  return {
    found: [
      described({
        setting: "incl_cut",
        value: inclCut,
        step: 0.01,
        maxRuns: runs,
        ...inclCutRange(data, { ...search, step: 0.01, maxRuns: runs }),
      }),
      described({
        setting: "n_cut",
        value: options.nCut ?? 1,
        step: 1,
        maxRuns: runs,
        ...nCutRange(data, { ...search, step: 1, maxRuns: runs }),
      }),
      ...(anchorRuns === 0 ? [] : movable).flatMap(({ attribute, raw, calibration }) => {
        const step = hundredthOf(raw);
        const found = calibrationRange(data, {
          ...search,
          column: attribute,
          raw,
          calibration,
          step,
          maxRuns: anchorRuns,
        });
        return anchors.map((setting, i) =>
          described({
            setting,
            attribute,
            value: (calibration.thresholds as readonly number[])[i] ?? Number.NaN,
            step,
            maxRuns: anchorRuns,
            ...found[setting],
          }),
        );
      }),
    ],
    ...(anchorRuns === 0 && movable.length > 0
      ? reasonOf(write("range.anchors", { calibrations: movable.length, rows: table.rows.length }))
      : {}),
  };
}

/** How many runs a search may have, and within how many steps each; nothing when one is too many. */
function affordableOf(
  table: TruthTable,
  options: AnalysisOptions,
): { readonly runs: number; readonly maxSteps: number; readonly one: boolean } | undefined {
  const rows = table.rows.length;
  if (options.solution === "intermediate" && rows > intermediateRows) return undefined;
  for (const maxSteps of efforts) {
    const solution: Solution = minimise(table, { ...options, maxSteps });
    if (!solution.complete) continue;
    const pairs = solution.intermediate?.length ?? 1;
    const work = pairs * rows * rows + table.data.cases.length * table.conditions.length;
    return {
      runs: Math.floor((budget / work / maxSteps) * efforts[0]),
      maxSteps,
      one: solution.models.length === 1,
    };
  }
  return undefined;
}

/** About a hundredth of the range of the values, as 1, 2 or 5 with zeros: 10 for values from 320 to 1098. */
function hundredthOf(raw: readonly number[]): number {
  const hundredth = (Math.max(...raw) - Math.min(...raw)) / 100;
  if (hundredth === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(hundredth));
  const steps = [1, 2, 5, 10].map((digit) => Number((digit * power).toPrecision(1)));
  const away = (step: number) => Math.abs(Math.log(step / hundredth));
  return steps.reduce((nearest, step) => (away(step) < away(nearest) ? step : nearest));
}
