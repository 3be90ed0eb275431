import { notice } from "@throughline/messages";
import { ConditionError } from "../errors.ts";
import { type Expression, parseExpression } from "../expression/expression.ts";
import { parseLiteral, printLiteral } from "../expression/literal.ts";
import { attribute, attributes } from "../references.ts";
import {
  configurationOf,
  type TruthTable,
  type TruthTableOptions,
  truthTable,
} from "../truth-table/truth-table.ts";
import type { Condition, SetData } from "../types.ts";
import { requireListable, simplifyingAssumptions } from "./counterfactuals.ts";
import { minimise } from "./minimise.ts";

/**
 * Lists the rows of the full table that lie within an expression.
 *
 * @param rows remainders only (default), or all rows
 * @returns row numbers, from 1, in ascending order; O(rows of the full table)
 * @throws ConditionError for a condition that the table does not have, or when the full table has more than 2^20
 *   rows; ExpressionError for a text that cannot be read
 * @see equals `findRows(expression, type = 1)` of R's QCA
 * @example rowsWithin(truthTable(lipset, { outcome: "SURV", inclCut: 0.8 }), "DEV*~LIT") // 17, 18, 19, 20, 25, 26,
 *   27, 28
 */
export function rowsWithin(
  table: TruthTable,
  expression: string,
  rows: "remainders" | "all" = "remainders",
): number[] {
  requireListable(table);
  const terms = parseExpression(expression);
  const observed = new Set(table.rows.filter((row) => row.out !== "?").map((row) => row.row));
  return Array.from({ length: table.rowsInTable }, (_, i) => i + 1).filter(
    (row) =>
      (rows === "all" || !observed.has(row)) &&
      isWithin(table.conditions, configurationOf(table.conditions, row), terms),
  );
}

function isWithin(
  conditions: readonly Condition[],
  configuration: readonly number[],
  terms: Expression,
): boolean {
  return terms.some((term) =>
    term.every(({ condition, negated, values }) => {
      const at = conditions.findIndex((c) => c.name === condition);
      if (at === -1)
        throw new ConditionError(
          notice("There is no condition {condition}. Use one of {conditions}.", {
            condition: attribute(condition),
            conditions: attributes(conditions.map(({ name }) => name)),
          }),
        );
      const value = configuration[at]!;
      return value !== -1 && values.includes(value) !== negated;
    }),
  );
}

/**
 * Lists the remainders that are assumed both for the outcome and for its negation: contradictory assumptions.
 *
 * @returns row numbers, from 1, in ascending order, over all parsimonious models of both; empty when one of the two
 *   has no solution; the cost of two parsimonious minimisations
 * @throws the errors of `truthTable()` and `simplifyingAssumptions()`
 * @see Schneider & Wagemann (2012), Set-Theoretic Methods, ch. 8; equals `findRows(type = 2)` of R's QCA;
 *   `LR.intersect()` of SetMethods compares only the first model of each
 */
export function contradictoryAssumptions(data: SetData, options: TruthTableOptions): number[] {
  const [own, other] = bothTables(data, options).map(assumedRows) as [Set<number>, Set<number>];
  return [...own].filter((row) => other.has(row)).sort((a, b) => a - b);
}

function assumedRows(table: TruthTable): Set<number> {
  const outs = new Set(table.rows.map((row) => row.out));
  if (!outs.has("1") || !(outs.has("0") || outs.has("C"))) return new Set();
  return new Set(
    minimise(table, { solution: "parsimonious" }).models.flatMap((model) =>
      simplifyingAssumptions(table, model),
    ),
  );
}

/**
 * Lists the observed rows that are sufficient both for the outcome and for its negation.
 *
 * @returns row numbers, from 1, in ascending order; the cost of two truth tables
 * @throws the errors of `truthTable()`
 * @see Schneider & Wagemann (2012), Set-Theoretic Methods, ch. 9; equals `findRows(type = 3)` of R's QCA
 */
export function simultaneousSubsets(data: SetData, options: TruthTableOptions): number[] {
  const [own, other] = bothTables(data, options) as [TruthTable, TruthTable];
  const positive = new Set(other.rows.filter((row) => row.out === "1").map((row) => row.row));
  return own.rows.filter((row) => row.out === "1" && positive.has(row.row)).map((row) => row.row);
}

function bothTables(data: SetData, options: TruthTableOptions): TruthTable[] {
  const outcome = parseLiteral(options.outcome);
  const negated = printLiteral({ ...outcome, negated: !outcome.negated });
  return [truthTable(data, options), truthTable(data, { ...options, outcome: negated })];
}

export type Enhancement = {
  /** necessary conditions, such as `STOCK + MA`: rows without one are not sufficient */
  readonly necessary?: readonly string[];
  /** impossible configurations, such as `PREGNANT*~FEMALE` */
  readonly untenable?: readonly string[];
  /** rows that contradict another finding, such as those of `contradictoryAssumptions` and `simultaneousSubsets` */
  readonly contradictory?: readonly number[];
};

/**
 * Prepares a truth table for the enhanced standard analysis: rows that would require untenable assumptions become
 * negative.
 *
 * @returns the table with the changed outcome of observed rows that contradict a necessary condition or were named,
 *   and with its untenable remainders in `excludedRows`, which `minimise()` does not assume; O(2^conditions ×
 *   literals) for expressions over all rows
 * @throws ConditionError for an unknown condition; ExpressionError for an expression that cannot be read
 * @see Schneider & Wagemann (2012), Set-Theoretic Methods, ch. 8; equals `esa()` of R's SetMethods
 */
export function enhancedTruthTable(table: TruthTable, enhancement: Enhancement): TruthTable {
  const { necessary = [], untenable = [], contradictory = [] } = enhancement;
  const all = Array.from({ length: requireListable(table) }, (_, i) => i + 1);
  const remainders = new Set(all);
  for (const row of table.rows) if (row.out !== "?") remainders.delete(row.row);
  const excluded = new Set(contradictory);
  for (const condition of necessary) {
    const within = new Set(rowsWithin(table, condition, "all"));
    for (const row of all) if (!within.has(row)) excluded.add(row);
  }
  for (const expression of untenable) for (const row of rowsWithin(table, expression)) excluded.add(row);
  return {
    ...table,
    rows: table.rows.map((row) => (excluded.has(row.row) && row.out !== "?" ? { ...row, out: "0" } : row)),
    excludedRows: [...(table.excludedRows ?? []), ...[...excluded].filter((row) => remainders.has(row))].sort(
      (a, b) => a - b,
    ),
  };
}
