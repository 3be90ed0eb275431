import { type Case, cellId } from "@throughline/study";
import type { Evidence } from "../evidence.ts";

/** The cases of a kind that have a grade on every attribute, and those that an analysis leaves out. */
export type CompleteCases = {
  readonly all: readonly Case[];
  readonly cases: readonly Case[];
  readonly excluded: readonly { readonly caseId: string; readonly attributes: readonly string[] }[];
  /** the ids of the missing cells */
  readonly needs: readonly string[];
};

export function completeCases(
  evidence: Evidence,
  kind: string,
  attributes: readonly string[],
): CompleteCases {
  const all = evidence.casesOf(kind);
  const excluded = all.flatMap((c) => {
    const blank = attributes.filter((a) => evidence.grade(c.id, a) === undefined);
    return blank.length === 0 ? [] : [{ caseId: c.id, attributes: blank }];
  });
  const gone = new Set(excluded.map(({ caseId }) => caseId));
  return {
    all,
    cases: all.filter(({ id }) => !gone.has(id)),
    excluded,
    needs: excluded.flatMap((e) => e.attributes.map((a) => cellId(e.caseId, a))),
  };
}
