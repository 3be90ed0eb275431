import type { Bits } from "../minimise/bits.ts";
import type { Atom } from "./atom.ts";
import { allowedIn, type Space } from "./space.ts";

/**
 * When a part of a structure is redundant: when the structure without it follows from the structure (`implication`), or only when the two
 * say the same (`equivalence`). They differ for cyclic structures.
 */
export type RedundancyDefinition = "implication" | "equivalence";

/** Every smallest choice of formulas that allows the same configurations as all of them: none of it follows from the others. */
export function withoutRedundant<A extends Atom>(atoms: readonly A[], space: Space): A[][] {
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
 * True when some disjunct or conjunct of a formula of a structure is redundant, and the structure is so in part.
 *
 * A structure that follows when several parts are left out also follows when one of them is, so that for `implication` one at a time is
 * tried; for `equivalence` it is gone on from those that follow.
 */
export function isPartlyRedundant(
  atoms: readonly Atom[],
  space: Space,
  definition: RedundancyDefinition = "implication",
): boolean {
  const allowed = allowedIn(space, atoms);
  if (definition === "implication")
    return atoms.some((atom) =>
      space
        .differences(atom)
        .some((where) => where.every((word, w) => (word & (allowed[w] as number)) === 0)),
    );
  const seen = new Set<string>();
  const canReduce = (rest: readonly Atom[]): boolean => {
    const key = JSON.stringify(rest.map(({ disjuncts }) => disjuncts));
    if (seen.has(key)) return false;
    seen.add(key);
    return rest.some((atom, a) =>
      reductionsOf(atom).some((smaller) => {
        const complying = space.complying(smaller);
        if (!allowed.every((word, w) => (word & ~(complying[w] as number)) === 0)) return false;
        const others = rest.with(a, smaller);
        return isSame(allowedIn(space, others), allowed) || canReduce(others);
      }),
    );
  };
  return canReduce(atoms);
}

/** An atom without one of its disjuncts, or without one conjunct of one; never without all. */
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

/** True when a structure leaves a value that it names no choice: it holds in every configuration that is allowed, or in none. */
export function hasConstant(atoms: readonly Atom[], space: Space): boolean {
  const allowed = allowedIn(space, atoms);
  const named = new Set(atoms.flatMap(({ outcome, disjuncts }) => [outcome, ...disjuncts.flat()]));
  return [...named].some((text) => {
    const there = space.holds(text);
    return (
      allowed.every((word, w) => (word & (there[w] as number)) === 0) ||
      allowed.every((word, w) => (word & ~(there[w] as number)) === 0)
    );
  });
}
