import type { Row } from "@throughline/inference";
import type { Message } from "@throughline/messages";
import type { Case } from "@throughline/study";
import { cellId } from "@throughline/study";
import type { Evidence } from "../../evidence.ts";
import { memberships } from "../truth-table/memberships.ts";

/** What was observed of each case, in (1) or out (0), in the order of the cases. */
export type Observed = {
  readonly rows: readonly Row[];
  readonly cells: readonly string[];
  /** cells without a grade, or with one exactly at the crossover: these nodes stay unobserved */
  readonly missing: readonly string[];
};

/** The cases as a causal model takes them; or why an attribute cannot be a node. */
export function observed(
  evidence: Evidence,
  cases: readonly Case[],
  attributes: readonly string[],
): Observed | { readonly reason: Message } {
  const rows = new Map<string, Record<string, 0 | 1>>(cases.map((c) => [c.id, {}]));
  for (const attribute of attributes) {
    const graded = cases.filter((c) => evidence.grade(c.id, attribute) !== undefined);
    const set = memberships(evidence, graded, [attribute], false);
    if ("reason" in set) return set;
    graded.forEach(({ id }, i) => {
      const row = rows.get(id);
      const membership = set.data.columns[attribute]?.[i];
      if (row && membership !== undefined && membership !== 0.5) row[attribute] = membership > 0.5 ? 1 : 0;
    });
  }
  const cells = cases.flatMap((c) =>
    attributes.map((a) => ({ id: cellId(c.id, a), seen: a in (rows.get(c.id) ?? {}) })),
  );
  return {
    rows: cases.map((c) => rows.get(c.id) ?? {}),
    cells: cells.filter(({ seen }) => seen).map(({ id }) => id),
    missing: cells.filter(({ seen }) => !seen).map(({ id }) => id),
  };
}
