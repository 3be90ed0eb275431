import type { Message } from "@throughline/messages";
import { cellId, compareText, dependencies, type Grade, type Study } from "@throughline/study";
import { computationOf, runAnalysis } from "./analyses/analyses.ts";
import type { Assessment } from "./assessment.ts";
import type { Leverage } from "./conclusion.ts";
import type { Draft } from "./draft.ts";
import { Evidence } from "./evidence.ts";
import { write } from "./messages/write.ts";
import { regrade, withdraw } from "./withdraw.ts";

/** Beyond so many runs of an analysis, trying every source, claim and step of a grade costs more than it tells. */
const maxRuns = 2000;

export type LeverageTable = {
  of(conclusion: string): readonly Leverage[];
  readonly sources: Assessment["sources"];
  /** why it was not computed, when it was not */
  readonly skipped: Message | undefined;
};

/** Nothing was tried out. */
export const noLeverage: LeverageTable = { of: () => [], sources: [], skipped: undefined };

/**
 * Finds what overturns each conclusion: every source and every claim withdrawn alone, and every traced grade moved by one step of
 * its rubric. Only the analyses whose conclusions rest on what is changed are run again; the cost grows with their number.
 */
export function leverageOf(
  evidence: Evidence,
  drafts: readonly Draft[],
  onProgress: (share: number) => void,
): LeverageTable {
  const answers = new Map(drafts.map((draft) => [draft.id, draft.answer]));
  const { study } = evidence;
  const changes = changesOf(evidence, drafts);
  const runs = changes.reduce((total, change) => total + change.analyses.size, 0);
  if (runs > maxRuns) {
    return {
      of: () => [],
      sources: [],
      skipped: write("warning.notTried", { runs, most: maxRuns }),
    };
  }
  const table = new Map<string, Leverage[]>();
  const falls = new Map<string, string[]>();
  const known = new Map<string, ReadonlyMap<string, string | null>>();
  for (const [i, change] of changes.entries()) {
    onProgress(i / changes.length);
    const changed = new Evidence(change.make(), { assumed: change.assumed, base: evidence });
    for (const analysis of study.manifest.analyses) {
      if (!change.analyses.has(analysis.id)) continue;
      const key =
        computationOf(analysis).leavesOutCases && change.case !== undefined
          ? `${analysis.id}/${change.case}`
          : undefined;
      const after =
        (key === undefined ? undefined : known.get(key)) ??
        new Map(runAnalysis(changed, analysis).drafts.map((draft) => [draft.id, draft.answer]));
      if (key !== undefined) known.set(key, after);
      for (const [id, answer] of answers) {
        if (!id.startsWith(`${analysis.id}.`) || answer === null) continue;
        const now = after.get(id) ?? null;
        if (now === answer) continue;
        table.set(id, [...(table.get(id) ?? []), change.leverage(now)]);
        if (change.source !== undefined) falls.set(change.source, [...(falls.get(change.source) ?? []), id]);
      }
    }
  }
  const authors = new Set(drafts.filter((draft) => draft.origin === "author").map((draft) => draft.id));
  const sources = study.sources
    .map(({ key }) => ({
      source: key,
      claims: study.claims.filter((claim) => claim.source === key || claim.cites.includes(key)).length,
      falls: (falls.get(key) ?? []).filter((id) => !authors.has(id)),
    }))
    .filter((entry) => entry.claims > 0)
    .sort(
      (a, b) => b.falls.length - a.falls.length || b.claims - a.claims || compareText(a.source, b.source),
    );
  return { of: (id) => table.get(id) ?? [], sources, skipped: undefined };
}

type Change = {
  make: () => Study;
  analyses: Set<string>;
  leverage: (answer: string | null) => Leverage;
  source?: string;
  /** the cell whose grade is tried out */
  assumed?: string;
  /** the one case of which it takes a grade away, when it does nothing else */
  case?: string;
};

