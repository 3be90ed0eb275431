import type { Atom } from "./atom.ts";
import { parseCausalFormula } from "./parse-formula.ts";

/**
 * True when all that a formula says of causes another says too, perhaps in more detail: for each of its outcomes, each disjunct is a part
 * of a disjunct of its own there.
 *
 * @throws ExpressionError when one of them cannot be read
 * @see Baumgartner & Thiem (2020), Sociological Methods & Research 49: 279-311; equals `is.submodel()` of R's cna
 */
export function isSubmodel(text: string, of: string): boolean {
  return isPartOf(parseCausalFormula(text), parseCausalFormula(of));
}

/**
 * True when two formulas say the same of causes, in whatever order.
 *
 * @throws ExpressionError when one of them cannot be read
 * @see equals `identical.model()` of R's cna
 * @example isSameModel("A*b + C <-> D", "C + b*A <-> D") // true
 */
export function isSameModel(a: string, b: string): boolean {
  return isSubmodel(a, b) && isSubmodel(b, a);
}

/** As `isSubmodel()`, of formulas that are read already. */
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
