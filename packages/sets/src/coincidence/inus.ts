import type { ConfigurationTable } from "./configuration-table.ts";

/** A conjunction: of each factor that a condition names, which values it allows, as bits. */
type Cube = Int32Array;

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
  const factorOf = new Map(
    [...table.values].flatMap(([factor, values]) => values.map(({ text }) => [text, factor] as const)),
  );
  return (disjuncts) => {
    // Each value that is named has a bit, and all others of its factor one together.
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
        cube[at] = (cube[at] as number) & (1 << (named.get(factor) ?? []).indexOf(text));
      }
      return cube;
    });
    if (cubes.some((cube) => cube.includes(0)) || isCovered(whole, cubes, -1)) return false;
    return cubes.every((cube, c) => {
      if (isCovered(cube, cubes, c)) return false;
      // A literal is redundant when the disjunct holds with any other value of its factor too.
      return cube.every((allowed, at) => {
        if (allowed === whole[at]) return true;
        const other = cube.slice();
        other[at] = (whole[at] as number) & ~allowed;
        return !isCovered(other, cubes, c);
      });
    });
  };
}

/** True when every configuration in a cube is in one of others, one of them (`but`) and those before `from` left aside. */
function isCovered(cube: Cube, others: readonly Cube[], but: number, from = 0): boolean {
  for (let o = from; o < others.length; o++) {
    const other = others[o] as Cube;
    if (o === but || !meet(cube, other)) continue;
    // What of the cube is outside the other, in parts that do not meet.
    const rest = cube.slice();
    for (let at = 0; at < rest.length; at++) {
      const outside = (rest[at] as number) & ~(other[at] as number);
      if (outside === 0) continue;
      const inside = (rest[at] as number) & (other[at] as number);
      rest[at] = outside;
      if (!isCovered(rest, others, but, o + 1)) return false;
      rest[at] = inside;
    }
    return true;
  }
  return false;
}

function meet(a: Cube, b: Cube): boolean {
  for (let at = 0; at < a.length; at++) if (((a[at] as number) & (b[at] as number)) === 0) return false;
  return true;
}
