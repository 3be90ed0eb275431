import { ThresholdError } from "../../errors.ts";
import { hasBit } from "../../minimise/bits.ts";
import type { SetData } from "../../types.ts";
import type { Atom } from "../atom.ts";
import { configurationTable } from "../configuration-table.ts";
import { parseCausalFormula } from "../parse-formula.ts";
import { allowedIn, spaceOf } from "../space.ts";

/**
 * Returns every configuration of factors, one case each.
 *
 * @param levels the number of values of each factor, such as { A: 2, M: 3 }
 * @returns the last factor varies fastest; as many cases as the product of the numbers of values
 * @throws ThresholdError for fewer than two values, or more than 2^16 configurations
 * @see equals `full.ct()` of R's cna
 */
export function allConfigurations(levels: Readonly<Record<string, number>>): SetData {
  const names = Object.keys(levels);
  const size = names.reduce((product, name) => product * levels[name]!, 1);
  if (!names.every((name) => Number.isInteger(levels[name]) && levels[name]! >= 2) || size > 1 << 16)
    throw new ThresholdError("Factors need two or more values each, and no more than 2^16 configurations.");
  let weight = size;
  const columns = Object.fromEntries(
    names.map((name) => {
      const count = levels[name]!;
      weight /= count;
      const own = weight;
      return [name, Float64Array.from({ length: size }, (_, i) => Math.floor(i / own) % count)];
    }),
  );
  return { cases: Array.from({ length: size }, (_, i) => `case ${i + 1}`), columns };
}

/**
 * Returns the cases that a causal structure allows: ideal data for it.
 *
 * @param formula such as `(A*b <-> C)*(C + D <-> E)`
 * @param data n cases with their columns; a fuzzy case counts for the side it is more in
 * @returns the cases that make every part of the formula true, in their order; O(n + configurations × literals)
 * @throws ExpressionError for a formula that cannot be read
 * @see equals `selectCases()` of R's cna
 * @example compatibleCases("(A*b <-> C)*(C + D <-> E)", allConfigurations({ A: 2, B: 2, C: 2, D: 2, E: 2
 *   })).cases.length // 8
 */
export function compatibleCases(formula: string, data: SetData): SetData {
  const atoms: Atom[] = parseCausalFormula(formula);
  const table = configurationTable(data);
  const space = spaceOf(atoms, table);
  const allowed = allowedIn(space, atoms);
  const lines = space.lines();
  const kept = data.cases.flatMap((_, i) => (hasBit(allowed, lines[table.configurationOf[i]!]!) ? [i] : []));
  return casesOf(data, kept);
}

/** Returns some of the cases, by index. */
export function casesOf(data: SetData, kept: readonly number[]): SetData {
  return {
    cases: kept.map((i) => data.cases[i] ?? ""),
    columns: Object.fromEntries(
      Object.entries(data.columns).map(([name, column]) => [
        name,
        Float64Array.from(kept, (i) => column[i]!),
      ]),
    ),
  };
}
