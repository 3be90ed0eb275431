// Runs the engine in fresh processes and prints a table with R's times, the worst ratios first.
import { spawnSync } from "node:child_process";
import type { MeasuredRun } from "./measured-run.ts";
import { median } from "./timed-work.ts";

export type SpeedLine = {
  readonly input: string;
  readonly mode: string;
  readonly run: MeasuredRun;
  /** seconds; NaN where R did not finish */
  readonly r: number;
  /** R's seconds by CPU seconds of the first call */
  readonly ratio: number;
};

/** Number of fresh processes in which a first call is measured. The median run is kept. */
const repeats = 3;

/** Measures a run. The seconds of a first call are those of a command, or of a new worker. */
export function speedLine(input: string, mode: string, r: number): SpeedLine {
  const runs = [measured(input, mode)];
  if ((runs[0]?.firstCpu ?? 0) < 1) while (runs.length < repeats) runs.push(measured(input, mode));
  const middle = median(runs.map(({ firstCpu }) => firstCpu));
  const run = runs.find(({ firstCpu }) => firstCpu === middle) as MeasuredRun;
  return { input, mode, run, r, ratio: r / run.firstCpu };
}

function measured(input: string, mode: string): MeasuredRun {
  const script = new URL("measured-run.ts", import.meta.url).pathname;
  // Without the options of this process, so with the package as it is built: Node would still be reading its types when
  // the measurement starts.
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, input, mode], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${input}, ${mode}: ${stderr}`);
  return JSON.parse(stdout) as MeasuredRun;
}

/** Prints the worst ratios first, runs that R did not finish last, then a line for each mode. */
export function printSpeed(lines: readonly SpeedLine[], source: string): void {
  if (lines.length === 0) return;
  const rank = ({ ratio }: SpeedLine) => (Number.isNaN(ratio) ? Number.POSITIVE_INFINITY : ratio);
  const sorted = lines.toSorted((a, b) => rank(a) - rank(b));
  console.table(
    sorted.map(({ input, mode, run, r, ratio }) => ({
      input,
      mode,
      ...run.result,
      "first CPU s": run.firstCpu.toFixed(4),
      "first wall s": run.firstWall.toFixed(4),
      "warm CPU s": run.warmCpu.toFixed(4),
      "warm wall s": run.warmWall.toFixed(4),
      [`R s (${source})`]: Number.isNaN(r) ? "not finished" : r.toFixed(2),
      "R / first": Number.isNaN(ratio) ? "" : Math.round(ratio),
      "R / warm": Number.isNaN(ratio) ? "" : Math.round(r / run.warmCpu),
    })),
  );
  for (const mode of new Set(lines.map((each) => each.mode))) printMode(mode, sorted);
}

function printMode(mode: string, sorted: readonly SpeedLine[]): void {
  const ratios = sorted
    .filter((each) => each.mode === mode && !Number.isNaN(each.ratio))
    .map(({ ratio }) => ratio);
  if (ratios.length > 0)
    console.log(
      `${mode}: ${ratios.length} runs that R finished; first call ${Math.round(ratios[0] ?? Number.NaN)} times as fast at least, ` +
        `${Math.round(median(ratios))} in the median`,
    );
  const open = sorted.filter(
    ({ mode: other, run: { result } }) => other === mode && result.terms !== result["at least"],
  );
  if (open.length > 0) console.log(`${mode}: fewest terms bounded and not proved in ${open.length} runs`);
}
