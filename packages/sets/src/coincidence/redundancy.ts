import type { Bits } from "../minimise/bits.ts";
import type { Atom } from "./atom.ts";
import { allowedIn, type Space } from "./space.ts";

/**
 * When a part of a structure is redundant: when the structure without it follows from the structure
 * (`implication`), or only when the two are equivalent (`equivalence`). The two differ for cyclic structures.
 */
export type RedundancyDefinition = "implication" | "equivalence";

/**
 * Returns every smallest selection of formulas that allows the same configurations as all of them, with no
 * formula that follows from the others.
 */
export function irredundantSelections<A extends Atom>(atoms: readonly A[], space: Space): A[][] {
  if (atoms.length === 1) return [[...atoms]];
  const whole = allowedIn(space, atoms);
  const seen = new Set<string>();
  const reduce = (rest: readonly A[]): A[][] => {
    const key = rest.map((atom) => atoms.indexOf(atom)).join();
    if (seen.has(key)) return [];
    seen.add(key);
    const fewer = rest
      .map((_, i) => rest.filter((_other, o) => o !== i))
      .filter((others) => others.length > 0 && isSame(allowedIn(space, others), whole));
    return fewer.length === 0 ? [[...rest]] : fewer.flatMap(reduce);
  };
  return reduce(atoms);
}

function isSame(a: Bits, b: Bits): boolean {
  return a.every((word, w) => word === b[w]);
}

/**
 * Returns whether some disjunct or conjunct of a formula is redundant in the structure.
 * If a structure follows without several parts, it also follows without one of them, so `implication` needs
 * to try only one at a time. For `equivalence` the search continues from each structure that follows.
 */
export function isPartlyRedundant(
  atoms: readonly Atom[],
  space: Space,
  definition: RedundancyDefinition = "implication",
): boolean {
  const allowed = allowedIn(space, atoms);
  if (definition === "implication")
    return atoms.some((atom) =>
      space.differences(atom).some((where) => where.every((word, w) => (word & allowed[w]!) === 0)),
    );
  const seen = new Set<string>();
  const canReduce = (rest: readonly Atom[]): boolean => {
    const key = JSON.stringify(rest.map(({ disjuncts }) => disjuncts));
    if (seen.has(key)) return false;
    seen.add(key);
    return rest.some((atom, a) =>
      reductionsOf(atom).some((smaller) => {
        const complying = space.complying(smaller);
        if (!allowed.every((word, w) => (word & ~complying[w]!) === 0)) return false;
        const others = rest.with(a, smaller);
        return isSame(allowedIn(space, others), allowed) || canReduce(others);
      }),
    );
  };
  return canReduce(atoms);
}

/** Returns the atoms without one disjunct, or without one conjunct of a disjunct; never the empty one. */
function reductionsOf(atom: Atom): Atom[] {
  const { disjuncts } = atom;
  return disjuncts.flatMap((term, t) => {
    const fewer = disjuncts.length > 1 ? [{ ...atom, disjuncts: disjuncts.filter((_, o) => o !== t) }] : [];
    if (term.length === 1) return fewer;
    const shorter = term.map((_, l) => ({
      ...atom,
      disjuncts: disjuncts.with(
        t,
        term.filter((_text, o) => o !== l),
      ),
    }));
    return [...fewer, ...shorter];
  });
}

/**
 * Returns whether a structure makes a value constant: it holds in every allowed configuration, or in none.
 */
export function hasConstant(atoms: readonly Atom[], space: Space): boolean {
  const allowed = allowedIn(space, atoms);
  const named = new Set(atoms.flatMap(({ outcome, disjuncts }) => [outcome, ...disjuncts.flat()]));
  return [...named].some((text) => {
    const there = space.valueSet(text);
    return (
      allowed.every((word, w) => (word & there[w]!) === 0) ||
      allowed.every((word, w) => (word & ~there[w]!) === 0)
    );
  });
}
