import { notice } from "@throughline/messages";
import { SolutionError } from "../errors.ts";
import type { TruthTable } from "../truth-table/truth-table.ts";
import { intermediateSolution } from "./intermediate.ts";
import type { ImplicantPart } from "./prime-implicants.ts";
import {
  conservativeImplicants,
  firstModel,
  isFirstWanted,
  type MinimiseOptions,
  parsimoniousImplicants,
  type Solution,
  solutionOf,
} from "./solution.ts";

/**
 * Minimises a truth table exactly, with every tied model.
 *
 * @param table a truth table with at least one positive row
 * @param found solutions of this table that were computed before with the same options; an intermediate solution uses
 *   the conservative and the parsimonious one
 * @returns the models with the fewest terms and their fit; parsimonious solutions assume any remainder that helps,
 *   conservative ones none, intermediate ones those that the directional expectations make easy; the cost grows with
 *   the prime implicants, at most 3^k for k crisp conditions, and with the tied models; `maxSteps`, `maxImplicants`
 *   and `maxModels` limit it, and an incomplete answer is marked
 * @throws SolutionError when no row is positive, or none is negative and remainders may be assumed; ConditionError
 *   for an expectation that names no condition
 * @see Ragin (2008), Redesigning Social Inquiry, ch. 8 and 9; equals `minimize()` of R's QCA
 */
export function minimise(table: TruthTable, options: MinimiseOptions, found?: readonly Solution[]): Solution {
  return minimiseWith(table, options, undefined, found);
}

/** Like `minimise()`, with prime implicants that were computed elsewhere. */
export function minimiseWith(
  table: TruthTable,
  options: MinimiseOptions,
  parts?: readonly ImplicantPart[],
  found?: readonly Solution[],
): Solution {
  const positive = table.rows.filter((row) => row.out === "1");
  if (positive.length === 0)
    throw new SolutionError(
      notice(
        "No row is positive, so there is nothing to minimise. Lower the consistency threshold, or report that no configuration is sufficient.",
      ),
    );
  if (options.solution === "intermediate") return intermediateSolution(table, options, found);
  if (options.solution === "conservative") return solutionOf(table, options, conservativeImplicants(table));
  const first = isFirstWanted(options) ? firstModel(table, options) : undefined;
  return first ?? solutionOf(table, options, parsimoniousImplicants(table, options, parts));
}
