import { type Analysis, cellId, dependencies, type PeriodGrade, type TableName } from "@throughline/study";
import { computationOf } from "../analyses/analyses.ts";
import { type ChangedRecord, type Evidence, periodId } from "../evidence.ts";

/** What a change of a study does to what analyses read. */
export type Effect = {
  /** the grades that can be used and are other ones now; undefined where none can be used */
  readonly cells: readonly {
    readonly caseId: string;
    readonly attribute: string;
    readonly before: number | undefined;
    readonly now: number | undefined;
  }[];
  /** the ties and events that are gone or that their claims now deny or no longer deny */
  readonly records: readonly ChangedRecord[];
  /** the grades of periods that are gone */
  readonly periods: readonly PeriodGrade[];
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
  for (const caseId of after.changedCases)
    for (const { attribute } of before.gradesOf(caseId)) {
      if (attributes?.has(attribute) === false) continue;
      const cell = cellId(caseId, attribute);
      const [was, now] = [before.gradeRecord(cell)?.grade, after.gradeRecord(cell)?.grade];
      if (now !== was) cells.push({ caseId, attribute, before: was, now });
    }
  const effect = { cells, records: after.changedRecords, periods: periodsGone(before, after), claims };
  return source === undefined ? effect : { ...effect, source };
}

function periodsGone(before: Evidence, after: Evidence): PeriodGrade[] {
  if (before.study.periods === after.study.periods) return [];
  const left = new Set(after.study.periods.map(periodId));
  return before.study.periods.filter((row) => !left.has(periodId(row)));
}

/** What the answers of an analysis depend on. */
export type Reading = {
  readonly analysis: Analysis;
  readonly attributes: ReadonlySet<string>;
  readonly tables: ReadonlySet<TableName>;
  readonly leavesOutCases: boolean;
  /** the kinds of case that it reads; undefined when it reads all */
  readonly kinds: ReadonlySet<string> | undefined;
};

export function readingOf(evidence: Evidence, analysis: Analysis): Reading {
  const { named, tables } = dependencies(analysis);
  const { alsoReads, answersFrom = tables, kindsRead, leavesOutCases = false } = computationOf(analysis);
  const kinds = kindsRead?.(evidence, analysis);
  return {
    kinds: kinds && new Set(kinds),
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
  const { analysis, attributes, tables, leavesOutCases, kinds } = reading;
  const { gradeKey, readsRecord } = computationOf(analysis);
  const reads = (caseId: string) => kinds === undefined || kinds.has(evidence.cases.get(caseId)?.kind ?? "");
  const cells = effect.cells.flatMap(({ caseId, attribute, before, now }) => {
    if (!attributes.has(attribute) || !reads(caseId)) return [];
    const keyOf = (one: number | undefined) => gradeKey?.(evidence, analysis, attribute, one) ?? String(one);
    const key = keyOf(now);
    return key === keyOf(before) ? [] : [{ caseId, attribute, key }];
  });
  const isBlanked = leavesOutCases && cells.every(({ key }) => key === "undefined");
  const parts = isBlanked
    ? [...new Set(cells.map(({ caseId }) => caseId))]
    : cells.map(({ caseId, attribute, key }) => `${cellId(caseId, attribute)}=${key}`);
  for (const { record, now } of effect.records)
    if (tables.has("channel" in record ? "ties" : "events") && reads(record.caseId))
      if (readsRecord?.(evidence, analysis, record) !== false) parts.push(`record ${record.id} ${now}`);
  if (tables.has("periods"))
    parts.push(...effect.periods.flatMap((row) => (reads(row.caseId) ? [`period ${periodId(row)}`] : [])));
  parts.push(...effect.claims.filter((id) => readsClaim(evidence, analysis, id)));
  if (effect.source !== undefined) parts.push(...countsFrom(evidence, tables, effect.source));
  return parts.sort().join("\n");
}

function readsClaim(evidence: Evidence, analysis: Analysis, id: string): boolean {
  const claim = evidence.claim(id);
  return claim !== undefined && computationOf(analysis).readsClaim?.(evidence, analysis, claim) === true;
}

/** The tables of counts that hold some from a source. */
function countsFrom({ study }: Evidence, tables: ReadonlySet<TableName>, source: string): string[] {
  return (["media", "series"] as const).flatMap((table) =>
    tables.has(table) && study[table].some((row) => row.source === source) ? [`${table} ${source}`] : [],
  );
}
