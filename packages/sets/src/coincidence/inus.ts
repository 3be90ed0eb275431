import type { ConfigurationTable } from "./configuration-table.ts";

/** A conjunction: for each factor the number of the value it names, or `open`. */
type Cube = Int16Array;
const open = -1;

/**
 * True when nothing can be left out of a condition without changing what it says, whatever the values of its factors: each literal is an
 * insufficient but necessary part of a disjunct that is unnecessary but sufficient.
 *
 * @see Mackie (1974), The Cement of the Universe, ch. 3; equals `is.inus()` of R's cna
 */
export function isInus(disjuncts: readonly (readonly string[])[], table: ConfigurationTable): boolean {
  return inusTest(table)(disjuncts);
}

/** As `isInus()`, for conditions one after the other. */
export function inusTest(table: ConfigurationTable): (disjuncts: readonly (readonly string[])[]) => boolean {
  const places = new Map<string, readonly [factor: number, value: number]>();
  const counts = [...table.values.values()].map((values, factor) => {
    for (const [value, { text }] of values.entries()) places.set(text, [factor, value]);
    return values.length;
  });
  const cubeOf = (term: readonly string[]): Cube => {
    const cube = new Int16Array(counts.length).fill(open);
    for (const text of term) {
      const place = places.get(text);
      if (place) cube[place[0]] = place[1];
    }
    return cube;
  };
  return (disjuncts) => {
    const cubes = disjuncts.map(cubeOf);
    if (isCovered(cubeOf([]), cubes, counts)) return false;
    return cubes.every((cube, c) => {
      const others = cubes.filter((_, o) => o !== c);
      if (isCovered(cube, others, counts)) return false;
      // A literal is redundant when the disjunct holds with any other value of its factor too.
      return cube.every((value, factor) => {
        if (value === open) return true;
        const other = cube.slice();
        for (let v = 0; v < (counts[factor] as number); v++) {
          other[factor] = v;
          if (v !== value && !isCovered(other, others, counts)) return true;
        }
        return false;
      });
    });
  };
}

/** True when every configuration in a conjunction is in one of others. */
function isCovered(cube: Cube, others: readonly Cube[], counts: readonly number[]): boolean {
  const near = others.filter((other) => {
    for (let f = 0; f < other.length; f++)
      if (other[f] !== open && cube[f] !== open && other[f] !== cube[f]) return false;
    return true;
  });
  const [first] = near;
  if (!first) return false;
  const factor = first.findIndex((value, f) => value !== open && cube[f] === open);
  if (factor === -1) return true;
  const narrower = cube.slice();
  for (let v = 0; v < (counts[factor] as number); v++) {
    narrower[factor] = v;
    if (!isCovered(narrower, near, counts)) return false;
  }
  return true;
}
