import type { SolutionType } from "@throughline/sets";
import type { TruthTableResult } from "./result.ts";

/** Says, as a clause, why the rows of a truth table allow no solution of a type; undefined when they allow one. */
export function reasonWithoutSolution(
  { rows, rowsInTable }: Pick<TruthTableResult, "rows" | "rowsInTable">,
  type: SolutionType,
): string | undefined {
  const positive = rows.filter(({ out }) => out === "1").length;
  if (positive === 0) return "no row is positive, so no configuration is sufficient at these cut-offs";
  if (positive === rowsInTable)
    return "every configuration is positive, so the outcome does not depend on these conditions";
  if (type !== "conservative" && !rows.some(({ out }) => out === "0" || out === "C"))
    return "no row is negative, so with remainders everything would be sufficient";
  return undefined;
}
