import { type Claim, cellId, type Study } from "@throughline/study";
import { recordsNamedBy } from "./grading/claim-index.ts";

/**
 * The cases whose evidence differs between a study and the same study with some evidence withdrawn or a grade moved: those of records
 * that are gone or replaced, and those of claims that are gone or rest on works that are. What is computed for any other case is the
 * same in both. Every case when a work is gone from which another derives. Grows with the number of records.
 *
 * @param after made from `before` by `withdraw` or `regrade`: records that stand are the same objects, in the same order
 */
export function changedCases(before: Study, after: Study): ReadonlySet<string> {
  const gone = new Set(differences(before.sources, after.sources, (one) => one.key).map(({ key }) => key));
  if (before.sources.some(({ derivesFrom }) => derivesFrom?.some((key) => gone.has(key))))
    return new Set(before.cases.map(({ id }) => id));
  const byId = (record: { readonly id: string }) => record.id;
  const claims = new Set(differences(before.claims, after.claims, byId));
  if (gone.size > 0)
    for (const claim of before.claims)
      if (gone.has(claim.source) || claim.cites.some((key) => gone.has(key))) claims.add(claim);
  const records = [
    ...differences(before.grades, after.grades, (one) => cellId(one.caseId, one.attribute)),
    ...differences(
      before.periods,
      after.periods,
      (one) => `${cellId(one.caseId, one.attribute)}/${one.period}`,
    ),
    ...differences(before.ties, after.ties, byId),
    ...differences(before.events, after.events, byId),
    ...recordsNamed(before, claims),
  ];
  return new Set([
    ...records.map(({ caseId }) => caseId),
    ...[...claims].flatMap(({ caseId, covers }) => [caseId, ...covers]),
  ]);
}

/** The ties and events that claims name, whatever case the claims are about. */
function recordsNamed({ ties, events }: Study, claims: ReadonlySet<Claim>) {
  const named = new Set([...claims].flatMap(recordsNamedBy));
  return named.size === 0 ? [] : [...ties, ...events].filter(({ id }) => named.has(id));
}

/** The records of the first list that are not in the second, which is the first with some left out or replaced. */
function differences<T>(before: readonly T[], after: readonly T[], keyOf: (record: T) => string): T[] {
  if (before === after) return [];
  let at = 0;
  return before.filter((record) => {
    const other = after[at];
    if (other === undefined) return true;
    if (other === record || keyOf(other) === keyOf(record)) at += 1;
    return other !== record;
  });
}
