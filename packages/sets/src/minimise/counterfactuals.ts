import { notice } from "@throughline/messages";
import { ConditionError } from "../errors.ts";
import { parseExpression } from "../expression/expression.ts";
import type { TruthTable } from "../truth-table/truth-table.ts";
import type { Condition } from "../types.ts";
import type { Model } from "./model.ts";
import type { Implicant } from "./prime-implicants.ts";

/** Rows of a table are listed one by one up to this number. */
const maxListedRows = 1 << 20;

/**
 * Lists the remainders that a model assumes to be positive.
 *
 * @param table the truth table that was minimised
 * @param model one of its models
 * @returns row numbers, from 1, in ascending order; the cost grows with the number of rows that the terms cover
 * @throws ConditionError when the full table has more than 2^20 rows
 * @see Ragin (2008), Redesigning Social Inquiry, ch. 9; equals `SA` of R's `minimize()`
 */
export function simplifyingAssumptions(table: TruthTable, model: Pick<Model, "terms">): number[] {
  requireListable(table);
  const observed = new Set(table.rows.filter((row) => row.out !== "?").map((row) => row.row));
  const implicants = model.terms.map(({ term }) => implicantOf(table.conditions, term));
  return rowsCovered(table.conditions, implicants).filter((row) => !observed.has(row));
}

/** Returns the number of rows of the full table; throws ConditionError when there are too many to list. */
export function requireListable(table: TruthTable): number {
  if (table.rowsInTable <= maxListedRows) return table.rowsInTable;
  throw new ConditionError(
    notice(
      "The full table has {rows} rows. Counterfactuals are listed up to {limit}. Use fewer conditions.",
      { rows: table.rowsInTable, limit: maxListedRows },
    ),
  );
}

const implicantsByTerm = new WeakMap<readonly Condition[], Map<string, Implicant>>();

/** Returns the implicant of a printed term. Tied models share terms, so results are cached. */
export function implicantOf(conditions: readonly Condition[], term: string): Implicant {
  const known = implicantsByTerm.get(conditions) ?? new Map<string, Implicant>();
  implicantsByTerm.set(conditions, known);
  const implicant = known.get(term) ?? readImplicant(conditions, term);
  known.set(term, implicant);
  return implicant;
}

function readImplicant(conditions: readonly Condition[], term: string): Implicant {
  const literals = new Map(
    parseExpression(term)
      .flat()
      .map((literal) => [literal.condition, literal]),
  );
  return {
    values: conditions.map(({ name }) => {
      const literal = literals.get(name);
      return literal === undefined ? -1 : literal.negated ? 0 : (literal.values[0] ?? 1);
    }),
  };
}

/**
 * Returns the rows that implicants cover, in ascending order, generated from the implicants; for tables whose rows
 * can be listed.
 */
export function rowsCovered(conditions: readonly Condition[], implicants: readonly Implicant[]): number[] {
  const strides: number[] = [];
  let size = 1;
  for (let c = conditions.length - 1; c >= 0; c--) {
    strides[c] = size;
    size *= conditions[c]!.levels;
  }
  const covered = new Uint8Array(size);
  for (const { values } of implicants) {
    const rows = [0];
    conditions.forEach(({ levels, dontCare }, c) => {
      const value = values[c] ?? -1;
      const stride = strides[c]!;
      const n = rows.length;
      if (value > 0) for (let i = 0; i < n; i++) rows[i] = rows[i]! + value * stride;
      if (value !== -1) return;
      const count = dontCare ? 2 : levels;
      for (let v = 1; v < count; v++) for (let i = 0; i < n; i++) rows.push(rows[i]! + v * stride);
    });
    for (const row of rows) covered[row] = 1;
  }
  const found: number[] = [];
  for (let row = 0; row < size; row++) if (covered[row] === 1) found.push(row + 1);
  return found;
}
