import { type Claim, cellId, type Study } from "@throughline/study";
import { recordsNamedBy } from "./grading/claim-index.ts";

/** Where the evidence of a study differs from that of the same study with some evidence withdrawn or a grade moved. */
export type Changes = {
  readonly cases: ReadonlySet<string>;
  /** whether the claims of a cell may amount to something else */
  mayDiffer(cell: { readonly caseId: string; readonly attribute: string }): boolean;
};

/** Nothing was changed. */
export const unchanged: Changes = { cases: new Set(), mayDiffer: () => false };

/** What is looked up in the study before the change. */
type Before = {
  readonly study: Study;
  /** the composite attributes of which an attribute is a part */
  compositesOf(attribute: string): readonly string[];
};

/**
 * Finds where the evidence differs: the cases of records that are gone or replaced, and of claims that are gone or rest on works that
 * are; everywhere when a work is gone from which another derives. What is computed for any other case is the same in both. Grows with
 * the number of records.
 *
 * @param after made from the study before by `withdraw` or `regrade`: records that stand are the same objects, in the same order
 */
export function changesBetween(before: Before, after: Study): Changes {
  const { study } = before;
  const gone = new Set(differences(study.sources, after.sources, (one) => one.key).map(({ key }) => key));
  if (study.sources.some(({ derivesFrom }) => derivesFrom?.some((key) => gone.has(key))))
    return { cases: new Set(study.cases.map(({ id }) => id)), mayDiffer: () => true };
  const claims = new Set(differences(study.claims, after.claims, byId));
  if (gone.size > 0)
    for (const claim of study.claims)
      if (gone.has(claim.source) || claim.cites.some((key) => gone.has(key))) claims.add(claim);
  const grades = differences(study.grades, after.grades, (one) => cellId(one.caseId, one.attribute));
  const ties = differences(study.ties, after.ties, byId);
  const named = recordsNamed(study, claims);
  const others = [
    ...differences(
      study.periods,
      after.periods,
      (one) => `${cellId(one.caseId, one.attribute)}/${one.period}`,
    ),
    ...differences(study.events, after.events, byId),
  ];
  const inCases = [...claims].flatMap(({ caseId, covers, attribute }) =>
    [caseId, ...covers].map((id) => ({ caseId: id, attribute })),
  );
  const cases = new Set([...grades, ...ties, ...named, ...others, ...inCases].map(({ caseId }) => caseId));
  const cells = new Set(
    [...grades, ...inCases].flatMap(({ caseId, attribute }) =>
      [attribute, ...before.compositesOf(attribute)].map((one) => cellId(caseId, one)),
    ),
  );
  const elsewhere = readFromElsewhere(study, {
    claims: claims.size > 0,
    ties: ties.length + named.length > 0,
  });
  return {
    cases,
    mayDiffer: ({ caseId, attribute }) =>
      cases.has(caseId) && (elsewhere.has(attribute) || cells.has(cellId(caseId, attribute))),
  };
}

const byId = (record: { readonly id: string }): string => record.id;

/** The attributes whose grades also depend on claims about other attributes of the case, and on its ties. */
function readFromElsewhere(
  { manifest }: Study,
  changed: { readonly claims: boolean; readonly ties: boolean },
): ReadonlySet<string> {
  const { attributes, silences = [] } = manifest;
  const silent = silences.flatMap(({ attribute }) => attribute ?? []);
  const shown = Object.keys(attributes).filter((id) => attributes[id]?.shown_by !== undefined);
  return new Set([...(changed.claims ? silent : []), ...(changed.ties ? shown : [])]);
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
