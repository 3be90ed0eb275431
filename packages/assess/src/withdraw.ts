import type { Claim, Source, Study } from "@throughline/study";
import { cellId } from "@throughline/study";

/** What is taken out of a study to see what falls. */
export type Withdrawal = {
  /** keys of sources */
  readonly sources?: readonly string[] | undefined;
  /** ids of claims */
  readonly claims?: readonly string[] | undefined;
  /** names of coders: the claims whose passages they all coded */
  readonly coders?: readonly string[] | undefined;
};

/**
 * The study without some of its evidence.
 *
 * A claim falls with its source, when every work that its source relies on for it is withdrawn, and when all of its passages were coded
 * by people who are withdrawn (a claim without passages is nobody's). A grade, the grade of a period, a tie or an event
 * falls with the last of its claims; what has other claims left stands. What rested on no claim stands.
 */
export function withdraw(study: Study, withdrawal: Withdrawal): Study {
  const sources = new Set(withdrawal.sources ?? []);
  const gone = claimsGone(study, withdrawal);
  return {
    ...study,
    sources: sources.size === 0 ? study.sources : remainingSources(study.sources, sources),
    claims: remainingClaims(study, gone, sources),
    grades: standing(study.grades, gone),
    periods: standing(study.periods, gone),
    ties: standing(study.ties, gone),
    events: standing(study.events, gone),
    media: study.media.filter((row) => !sources.has(row.source)),
    series: study.series.filter((row) => !sources.has(row.source)),
  };
}

/** The ids of the claims that fall with what is withdrawn. */
function claimsGone(study: Study, withdrawal: Withdrawal): ReadonlySet<string> {
  const sources = new Set(withdrawal.sources ?? []);
  const named = new Set(withdrawal.claims ?? []);
  const coders = new Set(withdrawal.coders ?? []);
  const passages = coders.size === 0 ? [] : study.passages;
  const coderOf = new Map<string, string | undefined>(passages.map(({ id, coder }) => [id, coder]));
  const codedByGone = (id: string) => coders.has(coderOf.get(id) ?? "");
  const falls = (claim: Claim): boolean => {
    if (named.has(claim.id) || sources.has(claim.source)) return true;
    if (claim.cites.length > 0 && claim.cites.every((key) => sources.has(key))) return true;
    return coders.size > 0 && claim.passages.length > 0 && claim.passages.every(codedByGone);
  };
  return new Set(study.claims.flatMap((claim) => (falls(claim) ? [claim.id] : [])));
}

type Carried = { readonly claims: readonly string[] };

/** The records with the claims that they have left, without those that lost the last. A table in which nothing falls stays the same list. */
function standing<T extends Carried>(records: readonly T[], gone: ReadonlySet<string>): readonly T[] {
  const rests = ({ claims }: Carried) => claims.some((id) => gone.has(id));
  if (gone.size === 0 || !records.some(rests)) return records;
  return records.flatMap((record) => {
    if (!rests(record)) return [record];
    const claims = record.claims.filter((id) => !gone.has(id));
    return claims.length === 0 ? [] : [{ ...record, claims }];
  });
}

/** The claims that are left. One that cites a work that is gone cites those on which that work drew. */
function remainingClaims(
  study: Study,
  gone: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): readonly Claim[] {
  const left = gone.size === 0 ? study.claims : study.claims.filter(({ id }) => !gone.has(id));
  const loses = ({ cites }: Claim) => cites.some((key) => sources.has(key));
  if (sources.size === 0 || !left.some(loses)) return left;
  const works = new Map<string, Source>(study.sources.map((source) => [source.key, source]));
  return left.map((claim) =>
    loses(claim) ? { ...claim, cites: worksBehind(claim.cites, works, sources) } : claim,
  );
}

/** The sources that are left. Two that drew on one work through a work that is gone still have one origin. */
function remainingSources(sources: readonly Source[], gone: ReadonlySet<string>): readonly Source[] {
  const works = new Map<string, Source>(sources.map((source) => [source.key, source]));
  const isLost = (key: string) => gone.has(key);
  return sources.flatMap((source) => {
    if (gone.has(source.key)) return [];
    if (!source.derivesFrom?.some(isLost)) return [source];
    return [{ ...source, derivesFrom: worksBehind(source.derivesFrom, works, gone) }];
  });
}

/** Works, each that is gone replaced by those that it drew on, or by the first of its group. */
function worksBehind(
  keys: readonly Source["key"][],
  works: ReadonlyMap<string, Source>,
  gone: ReadonlySet<string>,
): Source["key"][] {
  const behind = (key: Source["key"], passed: ReadonlySet<string>): readonly Source["key"][] => {
    const work = works.get(key);
    if (!gone.has(key) || work === undefined || passed.has(key)) return [key];
    const { derivesFrom = [], group } = work;
    if (derivesFrom.length > 0)
      return derivesFrom.flatMap((other) => behind(other, new Set([...passed, key])));
    if (group === undefined) return [key];
    const members = [...works.values()].filter((one) => one.group === group && !one.derivesFrom?.length);
    return [(members.find((one) => !gone.has(one.key)) ?? members[0] ?? work).key];
  };
  return [...new Set(keys.flatMap((key) => behind(key, new Set())))];
}

/** The study with one grade changed. */
export function regrade(study: Study, cell: string, grade: number): Study {
  return {
    ...study,
    grades: study.grades.map((record) =>
      cellId(record.caseId, record.attribute) === cell ? { ...record, grade } : record,
    ),
  };
}
