import { type Analysis, dependencies, emptyStudy, type Study, withParts } from "@throughline/study";
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

/** The part of a study that one analysis is computed from. */
export type KeptFrom = Pick<Study, "manifest" | "cases" | "grades" | "rubric" | "claims" | "sources"> &
  /** only the tables that the analysis is computed from */
  Partial<Pick<Study, "actors" | "ties" | "events" | "series">>;

/** How a kept analysis comes out when it is computed again. */
export type Reopened = {
  readonly same: boolean;
  /** the conclusions that differ: as they were, and as they are; undefined where there is none */
  readonly changed: readonly { readonly was: string | undefined; readonly is: string | undefined }[];
};

/**
 * Keeps an analysis of a study with what it needs: the attributes, cases and claims that it names, the grades of these, and the claims
 * about these.
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
    result: (analyses[0] as AnalysisResult).result,
    conclusions: conclusions.map(({ id, statement }) => ({ id, statement })),
  };
}

function partFor(study: Study, analysis: Analysis): KeptFrom {
  const { attributes } = study.manifest;
  const { tables, named } = dependencies(analysis, attributes);
  const needs = new Set(tables);
  const graded = withParts(named.attributes, attributes);
  const readsClaims = dependencies(analysis).tables.includes("claims");
  const cases = study.cases.filter(({ id, kind }) => named.caseKinds.has(kind) || named.cases.has(id));
  const caseIds = new Set(cases.map(({ id }) => id));
  const recorded = [...(needs.has("ties") ? study.ties : []), ...(needs.has("events") ? study.events : [])];
  const ofRecords = new Set(recorded.flatMap((record) => record.claims));
  const claims =
    named.claims.size > 0
      ? study.claims.filter(({ id }) => named.claims.has(id) || ofRecords.has(id))
      : readsClaims
        ? study.claims
        : study.claims.filter(
            ({ id, attribute, caseId, covers }) =>
              ofRecords.has(id) ||
              (graded.has(attribute) && (caseIds.has(caseId) || covers.some((one) => caseIds.has(one)))),
          );
  const keptClaims = needs.has("claims") ? claims : [];
  const works = new Set(keptClaims.flatMap(({ source, cites }) => [source, ...cites]));
  return {
    manifest: {
      ...study.manifest,
      attributes: Object.fromEntries(Object.entries(attributes).filter(([id]) => graded.has(id))),
      analyses: [],
    },
    cases,
    grades: study.grades.filter(({ caseId, attribute }) => caseIds.has(caseId) && graded.has(attribute)),
    rubric: study.rubric.filter(({ attribute }) => graded.has(attribute)),
    claims: keptClaims,
    sources: study.sources.filter(({ key }) => works.has(key)),
    ...(needs.has("actors") && { actors: study.actors }),
    ...(needs.has("ties") && { ties: study.ties }),
    ...(needs.has("events") && { events: study.events }),
    ...(needs.has("series") && { series: study.series }),
  };
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
