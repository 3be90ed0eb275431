import type { ConfigurationTable } from "./configuration-table.ts";

/** A conjunction: for each factor of a condition, the values that it allows, as bits. */
type Cube = Int32Array;

/**
 * Returns whether nothing can be left out of a condition without a change of meaning, whatever the values of its
 * factors: each literal is an insufficient but necessary part of a disjunct that is unnecessary but sufficient.
 *
 * @param disjuncts each as its literals, in the notation of formulas
 * @param table the factors with their possible values
 * @returns at worst exponential in the literals of the condition, which are few
 * @see Mackie (1974), The Cement of the Universe, ch. 3; equals `is.inus()` of R's cna
 */
export function isInus(disjuncts: readonly (readonly string[])[], table: ConfigurationTable): boolean {
  return inusTest(table)(disjuncts);
}

/** Returns a test like `isInus()` that can be reused for many conditions. */
export function inusTest(table: ConfigurationTable): (disjuncts: readonly (readonly string[])[]) => boolean {
  const factorOf = new Map(
    [...table.values].flatMap(([factor, values]) => values.map(({ text }) => [text, factor] as const)),
  );
  return (disjuncts) => {
    // Each named value has a bit, and all other values of its factor share one.
    const named = new Map<string, string[]>();
    for (const text of new Set(disjuncts.flat())) {
      const factor = factorOf.get(text) ?? text;
      const values = named.get(factor);
      if (values) values.push(text);
      else named.set(factor, [text]);
    }
    const factors = [...named.keys()];
    const whole = Int32Array.from(named, ([factor, values]) => {
      const isAll = values.length === table.values.get(factor)?.length;
      return (1 << (values.length + (isAll ? 0 : 1))) - 1;
    });
    const cubes = disjuncts.map((term) => {
      const cube = whole.slice();
      for (const text of term) {
        const factor = factorOf.get(text) ?? text;
        const at = factors.indexOf(factor);
        cube[at] = cube[at]! & (1 << (named.get(factor) ?? []).indexOf(text));
      }
      return cube;
    });
    if (cubes.some((cube) => cube.includes(0)) || isCovered(whole, cubes, -1)) return false;
    return cubes.every((cube, c) => {
      if (isCovered(cube, cubes, c)) return false;
      // A literal is redundant when the disjunct also holds with every other value of its factor.
      return cube.every((allowed, at) => {
        if (allowed === whole[at]) return true;
        const other = cube.slice();
        other[at] = whole[at]! & ~allowed;
        return !isCovered(other, cubes, c);
      });
    });
  };
}

/**
 * Returns whether every configuration of a cube lies in one of the others, ignoring the cube `but` and those
 * before `from`.
 */
function isCovered(cube: Cube, others: readonly Cube[], but: number, from = 0): boolean {
  for (let o = from; o < others.length; o++) {
    const other = others[o]!;
    if (o === but || !meet(cube, other)) continue;
    // The part of the cube outside the other one, divided into disjoint cubes.
    const rest = cube.slice();
    for (let at = 0; at < rest.length; at++) {
      const outside = rest[at]! & ~other[at]!;
      if (outside === 0) continue;
      const inside = rest[at]! & other[at]!;
      rest[at] = outside;
      if (!isCovered(rest, others, but, o + 1)) return false;
      rest[at] = inside;
    }
    return true;
  }
  return false;
}

function meet(a: Cube, b: Cube): boolean {
  for (let at = 0; at < a.length; at++) if ((a[at]! & b[at]!) === 0) return false;
  return true;
}
