import type { Message } from "@throughline/messages";
import { compareText } from "@throughline/study";
import { computationOf, runAnalysis } from "../analyses/analyses.ts";
import type { Assessment } from "../assessment.ts";
import type { Leverage } from "../conclusion.ts";
import type { Draft } from "../draft.ts";
import { Evidence } from "../evidence.ts";
import { write } from "../messages/write.ts";
import { type Change, changesOf } from "./changes.ts";
import { effectOf, noticed, type Reading, readingOf } from "./effect.ts";

/** The most runs of analyses; beyond, trying every source, claim and step of a grade takes too long. */
const maxRuns = 4000;

export type LeverageTable = {
  of(conclusion: string): readonly Leverage[];
  readonly sources: Assessment["sources"];
  /** why it was not computed, when it was not */
  readonly skipped: Message | undefined;
};

/** Nothing was tried out. */
export const noLeverage: LeverageTable = { of: () => [], sources: [], skipped: undefined };

type Answers = ReadonlyMap<string, string | null>;

/**
 * Finds what overturns each conclusion: every source and every claim withdrawn alone, and every grade that can be used moved by one
 * step of its rubric. An analysis is run again only when a change touches what it reads, and once for all changes that touch the same;
 * the cost grows with the number of these runs.
 */
export function leverageOf(
  evidence: Evidence,
  drafts: readonly Draft[],
  onProgress: (share: number) => void,
): LeverageTable {
  const { study } = evidence;
  const readings = study.manifest.analyses.map((analysis) => readingOf(evidence, analysis));
  const changes = changesOf(evidence, (claim) =>
    readings.some(({ analysis }) => computationOf(analysis).readsClaim?.(evidence, analysis, claim) === true),
  );
  const runs = changes.reduce(
    (total, change) => total + readings.filter((one) => mayTouch(change, one)).length,
    0,
  );
  if (runs > maxRuns)
    return { of: () => [], sources: [], skipped: write("warning.notTried", { runs, most: maxRuns }) };
  const before = Map.groupBy(drafts, ({ analysis }) => analysis);
  const slow = new Set(
    drafts.flatMap(({ analysis, sourcesOnly }) => (sourcesOnly === true ? [analysis] : [])),
  );
  const rerun = rerunner(evidence, readings, slow);
  const table = new Map<string, Leverage[]>();
  const falls = new Map<string, string[]>();
  for (const [i, change] of changes.entries()) {
    onProgress(i / changes.length);
    for (const { analysis, answers } of rerun(change)) {
      for (const { id, answer, origin } of before.get(analysis) ?? []) {
        const now = answers.get(id) ?? null;
        if (answer === null || now === answer) continue;
        table.set(id, [...(table.get(id) ?? []), change.leverage(now)]);
        if (change.source === undefined || origin === "author") continue;
        falls.set(change.source, [...(falls.get(change.source) ?? []), id]);
      }
    }
  }
  return { of: (id) => table.get(id) ?? [], sources: sourcesOf(evidence, falls), skipped: undefined };
}

/** Whether a change can touch what an analysis reads, as far as that is known without trying. */
function mayTouch({ attributes }: Change, reading: Reading): boolean {
  return attributes === undefined || [...attributes].some((one) => reading.attributes.has(one));
}

/**
 * Runs the analyses that notice a change, and keeps the answers for all changes that they notice in the same way.
 *
 * @param slow the analyses that are run for withdrawn sources only
 */
function rerunner(evidence: Evidence, readings: readonly Reading[], slow: ReadonlySet<string>) {
  const known = new Map<string, Answers>();
  return function* (change: Change): Generator<{ readonly analysis: string; readonly answers: Answers }> {
    const changed = new Evidence(change.make(), { assumed: change.assumed, base: evidence });
    const effect = effectOf(evidence, changed, change);
    for (const reading of readings) {
      const { analysis } = reading;
      if (change.source === undefined && slow.has(analysis.id)) continue;
      const notice = noticed(evidence, reading, effect);
      if (notice === "") continue;
      const key = `${analysis.id}\n${notice}`;
      const answers =
        known.get(key) ??
        new Map(runAnalysis(changed, analysis).drafts.map(({ id, answer }) => [id, answer]));
      known.set(key, answers);
      yield { analysis: analysis.id, answers };
    }
  };
}

/** The sources with how many conclusions fall with each, most first. */
function sourcesOf({ study }: Evidence, falls: ReadonlyMap<string, readonly string[]>) {
  return study.sources
    .map(({ key }) => ({
      source: key,
      claims: study.claims.filter((claim) => claim.source === key || claim.cites.includes(key)).length,
      falls: falls.get(key) ?? [],
    }))
    .filter((entry) => entry.claims > 0)
    .sort(
      (a, b) => b.falls.length - a.falls.length || b.claims - a.claims || compareText(a.source, b.source),
    );
}
