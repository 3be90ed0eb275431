import type { Study } from "@throughline/study";
import { cellId } from "@throughline/study";

/** What is taken out of a study to see what falls. */
export type Withdrawal = {
  /** keys of sources */
  readonly sources?: readonly string[] | undefined;
  /** ids of claims */
  readonly claims?: readonly string[] | undefined;
  /** names of people: the claims of which they coded every passage */
  readonly coders?: readonly string[] | undefined;
};

/**
 * The study without some of its evidence.
 *
 * A claim falls with its source, when every work that its source relies on for it is withdrawn, and when all of its passages were coded
 * by people who are withdrawn (a claim without passages is nobody's). A grade, tie or event
 * falls with the last of its claims; what has other claims left stands. What rested on no claim stands.
 */
export function withdraw(study: Study, withdrawal: Withdrawal): Study {
  const sources = new Set(withdrawal.sources ?? []);
  const named = new Set(withdrawal.claims ?? []);
  const coders = new Set(withdrawal.coders ?? []);
  const coderOf = new Map<string, string | undefined>(study.passages.map(({ id, coder }) => [id, coder]));
  const codedByGone = (id: string) => coders.has(coderOf.get(id) ?? "");
  const gone = new Set<string>();
  for (const claim of study.claims) {
    const cited = claim.cites.length > 0 && claim.cites.every((key) => sources.has(key));
    const coded = coders.size > 0 && claim.passages.length > 0 && claim.passages.every(codedByGone);
    if (named.has(claim.id) || sources.has(claim.source) || cited || coded) gone.add(claim.id);
  }
  // A table in which nothing falls stays the same list, which others see at once.
  const rests = ({ claims }: { readonly claims: readonly string[] }) => claims.some((id) => gone.has(id));
  const standing = <T extends { readonly claims: readonly string[] }>(
    records: readonly T[],
  ): readonly T[] => {
    if (!records.some(rests)) return records;
    return records.flatMap((record) => {
      if (!rests(record)) return [record];
      const claims = record.claims.filter((id) => !gone.has(id));
      return claims.length === 0 ? [] : [{ ...record, claims }];
    });
  };
  return {
    ...study,
    sources: sources.size === 0 ? study.sources : study.sources.filter((source) => !sources.has(source.key)),
    claims: gone.size === 0 ? study.claims : study.claims.filter((claim) => !gone.has(claim.id)),
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
