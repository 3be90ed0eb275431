import { countBits } from "../minimise/bits.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { inusTest } from "./inus.ts";
import { parseCausalFormula, parseDisjunction } from "./parse-formula.ts";
import {
  hasConstant,
  irredundantSelections,
  isPartlyRedundant,
  type RedundancyDefinition,
} from "./redundancy.ts";
import { allowedIn, spaceOf } from "./space.ts";

/** The faults that keep a structure from being read as causal; `inus` is true when there are none. */
export type StructureForm = {
  readonly inus: boolean;
  /** some condition has redundant parts, or always or never holds */
  readonly redundantCondition: boolean;
  /** some formula follows from the others */
  readonly redundantFormula: boolean;
  /** some part of a condition is redundant in the structure */
  readonly partlyRedundant: boolean;
  /** some factor value is constant */
  readonly constant: boolean;
  /** no configuration is allowed */
  readonly contradictory: boolean;
  /** two formulas have the same outcome */
  readonly sameOutcome: boolean;
};

/**
 * Checks whether a formula has the form of a causal structure, by logic alone.
 *
 * @param text a condition such as `A + a*B`, or formulas such as `(A + B <-> C)*(C <-> D)`
 * @param table factors with their possible values
 * @returns each fault, and `inus`; the cost grows with 2^factors
 * @throws ExpressionError for a text that cannot be read; ConditionError for a value that no factor has
 * @see Baumgartner & Falk (2023), British Journal for the Philosophy of Science 74: 171-197; equals
 *   `is.inus()` of R's cna 4
 */
export function structureForm(
  text: string,
  table: ConfigurationTable,
  definition: RedundancyDefinition = "implication",
): StructureForm {
  const isInus = inusTest(table);
  const sound: StructureForm = {
    inus: true,
    redundantCondition: false,
    redundantFormula: false,
    partlyRedundant: false,
    constant: false,
    contradictory: false,
    sameOutcome: false,
  };
  if (!/->/u.test(text)) {
    const inus = isInus(parseDisjunction(text));
    return { ...sound, inus, redundantCondition: !inus };
  }
  const atoms = parseCausalFormula(text);
  const space = spaceOf(atoms, table);
  const found = {
    redundantCondition: !atoms.every(({ disjuncts }) => isInus(disjuncts)),
    redundantFormula: irredundantSelections(atoms, space)[0]?.length !== atoms.length,
    partlyRedundant: isPartlyRedundant(atoms, space, definition),
    constant: hasConstant(atoms, space),
    contradictory: countBits(allowedIn(space, atoms)) === 0,
    sameOutcome: new Set(atoms.map(({ outcome }) => outcome)).size < atoms.length,
  };
  return { inus: !Object.values(found).includes(true), ...found };
}
