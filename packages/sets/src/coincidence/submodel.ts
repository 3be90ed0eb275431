import type { Atom } from "./atom.ts";
import { parseCausalFormula } from "./parse-formula.ts";

/**
 * Returns whether another formula makes all causal claims of a formula, perhaps in more detail: for each of its
 * outcomes, each disjunct is part of a different disjunct there.
 *
 * @returns at worst exponential in the disjuncts of one outcome, which are few
 * @throws ExpressionError for a formula that cannot be read
 * @see Baumgartner & Thiem (2020), Sociological Methods & Research 49: 279-311; equals `is.submodel()` of R's cna
 */
export function isSubmodel(text: string, of: string): boolean {
  return isPartOf(parseCausalFormula(text), parseCausalFormula(of));
}

/**
 * Returns whether two formulas make the same causal claims, in any order.
 *
 * @returns the cost of `isSubmodel()`, twice
 * @throws ExpressionError for a formula that cannot be read
 * @see equals `identical.model()` of R's cna
 * @example isSameModel("A*b + C <-> D", "C + b*A <-> D") // true
 */
export function isSameModel(a: string, b: string): boolean {
  return isSubmodel(a, b) && isSubmodel(b, a);
}

/** Like `isSubmodel()`, for parsed formulas. */
export function isPartOf(atoms: readonly Atom[], of: readonly Atom[]): boolean {
  return atoms.every((atom) => of.some((other) => isAtomPartOf(atom, other)));
}

export function isAtomPartOf(atom: Atom, other: Atom): boolean {
  return atom.outcome === other.outcome && fits(atom.disjuncts, other.disjuncts);
}

function fits(parts: readonly (readonly string[])[], wholes: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = parts;
  if (!first) return true;
  return wholes.some(
    (whole, w) =>
      first.every((literal) => whole.includes(literal)) &&
      fits(
        rest,
        wholes.filter((_, o) => o !== w),
      ),
  );
}
