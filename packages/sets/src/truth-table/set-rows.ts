import { notice } from "@throughline/messages";
import { ConditionError } from "../errors.ts";
import { parseExpression } from "../expression/expression.ts";
import type { Condition } from "../types.ts";

/** A row of a truth table: its number, and its value of the outcome. */
type Row = { readonly row: number; readonly out: "1" | "0" | "C" | "?" };

/** A researcher's decision about one configuration, which overrides the cut-offs. */
export type RowDecision = {
  /** the configuration, with every condition named: `A*~B*C{1}` */
  readonly configuration: string;
  /** 1 positive; 0 negative, or excluded from assumptions where no case is observed; ? a remainder */
  readonly out: "1" | "0" | "?";
};

/** A decision as applied to a truth table. */
export type SetRow = RowDecision & {
  /** the row number; undefined when the configuration does not name each condition once */
  readonly row?: number;
  /** the value by the cut-offs; `?` where no case is observed, undefined when there is no such row */
  readonly computed?: Row["out"];
  /** whether the table follows the decision: a row without cases cannot be positive */
  readonly applied: boolean;
};

/**
 * Applies decisions to the rows of a truth table.
 *
 * @returns the rows with their values of the outcome, the remainders that must not be assumed, and the effect of each
 *   decision
 * @throws ConditionError for two decisions on one configuration; ExpressionError for a configuration that cannot be
 *   read
 */
export function applyDecisions<R extends Row>(
  conditions: readonly Condition[],
  rows: readonly R[],
  decisions: readonly RowDecision[],
): {
  readonly rows: readonly R[];
  readonly excludedRows: readonly number[];
  readonly setRows: readonly SetRow[];
} {
  const byRow = new Map(rows.map((row) => [row.row, row]));
  const decided = new Map<number, RowDecision["out"]>();
  const setRows = decisions.map(({ configuration, out }): SetRow => {
    const row = rowOf(conditions, configuration);
    if (row === undefined) return { configuration, out, applied: false };
    if (decided.has(row))
      throw new ConditionError(
        notice("Row {row} ({configuration}) is set twice. Keep one of the two.", { row, configuration }),
      );
    decided.set(row, out);
    const observed = byRow.get(row);
    return {
      configuration,
      out,
      row,
      computed: observed?.out ?? "?",
      applied: observed !== undefined || out !== "1",
    };
  });
  return {
    rows: rows.map((row) => {
      const out = decided.get(row.row);
      return out === undefined ? row : { ...row, out };
    }),
    excludedRows: [...decided]
      .flatMap(([row, out]) => (out === "0" && !byRow.has(row) ? [row] : []))
      .sort((a, b) => a - b),
    setRows,
  };
}

/**
 * Returns the number of the row that a configuration names; undefined when it does not name each condition once, with
 * a value that it has.
 */
function rowOf(conditions: readonly Condition[], configuration: string): number | undefined {
  const [term, ...more] = parseExpression(configuration);
  if (term === undefined || more.length > 0 || term.length !== conditions.length) return undefined;
  const named = new Map(term.map((literal) => [literal.condition, literal]));
  let row = 0;
  for (const { name, levels } of conditions) {
    const literal = named.get(name);
    if (!literal) return undefined;
    const { values, negated } = literal;
    const [value = 1] = values;
    if (values.length > 1 || value >= levels || (negated && levels > 2)) return undefined;
    row = row * levels + (negated ? 1 - value : value);
  }
  return row + 1;
}
