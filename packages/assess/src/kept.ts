import {
  type Analysis,
  type Claim,
  dependencies,
  emptyStudy,
  type Source,
  type Study,
} from "@throughline/study";
import { assess, version } from "./assess.ts";
import type { AnalysisResult } from "./assessment.ts";

/**
 * An analysis with its input and its result. It can be computed again after the study or the program has changed. Kept in
 * `kept/<name>.json` in the study folder.
 */
export type Kept = {
  readonly format: "throughline-kept/1";
  /** the version of the program that computed it */
  readonly engine: string;
  /** when it was kept, ISO 8601, and at which revision of the study */
  readonly at: string;
  readonly revision: number;
  readonly analysis: Analysis;
  readonly from: KeptFrom;
  readonly result: AnalysisResult["result"];
  readonly conclusions: readonly { readonly id: string; readonly statement: string }[];
};

/** The part of a study that one analysis is computed from; see `partFor()`. */
export type KeptFrom = Pick<Study, "manifest" | "cases" | "grades" | "rubric" | "claims" | "sources"> &
  /** only the tables that the analysis is computed from */
  Partial<Pick<Study, "periods" | "actors" | "channels" | "ties" | "events" | "series">>;

/** How a kept analysis comes out when it is computed again. */
export type Reopened = {
  readonly same: boolean;
  /** the conclusions that differ: as they were, and as they are; undefined where there is none */
  readonly changed: readonly { readonly was: string | undefined; readonly is: string | undefined }[];
};

/**
 * Keeps an analysis of a study with the part of the study that it is computed from.
 *
 * @param made when, and at which revision
 */
export function keep(study: Study, analysis: Analysis, made: Pick<Kept, "at" | "revision">): Kept {
  const from = partFor(study, analysis);
  return {
    format: "throughline-kept/1",
    engine: version,
    ...made,
    analysis,
    from,
    ...outcomeOf(from, analysis),
  };
}

/** Computes a kept analysis again, from what it was computed from, and compares. */
export function reopen({ analysis, from, result, conclusions }: Kept): Reopened {
  const now = outcomeOf(from, analysis);
  const before = new Map(conclusions.map(({ id, statement }) => [id, statement]));
  const today = new Map(now.conclusions.map(({ id, statement }) => [id, statement]));
  const changed = [...before.keys()]
    .filter((id) => before.get(id) !== today.get(id))
    .map((id) => ({ was: before.get(id), is: today.get(id) }));
  return { same: changed.length === 0 && agrees(asWritten(result), asWritten(now.result)), changed };
}

/** A kept part as a study, in which the analysis is the only one. */
export function studyOfKept({ from, analysis }: Pick<Kept, "from" | "analysis">): Study {
  return {
    ...emptyStudy,
    ...from,
    manifest: { ...from.manifest, analyses: [analysis] },
  };
}

function outcomeOf(from: KeptFrom, analysis: Analysis): Pick<Kept, "result" | "conclusions"> {
  const { analyses, conclusions } = assess(studyOfKept({ from, analysis }), {
    leverage: false,
    closer: false,
  });
  return {
    result: analyses[0]!.result,
    conclusions: conclusions.map(({ id, statement }) => ({ id, statement })),
  };
}

/**
 * Returns the part of a study that one analysis and the confidence in its conclusions are computed from: the attributes and cases that it
 * names, their grades, and the claims under these, with the records of every table that it reads.
 */
export function partFor(study: Study, analysis: Analysis): KeptFrom {
  const { attributes } = study.manifest;
  const { tables, named } = dependencies(analysis, attributes);
  const needs = new Set(tables);
  const isNamed = withParts(named.attributes, attributes);
  const cases = study.cases.filter(({ id, kind }) => named.caseKinds.has(kind) || named.cases.has(id));
  const caseIds = new Set<string>(cases.map(({ id }) => id));
  const records = {
    ...(needs.has("periods") && { periods: study.periods }),
    ...(needs.has("actors") && { actors: study.actors }),
    ...(needs.has("channels") && { channels: study.channels }),
    ...(needs.has("ties") && { ties: study.ties }),
    ...(needs.has("events") && { events: study.events }),
    ...(needs.has("series") && { series: study.series }),
  };
  const grades = study.grades.filter(
    ({ caseId, attribute }) => caseIds.has(caseId) && isNamed.has(attribute),
  );
  const cited = new Set<string>(
    [grades, records.periods, records.ties, records.events].flatMap(
      (rows) => rows?.flatMap((row) => row.claims) ?? [],
    ),
  );
  const silent = new Set<string>(study.manifest.silences?.flatMap(({ sources }) => sources));
  const isUnder = (claim: Claim): boolean =>
    named.claims.has(claim.id) ||
    cited.has(claim.id) ||
    (claim.about !== undefined && (needs.has("ties") || needs.has("events"))) ||
    ((isNamed.has(claim.attribute) || silent.has(claim.source)) &&
      [claim.caseId, ...claim.covers].some((id) => caseIds.has(id)));
  const claims = needs.has("claims") ? study.claims.filter(isUnder) : [];
  const ofTies = needs.has("ties") ? Object.keys(attributes).filter((id) => attributes[id]?.shown_by) : [];
  const declared = new Set([...isNamed, ...ofTies]);
  return {
    manifest: {
      ...study.manifest,
      attributes: Object.fromEntries(Object.entries(attributes).filter(([id]) => declared.has(id))),
      analyses: [],
    },
    cases,
    grades,
    rubric: study.rubric.filter(({ attribute }) => isNamed.has(attribute)),
    claims,
    sources: worksUnder(study, claims),
    ...records,
  };
}

/** The attributes and, of composites, their parts. */
const withParts = (
  named: ReadonlySet<string>,
  attributes: Study["manifest"]["attributes"],
): ReadonlySet<string> => withAll(named, (id) => attributes[id]?.made_of);

/** The works that claims rest on, and those that these derive from. */
function worksUnder({ sources }: Study, claims: readonly Claim[]): Source[] {
  const works = new Map<string, Source>(sources.map((source) => [source.key, source]));
  const named = claims.flatMap(({ source, cites }) => [source, ...cites]);
  const found = withAll(named, (key) => works.get(key)?.derivesFrom);
  return sources.filter(({ key }) => found.has(key));
}

/** Some things, what they consist of, what this consists of, and so on. */
function withAll(
  start: Iterable<string>,
  next: (id: string) => readonly string[] | undefined,
): ReadonlySet<string> {
  // A set that grows while it is read: what is added is read too.
  const found = new Set(start);
  for (const id of found) for (const other of next(id) ?? []) found.add(other);
  return found;
}

/** As JSON says it: what JSON cannot hold, as NaN, is compared as it was written. */
const asWritten = (result: unknown): unknown => JSON.parse(JSON.stringify(result));

/** Numbers differ from processor to processor in their last digits only. */
const tolerance = 1e-9;

/** Whether all that was kept is the same; fields that a later version adds do not count. */
function agrees(was: unknown, is: unknown): boolean {
  if (typeof was === "number" && typeof is === "number")
    return Math.abs(was - is) <= tolerance * Math.max(1, Math.abs(was));
  if (typeof was !== "object" || typeof is !== "object" || was === null || is === null) return was === is;
  if (Array.isArray(was) && was.length !== (is as readonly unknown[]).length) return false;
  return Object.entries(was).every(([key, value]) => agrees(value, (is as Record<string, unknown>)[key]));
}
