import type { Atom } from "./atom.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { allowedIn, spaceOf } from "./space.ts";

/** Every largest choice of formulas of which none follows from the others. */
export function withoutRedundant<A extends Atom>(atoms: readonly A[], table: ConfigurationTable): A[][] {
  if (atoms.length === 1) return [[...atoms]];
  const space = spaceOf(atoms, table);
  const whole = allowedIn(space, atoms).join("");
  const seen = new Set<string>();
  const reduce = (rest: readonly A[]): A[][] => {
    const key = rest.map((atom) => atoms.indexOf(atom)).join();
    if (seen.has(key)) return [];
    seen.add(key);
    const fewer = rest
      .map((_, i) => rest.filter((_other, o) => o !== i))
      .filter((others) => others.length > 0 && allowedIn(space, others).join("") === whole);
    return fewer.length === 0 ? [[...rest]] : fewer.flatMap(reduce);
  };
  return reduce(atoms);
}

/**
 * True when of no formula a disjunct or a conjunct can be left out without changing what it says in the configurations that the structure
 * allows.
 */
export function isMinimal(atoms: readonly Atom[], table: ConfigurationTable): boolean {
  const space = spaceOf(atoms, table);
  const allowed = allowedIn(space, atoms);
  return atoms.every(({ disjuncts }) => {
    const whole = space.says(disjuncts);
    const differs = (terms: readonly (readonly string[])[]) => {
      const other = space.says(terms);
      return other.some((bit, i) => allowed[i] === 1 && bit !== whole[i]);
    };
    return disjuncts.every((term, t) => {
      const others = disjuncts.filter((_, o) => o !== t);
      return (
        differs(others) && term.every((_, l) => differs([...others, term.filter((_text, o) => o !== l)]))
      );
    });
  });
}
