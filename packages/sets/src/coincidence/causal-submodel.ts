import { type Atom, isCyclic } from "./atom.ts";
import { valueFinder } from "./atom-membership.ts";
import type { ConfigurationTable, FactorValue } from "./configuration-table.ts";
import { minimalDisjuncts } from "./minimal-forms.ts";
import { parseCausalFormula } from "./parse-formula.ts";
import { isAtomPartOf, isPartOf } from "./submodel.ts";

/**
 * Returns whether every causal claim of a formula, direct or indirect, is also a claim of another formula. A direct
 * cause in the first may be an indirect one in the second if the first leaves out the intermediate factors. A cyclic
 * formula is never a causal submodel of an acyclic one; between cyclic formulas the answer is that of `isSubmodel()`.
 *
 * @param table factors with their possible values
 * @returns the cost grows with the configurations of the longest condition after replacement, at most 4096
 * @throws ExpressionError for a formula that cannot be read; ConditionError for a value that no factor has;
 *   ThresholdError when a condition, after its causes are replaced by their own causes, has more than 4096
 *   configurations
 * @see Parkkinen & Baumgartner (2023), Sociological Methods & Research 52: 176-208. Same purpose as
 *   `causal_submodel()` of R's frscore, which tries one way to remove redundant parts of a condition; here every way
 *   counts
 * @example isCausalSubmodel("A + B <-> E", "(A + B <-> C)*(C + D <-> E)", table) // true
 */
export function isCausalSubmodel(text: string, of: string, table: ConfigurationTable): boolean {
  return causalSubmodelTest(table)(parseCausalFormula(text), parseCausalFormula(of));
}

/** Returns a test like `isCausalSubmodel()` for parsed formulas, reusable over many pairs. */
export function causalSubmodelTest(
  table: ConfigurationTable,
): (atoms: readonly Atom[], of: readonly Atom[]) => boolean {
  const valueNamed = valueFinder(table);
  const factorOf = (text: string) => valueNamed(text).factor;
  const forms = new Map<string, readonly Atom["disjuncts"][]>();
  const formsOf = (disjuncts: Atom["disjuncts"]) => {
    const key = JSON.stringify(disjuncts);
    const known = forms.get(key) ?? minimalDisjuncts(disjuncts, table);
    forms.set(key, known);
    return known;
  };
  /**
   * The condition that is equivalent to a value by the atom of its factor; undefined when no atom determines
   * it.
   */
  const causesOf = (text: string, atoms: readonly Atom[]): Atom["disjuncts"] | undefined => {
    const direct = atoms.find(({ outcome }) => outcome === text);
    if (direct) return direct.disjuncts;
    const factor = factorOf(text);
    const values = table.values.get(factor) as readonly FactorValue[];
    const opposite = atoms.find(({ outcome }) => factorOf(outcome) === factor);
    return opposite && values.length === 2 ? negation(opposite.disjuncts, table) : undefined;
  };
  /**
   * Replaces the causes that `isOpen` allows by their own causes, and returns the minimal forms of the atom.
   */
  const expanded = (atom: Atom, atoms: readonly Atom[], isOpen: (factor: string) => boolean): Atom[] => {
    let changed = false;
    const disjuncts = atom.disjuncts.flatMap((term) => {
      let products: (readonly string[])[] = [[]];
      for (const text of term) {
        const stands = isOpen(factorOf(text)) ? causesOf(text, atoms) : undefined;
        if (stands) changed = true;
        products = products.flatMap((head) =>
          (stands ?? [[text]]).map((tail) => [...new Set([...head, ...tail])]),
        );
      }
      return products;
    });
    return changed ? formsOf(disjuncts).map((form) => ({ ...atom, disjuncts: form })) : [];
  };
  const factorsOf = (atoms: readonly Atom[]) =>
    new Set(atoms.flatMap(({ outcome, disjuncts }) => [outcome, ...disjuncts.flat()]).map(factorOf));
  /** Returns whether a claim is made, directly or through factors that are not named. */
  const isClaimed = (atom: Atom, of: readonly Atom[], named: ReadonlySet<string>): boolean => {
    let layer = of.filter(({ outcome }) => outcome === atom.outcome);
    // Without cycles there are at most as many steps as atoms.
    for (let step = 0; layer.length > 0 && step <= of.length; step++) {
      if (layer.some((whole) => isAtomPartOf(atom, whole))) return true;
      layer = layer.flatMap((whole) => expanded(whole, of, (factor) => !named.has(factor)));
    }
    return false;
  };
  return (atoms, of) => {
    if (atoms.length === 1 && of.length === 1) return isPartOf(atoms, of);
    if (isCyclic(of)) return isPartOf(atoms, of);
    if (isCyclic(atoms)) return false;
    const named = factorsOf(atoms);
    if (!atoms.every((atom) => isClaimed(atom, of, named))) return false;
    return atoms.every((atom) => {
      let indirect = expanded(atom, atoms, () => true);
      for (let step = 0; indirect.length > 0 && step <= atoms.length; step++) {
        if (!indirect.some((claim) => isClaimed(claim, of, factorsOf([claim])))) return false;
        indirect = indirect.flatMap((claim) => expanded(claim, atoms, () => true));
      }
      return true;
    });
  };
}

/** Returns the negation of a disjunction, as a disjunction. */
function negation(disjuncts: Atom["disjuncts"], table: ConfigurationTable): Atom["disjuncts"] {
  const valueNamed = valueFinder(table);
  let products: (readonly string[])[] = [[]];
  for (const term of disjuncts) {
    const opposites = term.flatMap((text) =>
      (table.values.get(valueNamed(text).factor) as readonly FactorValue[])
        .map((value) => value.text)
        .filter((other) => other !== text),
    );
    products = products.flatMap((head) => opposites.map((text) => [...new Set([...head, text])]));
  }
  return products.filter(
    (product) => new Set(product.map((text) => valueNamed(text).factor)).size === product.length,
  );
}
