import { type Atom, isCyclic } from "./atom.ts";
import { valueFinder } from "./atom-membership.ts";
import type { ConfigurationTable, FactorValue } from "./configuration-table.ts";
import { minimalDisjuncts } from "./minimal-forms.ts";
import { parseCausalFormula } from "./parse-formula.ts";
import { isAtomPartOf, isPartOf } from "./submodel.ts";

/**
 * True when every claim of a formula about causes, direct or by way of others, is a claim of another formula too: what one has as a direct
 * cause the other may have as an indirect one, if the first leaves out what stands between.
 *
 * Cyclic formulas: none is a causal submodel of one without cycles, and of a cyclic one what `isSubmodel()` finds.
 *
 * @param table factors with the values that they may have
 * @throws ExpressionError when one of them cannot be read; ConditionError for a value that no factor takes; ThresholdError when a condition
 *   in which causes of causes stand for them has more than 4096 configurations
 * @see Parkkinen & Baumgartner (2023), Sociological Methods & Research 52: 176-208; for the purpose of `causal_submodel()` of R's frscore,
 *   which tries one way to free a condition of redundant parts, where here each counts
 * @example isCausalSubmodel("A + B <-> E", "(A + B <-> C)*(C + D <-> E)", table) // true
 */
export function isCausalSubmodel(text: string, of: string, table: ConfigurationTable): boolean {
  return causalParts(table)(parseCausalFormula(text), parseCausalFormula(of));
}

/** As `isCausalSubmodel()`, for formulas that are read already, one pair after the other. */
export function causalParts(
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
  /** What a value is equivalent to by an atom of its factor; nothing when no atom tells. */
  const causesOf = (text: string, atoms: readonly Atom[]): Atom["disjuncts"] | undefined => {
    const direct = atoms.find(({ outcome }) => outcome === text);
    if (direct) return direct.disjuncts;
    const factor = factorOf(text);
    const values = table.values.get(factor) as readonly FactorValue[];
    const opposite = atoms.find(({ outcome }) => factorOf(outcome) === factor);
    return opposite && values.length === 2 ? negation(opposite.disjuncts, table) : undefined;
  };
  /** An atom with causes of causes in their stead, of those that `isOpen` allows; minimal forms of it. */
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
  /** Whether a claim is made, directly or by way of factors that are not named. */
  const isClaimed = (atom: Atom, of: readonly Atom[], named: ReadonlySet<string>): boolean => {
    let layer = of.filter(({ outcome }) => outcome === atom.outcome);
    // Without cycles there are no more steps than atoms.
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

/** What holds where a disjunction of two-valued factors does not. */
function negation(disjuncts: Atom["disjuncts"], table: ConfigurationTable): Atom["disjuncts"] | undefined {
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
