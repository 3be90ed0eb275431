import type { Bits } from "../minimise/bits.ts";
import type { Atom } from "./atom.ts";
import { allowedIn, type Space } from "./space.ts";

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
 * True when of no formula a disjunct or a conjunct can be left out without changing what it says in the configurations that the structure
 * allows.
 */
export function isMinimal(atoms: readonly Atom[], space: Space): boolean {
  const allowed = allowedIn(space, atoms);
  return atoms.every((atom) =>
    space.differences(atom).every((where) => where.some((word, w) => (word & (allowed[w] as number)) !== 0)),
  );
}
