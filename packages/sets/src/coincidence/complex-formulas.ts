import { notice } from "@throughline/messages";
import { ThresholdError } from "../errors.ts";
import { countBits } from "../minimise/bits.ts";
import { isCyclic, structureText } from "./atom.ts";
import type { CausalFormula } from "./coincidence.ts";
import { combinations } from "./combinations.ts";
import { type ComplexFormula, complexFormula } from "./complex-formula.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import type { Measures } from "./measures.ts";
import {
  hasConstant,
  irredundantSelections,
  isPartlyRedundant,
  type RedundancyDefinition,
} from "./redundancy.ts";
import { allowedIn, type Space, spaceFinder } from "./space.ts";
import { isPartOf } from "./submodel.ts";

export type ComplexFormulaOptions = {
  /**
   * the number of combinations that are examined, simplest first (default 1000); `combinationCount()` returns
   * how many exist
   */
  readonly maxCombinations?: number;
  /**
   * reduce structures to their non-redundant parts, and leave out those that are partly redundant or
   * contradictory (default true)
   */
  readonly inusOnly?: boolean;
  /** the definition of redundancy (default `implication`) */
  readonly redundancy?: RedundancyDefinition;
  /**
   * leave out structures in which an outcome causes itself: by factor (default), or only where the same value
   * recurs
   */
  readonly acyclicOnly?: boolean;
  readonly cycles?: "factor" | "value";
  /** structures of equal complexity are sorted by the product of these measures (default `con` and `cov`) */
  readonly measures?: readonly [keyof Measures, keyof Measures];
};

/** Default number of combinations that are joined. */
export const defaultMaxCombinations = 1000;

/**
 * Joins atomic formulas of different outcomes to structures, one formula per outcome, and leaves out what is
 * redundant: formulas that the others imply, structures with a redundant part, and structures that are part
 * of others.
 *
 * @returns structures, simpler ones first, equally simple ones by decreasing product of consistency and
 *   coverage; the cost grows with combinations × 2^factors of a structure
 * @throws ThresholdError for a number of combinations that is not above 0, and for structures of more than 16
 *   million configurations
 * @see Baumgartner & Falk (2023), British Journal for the Philosophy of Science 74: 171-197; equals `csf()`
 *   of R's cna 4
 */
export function complexFormulas(
  asf: readonly CausalFormula[],
  table: ConfigurationTable,
  options: ComplexFormulaOptions = {},
): ComplexFormula[] {
  const {
    maxCombinations = defaultMaxCombinations,
    inusOnly = true,
    acyclicOnly = false,
    cycles = "factor",
  } = options;
  if (!(maxCombinations >= 1))
    throw new ThresholdError(
      notice("The limit of combinations is {limit}. Give a number from 1.", { limit: maxCombinations }),
    );
  const byOutcome = [...Map.groupBy(asf, ({ outcome }) => outcome).values()].map((list) =>
    [...list].sort((a, b) => a.complexity - b.complexity),
  );
  if (byOutcome.length === 0) return [];
  const spaceFor = spaceFinder(table);
  const isSound = (atoms: readonly CausalFormula[], space: Space) =>
    atoms.length === 1
      ? atoms[0]!.inus
      : atoms.every(({ inus }) => inus) &&
        countBits(allowedIn(space, atoms)) > 0 &&
        !isPartlyRedundant(atoms, space, options.redundancy) &&
        !hasConstant(atoms, space);
  const found = new Map<string, readonly CausalFormula[]>();
  for (const atoms of combinations(byOutcome, maxCombinations)) {
    const reduced = inusOnly ? irredundantSelections(atoms, spaceFor(atoms)) : [atoms];
    for (const rest of reduced) {
      const text = structureText(rest);
      if (!found.has(text) && (!inusOnly || isSound(rest, spaceFor(rest)))) found.set(text, rest);
    }
  }
  // When no structure combines the formulas, each formula is returned alone.
  if (found.size === 0)
    for (const atom of asf.slice(0, maxCombinations)) found.set(structureText([atom]), [atom]);
  const [conMeasure, covMeasure] = options.measures ?? ["con", "cov"];
  const fit = (formula: Measures) => formula[conMeasure] * formula[covMeasure];
  return withoutParts([...found])
    .filter(([, atoms]) => !acyclicOnly || !isCyclic(atoms, cycles))
    .map(([text, atoms]) => {
      const space = spaceFor(atoms);
      return complexFormula(text, atoms, table, {
        space,
        inus: inusOnly || isReduced(atoms, space, isSound),
      });
    })
    .sort((a, b) => a.complexity - b.complexity || fit(b) - fit(a) || 0);
}

function isReduced(
  atoms: readonly CausalFormula[],
  space: Space,
  isSound: (atoms: readonly CausalFormula[], space: Space) => boolean,
): boolean {
  return irredundantSelections(atoms, space)[0]?.length === atoms.length && isSound(atoms, space);
}

/** Returns the structures that are not part of one with more formulas. */
function withoutParts<T extends readonly [string, readonly CausalFormula[]]>(structures: readonly T[]): T[] {
  const most = Math.max(...structures.map(([, { length }]) => length));
  return structures.filter(
    ([, atoms]) =>
      atoms.length === most ||
      !structures.some(([, others]) => others.length > atoms.length && isPartOf(atoms, others)),
  );
}
