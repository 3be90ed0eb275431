import type { Study } from "@throughline/study";
import { cellId } from "@throughline/study";

/** What is taken out of a study to see what falls. */
export type Withdrawal = { readonly sources?: readonly string[]; readonly claims?: readonly string[] };

/**
 * The study without some of its evidence.
 *
 * A claim falls with its source, and when every work that its source relies on for it is withdrawn. A grade, tie or event
 * falls with the last of its claims; what has other claims left stands. What rested on no claim stands.
 */
export function withdraw(study: Study, withdrawal: Withdrawal): Study {
  const sources = new Set(withdrawal.sources ?? []);
  const named = new Set(withdrawal.claims ?? []);
  const gone = new Set<string>();
  for (const claim of study.claims) {
    const cited = claim.cites.length > 0 && claim.cites.every((key) => sources.has(key));
    if (named.has(claim.id) || sources.has(claim.source) || cited) gone.add(claim.id);
  }
  const standing = <T extends { readonly claims: readonly string[] }>(records: readonly T[]): T[] =>
    records.flatMap((record) => {
      if (!record.claims.some((id) => gone.has(id))) return [record];
      const claims = record.claims.filter((id) => !gone.has(id));
      return claims.length === 0 ? [] : [{ ...record, claims }];
    });
  return {
    ...study,
    sources: study.sources.filter((source) => !sources.has(source.key)),
    claims: study.claims.filter((claim) => !gone.has(claim.id)),
    grades: standing(study.grades),
    ties: standing(study.ties),
    events: standing(study.events),
    media: study.media.filter((row) => !sources.has(row.source)),
    series: study.series.filter((row) => !sources.has(row.source)),
  };
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
