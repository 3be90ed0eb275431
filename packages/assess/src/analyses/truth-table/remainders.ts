import { configurationOf, simplifyingAssumptions, type TruthTable } from "@throughline/sets";
import type { Remainder, SolutionResult } from "./result.ts";

/** The most rows of a table whose remainders are listed, and the most models whose assumptions are. */
const most = { rows: 128, models: 12 };

/** The remainders of a truth table, with what its simpler solutions assume of them; nothing when they are too many to be listed. */
export function remaindersOf(
  table: TruthTable,
  solutions: readonly SolutionResult[],
): readonly Remainder[] | undefined {
  if (table.rowsInTable > most.rows) return undefined;
  const observed = new Set(table.rows.filter(({ out }) => out !== "?").map(({ row }) => row));
  const models = solutions
    .filter(({ type }) => type !== "conservative")
    .flatMap((solution) => solution.models.slice(0, most.models))
    .map((model) => ({ id: model.id, rows: new Set(simplifyingAssumptions(table, model)) }));
  return Array.from({ length: table.rowsInTable }, (_, i) => i + 1)
    .filter((row) => !observed.has(row))
    .map((row) => ({
      row,
      configuration: configurationOf(table.conditions, row),
      assumedBy: models.filter(({ rows }) => rows.has(row)).map(({ id }) => id),
    }));
}
