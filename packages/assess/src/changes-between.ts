import { type Claim, cellId, type Event, type Grade, type Study, type Tie } from "@throughline/study";
import { recordsNamedBy } from "./grading/claim-index.ts";

/** Where the evidence of a study differs from that of the same study with some evidence withdrawn or a grade moved. */
export type Changes = {
  readonly cases: ReadonlySet<string>;
  /** the claims that are gone, and those that are replaced by one that cites other works */
  readonly claims: ReadonlyMap<Claim, Claim | undefined>;
  /** the grades that are gone or replaced, by their cell */
  readonly grades: ReadonlyMap<string, Grade | undefined>;
  /** the ties and events of the study before the change that are gone, or whose claims may amount to something else */
  readonly records: readonly (Tie | Event)[];
  /** whether the claims of a cell may amount to something else */
  mayDiffer(cell: { readonly caseId: string; readonly attribute: string }): boolean;
  /** whether the claims about a tie or an event may amount to something else */
  recordMayDiffer(record: { readonly id: string }): boolean;
};

/** Nothing was changed. */
export const unchanged: Changes = {
  cases: new Set(),
  claims: new Map(),
  grades: new Map(),
  records: [],
  mayDiffer: () => false,
  recordMayDiffer: () => false,
};

/** What is looked up in the study before the change. */
type Before = {
  readonly study: Study;
  /** the composite attributes that contain an attribute */
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
  const replaced = replacements(study.claims, after.claims, byId);
  const grades = replacements(study.grades, after.grades, cellOf);
  const gradesByCell = new Map([...grades].map(([record, now]) => [cellOf(record), now]));
  if (study.sources.some(({ derivesFrom }) => derivesFrom?.some((key) => gone.has(key))))
    return {
      cases: new Set(study.cases.map(({ id }) => id)),
      claims: replaced,
      grades: gradesByCell,
      records: [...study.ties, ...study.events],
      mayDiffer: () => true,
      recordMayDiffer: () => true,
    };
  const claims = new Set(replaced.keys());
  if (gone.size > 0)
    for (const claim of study.claims)
      if (gone.has(claim.source) || claim.cites.some((key) => gone.has(key))) claims.add(claim);
  const affected = new Set([...claims].map(({ id }) => id));
  const records = recordsOn(study, claims, affected);
  const recordIds = new Set(records.map(({ id }) => id));
  const periods = differences(study.periods, after.periods, (one) => `${cellOf(one)}/${one.period}`);
  const inCases = [...claims].flatMap(({ caseId, covers, attribute }) =>
    [caseId, ...covers].map((id) => ({ caseId: id, attribute })),
  );
  const cases = new Set([...grades.keys(), ...periods, ...records, ...inCases].map(({ caseId }) => caseId));
  const cells = new Set(
    [...grades.keys(), ...inCases].flatMap(({ caseId, attribute }) =>
      [attribute, ...before.compositesOf(attribute)].map((one) => cellId(caseId, one)),
    ),
  );
  const elsewhere = readFromElsewhere(study, {
    claims: claims.size > 0,
    records: records.length > 0,
  });
  return {
    cases,
    claims: replaced,
    grades: gradesByCell,
    records,
    mayDiffer: ({ caseId, attribute }) =>
      cases.has(caseId) && (elsewhere.has(attribute) || cells.has(cellId(caseId, attribute))),
    recordMayDiffer: ({ id }) => recordIds.has(id),
  };
}

const byId = (record: { readonly id: string }): string => record.id;
const cellOf = ({ caseId, attribute }: Pick<Grade, "caseId" | "attribute">): string =>
  cellId(caseId, attribute);

/** The attributes whose grades also depend on claims about other attributes of the case, and on its ties. */
function readFromElsewhere(
  { manifest }: Study,
  changed: { readonly claims: boolean; readonly records: boolean },
): ReadonlySet<string> {
  const { attributes, silences = [] } = manifest;
  const silent = changed.claims ? silences.flatMap(({ attribute }) => attribute ?? []) : [];
  const shown = changed.records
    ? Object.keys(attributes).filter((id) => attributes[id]?.shown_by !== undefined)
    : [];
  return new Set([...silent, ...shown]);
}

/** The ties and events that rest on claims, or that these name. A tie or an event is gone or replaced only when a claim of it is gone. */
function recordsOn({ ties, events }: Study, claims: ReadonlySet<Claim>, ids: ReadonlySet<string>) {
  if (claims.size === 0) return [];
  const named = new Set([...claims].flatMap(recordsNamedBy));
  return [...ties, ...events].filter((one) => named.has(one.id) || one.claims.some((id) => ids.has(id)));
}

/** The records of the first list that are not in the second, which is the first with some left out or replaced. */
function differences<T>(before: readonly T[], after: readonly T[], keyOf: (record: T) => string): T[] {
  return [...replacements(before, after, keyOf).keys()];
}

/** The same records, each with the one that replaces it. */
function replacements<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (record: T) => string,
): ReadonlyMap<T, T | undefined> {
  const found = new Map<T, T | undefined>();
  if (before === after) return found;
  let at = 0;
  for (const record of before) {
    const other = after[at];
    if (other === record) at += 1;
    else if (other !== undefined && keyOf(other) === keyOf(record)) {
      found.set(record, other);
      at += 1;
    } else found.set(record, undefined);
  }
  return found;
}