function changesOf(evidence: Evidence, drafts: readonly Draft[]): Change[] {
  const { study } = evidence;
  const restingOn = (kind: "sources" | "claims" | "cells", { singly = false } = {}) => {
    const analyses = new Map<string, Set<string>>();
    for (const draft of drafts) {
      if (draft.sourcesOnly && singly) continue;
      for (const id of draft.trace[kind]) {
        const set = analyses.get(id) ?? new Set();
        set.add(draft.analysis);
        analyses.set(id, set);
      }
    }
    return analyses;
  };
  const byClaim = restingOn("claims");
  const bySource = restingOn("sources");
  // What speaks of a grade without being cited by it, and what a declaration of silence names, changes its status too.
  const analysesByCell = new Map<string, Set<string>>();
  for (const { trace, needs, analysis } of drafts)
    for (const cell of [...trace.cells, ...needs]) {
      const set = analysesByCell.get(cell);
      if (set === undefined) analysesByCell.set(cell, new Set([analysis]));
      else set.add(analysis);
    }
  for (const [cell, analyses] of analysesByCell) {
    const grading = evidence.grading(cell);
    const works = (grading?.own ?? []).flatMap(({ claim }) => [claim.source, ...claim.cites]);
    for (const key of new Set([...works, ...(grading?.silence?.sources ?? [])])) {
      const set = bySource.get(key) ?? new Set();
      for (const analysis of analyses) set.add(analysis);
      bySource.set(key, set);
    }
  }
  for (const claim of study.claims) {
    for (const key of claim.cites) {
      const set = bySource.get(key) ?? new Set();
      for (const analysis of byClaim.get(claim.id) ?? []) set.add(analysis);
      bySource.set(key, set);
    }
  }
  const changes: Change[] = [];
  for (const { key } of study.sources) {
    const analyses = bySource.get(key);
    if (!analyses || analyses.size === 0) continue;
    changes.push({
      make: () => withdraw(study, { sources: [key] }),
      analyses,
      source: key,
      leverage: (answer) => ({ withdraw: "source", id: key, answer }),
    });
  }
  const cells = study.grades.filter(({ claims }) => claims.length === 1);
  // A claim that settings name matters even beside others: an item of evidence loses what ties it to other items of that source.
  const others = new Set([
    ...[...study.ties, ...study.events].flatMap(({ claims }) => (claims.length === 1 ? claims : [])),
    ...study.manifest.analyses.flatMap((analysis) => [...dependencies(analysis).named.claims]),
  ]);
  const soleOf = Map.groupBy(cells, ({ claims }) => claims[0] ?? "");
  for (const [id, analyses] of restingOn("claims", { singly: true })) {
    const grades = soleOf.get(id) ?? [];
    if (grades.length === 0 && !others.has(id)) continue;
    const [only] = grades;
    changes.push({
      make: () => withdraw(study, { claims: [id] }),
      analyses,
      leverage: (answer) => ({ withdraw: "claim", id, answer }),
      ...(only && grades.length === 1 ? { case: only.caseId } : {}),
    });
  }
  const steps = new Map<string, number[]>();
  for (const { attribute, grade } of study.rubric)
    steps.set(
      attribute,
      [...(steps.get(attribute) ?? []), grade].sort((a, b) => a - b),
    );
  const grades = new Map<string, Grade>(
    study.grades.map((record) => [cellId(record.caseId, record.attribute), record]),
  );
  for (const [cell, analyses] of restingOn("cells", { singly: true })) {
    const record = grades.get(cell);
    const rubric = record && steps.get(record.attribute);
    const at = rubric?.indexOf(record?.grade ?? Number.NaN) ?? -1;
    if (!record || !rubric || at === -1) continue;
    for (const to of [rubric[at - 1], rubric[at + 1]]) {
      if (to === undefined) continue;
      changes.push({
        make: () => regrade(study, cell, to),
        assumed: cell,
        analyses,
        leverage: (answer) => ({ cell, from: record.grade, to, answer }),
      });
    }
  }
  return changes;
}
