import { type Claim, cellId, type Study } from "@throughline/study";
import type { Leverage } from "../conclusion.ts";
import type { Evidence } from "../evidence.ts";
import { regrade, withdraw } from "../withdraw.ts";
import { type ClaimRoles, claimRoles } from "./claim-roles.ts";

/** One change that is tried out: a source or a claim withdrawn, or a grade moved by one step. */
export type Change = {
  readonly make: () => Study;
  readonly leverage: (answer: string | null) => Leverage;
  /** the attributes whose grades it can touch; undefined when that is not known beforehand */
  readonly attributes: ReadonlySet<string> | undefined;
  /** the claims that are gone, and those that lost a work on which they rest */
  readonly claims: readonly string[];
  readonly source?: string;
  /** the cell whose grade is tried out */
  readonly assumed?: string;
};

/**
 * Returns the changes that can turn something: every source, every claim on which a record or an answer hangs, and every grade that has
 * a next step in its rubric.
 *
 * @param isRead whether the answers of some analysis depend on a claim itself
 */
export function changesOf(evidence: Evidence, isRead: (claim: Claim) => boolean): Change[] {
  const roles = claimRoles(evidence);
  const resting = claimsBySource(evidence.study);
  return [
    ...evidence.study.sources.flatMap(({ key }) => sourceChange(evidence, key, resting.get(key) ?? [])),
    ...evidence.study.claims.flatMap((claim) => claimChange(evidence, roles, claim, isRead(claim))),
    ...evidence.study.grades.flatMap(({ caseId, attribute }) => gradeChanges(evidence, caseId, attribute)),
  ];
}

/** By source the ids of the claims that were drawn from it or whose source relies on it for them, in order. */
function claimsBySource({ claims }: Study): ReadonlyMap<string, readonly string[]> {
  const resting = new Map<string, string[]>();
  for (const { id, source, cites } of claims)
    for (const key of cites.length === 0 ? [source] : new Set([source, ...cites])) {
      const ids = resting.get(key);
      if (ids) ids.push(id);
      else resting.set(key, [id]);
    }
  return resting;
}

function sourceChange({ study }: Evidence, key: string, claims: readonly string[]): Change[] {
  const counts = [...study.media, ...study.series].some((row) => row.source === key);
  const origins = study.sources.some(({ derivesFrom }) => derivesFrom?.some((other) => other === key));
  if (claims.length === 0 && !counts && !origins) return [];
  return [
    {
      make: () => withdraw(study, { sources: [key] }),
      leverage: (answer) => ({ withdraw: "source", id: key, answer }),
      attributes: undefined,
      claims,
      source: key,
    },
  ];
}

function claimChange({ study }: Evidence, roles: ClaimRoles, { id }: Claim, isRead: boolean): Change[] {
  const attributes = roles.attributesTouchedBy(id);
  if (attributes.size === 0 && !roles.carriesRecord(id) && !isRead) return [];
  return [
    {
      make: () => withdraw(study, { claims: [id] }),
      leverage: (answer) => ({ withdraw: "claim", id, answer }),
      attributes,
      claims: [id],
    },
  ];
}

function gradeChanges(evidence: Evidence, caseId: string, attribute: string): Change[] {
  const cell = cellId(caseId, attribute);
  const record = evidence.gradeRecord(cell);
  const steps = evidence.stepsOf(attribute);
  const at = record === undefined ? -1 : steps.indexOf(record.grade);
  if (record === undefined || at === -1) return [];
  const { study } = evidence;
  return [steps[at - 1], steps[at + 1]].flatMap((to): Change[] =>
    to === undefined
      ? []
      : [
          {
            make: () => regrade(study, cell, to),
            leverage: (answer) => ({ cell, from: record.grade, to, answer }),
            attributes: new Set([attribute, ...evidence.compositesOf(attribute)]),
            claims: [],
            assumed: cell,
          },
        ],
  );
}
