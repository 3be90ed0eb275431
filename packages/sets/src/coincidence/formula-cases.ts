import { MembershipError } from "../errors.ts";
import { type XYPoint, xyZones } from "../multimethod/xy-zones.ts";
import { atomMembership, complianceWith, valueFinder } from "./atom-membership.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { parseCausalFormula } from "./parse-formula.ts";

/** A case compared with a formula. */
export type FormulaCase = {
  readonly caseId: string;
  /** how far the case complies with the whole formula: the lowest compliance with its parts, 0..1 */
  readonly compliance: number;
  /** for each part of the formula: membership in the condition (x) and the outcome (y), the zone, and compliance */
  readonly atoms: readonly (Omit<XYPoint, "caseId"> & {
    readonly outcome: string;
    readonly compliance: number;
  })[];
};

/**
 * Compares cases with a formula: condition, outcome and compliance of each case, which is 1 - |x - y| for
 * `<->` and min(1, 1 - x + y) for `->`.
 *
 * @param caseIds the n cases of the table, in the same order
 * @returns the cases that have a configuration in the table, in the same order; O(n × atoms)
 * @throws ExpressionError for a formula that cannot be read; ConditionError for a value that no factor has;
 *   MembershipError for a different number of cases
 * @see Baumgartner & Ambühl (2020), Political Science Research and Methods 8: 526-542; the lines of
 *   `condition()` of R's cna, with the zones of Schneider & Rohlfing (2013)
 * @example formulaCases("A <-> B", table, ["p", "q"])[0]?.atoms[0]?.zone // "typical"
 */
export function formulaCases(
  text: string,
  table: ConfigurationTable,
  caseIds: readonly string[],
): FormulaCase[] {
  const { configurationOf } = table;
  if (caseIds.length !== configurationOf.length)
    throw new MembershipError(
      `There are ${caseIds.length} cases, and the table was made of ${configurationOf.length}. Give the cases that it was made of.`,
    );
  const kept = caseIds.flatMap((caseId, i) => {
    const line = configurationOf[i]!;
    return line === -1 ? [] : [{ caseId, line }];
  });
  const valueNamed = valueFinder(table);
  const parts = parseCausalFormula(text).map((atom) => {
    const membership = atomMembership(atom, valueNamed);
    const compliance = complianceWith(atom, membership);
    const points = xyZones(
      kept.map(({ caseId }) => caseId),
      kept.map(({ line }) => membership.x[line]!),
      kept.map(({ line }) => membership.y[line]!),
    );
    return points.map(({ caseId: _, ...point }, k) => ({
      outcome: atom.outcome,
      ...point,
      compliance: compliance[kept[k]?.line as number]!,
    }));
  });
  return kept.map(({ caseId }, k) => {
    const atoms = parts.map((points) => points[k]!);
    return { caseId, compliance: Math.min(...atoms.map(({ compliance }) => compliance)), atoms };
  });
}
