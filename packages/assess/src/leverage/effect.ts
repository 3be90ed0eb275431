import { type Analysis, cellId, dependencies, type TableName } from "@throughline/study";
import { computationOf } from "../analyses/analyses.ts";
import { type Evidence, periodId } from "../evidence.ts";

/** What a change of a study does to what analyses read. */
export type Effect = {
  /** the grades that can be used and are other ones now; undefined where none can be used */
  readonly cells: readonly {
    readonly caseId: string;
    readonly attribute: string;
    readonly before: number | undefined;
    readonly now: number | undefined;
  }[];
  /** the ties, events and grades of periods that are gone, or of which the claims now say otherwise */
  readonly ties: readonly string[];
  readonly events: readonly string[];
  readonly periods: readonly string[];
  /** the claims that are gone, and those that lost a work on which they rest */
  readonly claims: readonly string[];
  /** the source that is withdrawn */
  readonly source?: string;
};

/** Compares what can be used before and after a change, in the cases that it reaches. */
export function effectOf(
  before: Evidence,
  after: Evidence,
  {
    claims,
    source,
    attributes,
  }: Pick<Effect, "claims" | "source"> & {
    /** the attributes whose grades can be touched, where that is known */
    readonly attributes?: ReadonlySet<string> | undefined;
  },
): Effect {
  const cells: Effect["cells"][number][] = [];
  const [ties, events, periods] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const caseId of after.changedCases) {
    for (const { attribute } of before.gradesOf(caseId)) {
      if (attributes?.has(attribute) === false) continue;
      const cell = cellId(caseId, attribute);
      const [was, now] = [before.gradeRecord(cell)?.grade, after.gradeRecord(cell)?.grade];
      if (now !== was) cells.push({ caseId, attribute, before: was, now });
    }
    for (const id of difference(before.tiesOf(caseId), after.tiesOf(caseId))) ties.add(id);
  }
  for (const id of difference(before.events, after.events)) events.add(id);
  if (before.study.periods !== after.study.periods) {
    const rows = new Set(after.study.periods.map(periodId));
    for (const row of before.study.periods) if (!rows.has(periodId(row))) periods.add(periodId(row));
  }
  const effect = { cells, ties: [...ties], events: [...events], periods: [...periods], claims };
  return source === undefined ? effect : { ...effect, source };
}

type Identified = { readonly id: string };

/** The ids that only one of two lists has. */
function difference(some: readonly Identified[], others: readonly Identified[]): string[] {
  const ids = (records: readonly Identified[]) => new Set(records.map(({ id }) => id));
  const [first, second] = [ids(some), ids(others)];
  return [...[...first].filter((id) => !second.has(id)), ...[...second].filter((id) => !first.has(id))];
}

/** What the answers of an analysis depend on. */
export type Reading = {
  readonly analysis: Analysis;
  readonly attributes: ReadonlySet<string>;
  readonly tables: ReadonlySet<TableName>;
  readonly leavesOutCases: boolean;
};

export function readingOf(evidence: Evidence, analysis: Analysis): Reading {
  const { named, tables } = dependencies(analysis);
  const { alsoReads, answersFrom = tables, leavesOutCases = false } = computationOf(analysis);
  return {
    analysis,
    attributes: new Set([...named.attributes, ...(alsoReads?.(evidence, analysis) ?? [])]),
    tables: new Set(answersFrom),
    leavesOutCases,
  };
}

/**
 * Says what of an effect an analysis notices: two changes with the same text have the same answers. Empty when it notices nothing.
 */
export function noticed(evidence: Evidence, reading: Reading, effect: Effect): string {
  const { analysis, attributes, tables, leavesOutCases } = reading;
  const { gradeKey } = computationOf(analysis);
  const cells = effect.cells.flatMap(({ caseId, attribute, before, now }) => {
    if (!attributes.has(attribute)) return [];
    const keyOf = (one: number | undefined) => gradeKey?.(evidence, analysis, attribute, one) ?? String(one);
    const key = keyOf(now);
    return key === keyOf(before) ? [] : [{ caseId, attribute, key }];
  });
  const isBlanked = leavesOutCases && cells.every(({ key }) => key === "undefined");
  const parts = isBlanked
    ? [...new Set(cells.map(({ caseId }) => caseId))]
    : cells.map(({ caseId, attribute, key }) => `${cellId(caseId, attribute)}=${key}`);
  for (const table of ["ties", "events", "periods"] as const)
    if (tables.has(table)) parts.push(...effect[table].map((id) => `${table} ${id}`));
  parts.push(...effect.claims.filter((id) => readsClaim(evidence, analysis, id)));
  if (effect.source !== undefined) parts.push(...countsFrom(evidence, tables, effect.source));
  return parts.sort().join("\n");
}

function readsClaim(evidence: Evidence, analysis: Analysis, id: string): boolean {
  const claim = evidence.claims.get(id);
  return claim !== undefined && computationOf(analysis).readsClaim?.(evidence, analysis, claim) === true;
}

/** The tables of counts that hold some from a source. */
function countsFrom({ study }: Evidence, tables: ReadonlySet<TableName>, source: string): string[] {
  return (["media", "series"] as const).flatMap((table) =>
    tables.has(table) && study[table].some((row) => row.source === source) ? [`${table} ${source}`] : [],
  );
}
