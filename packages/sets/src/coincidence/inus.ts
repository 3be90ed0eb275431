import type { ConfigurationTable } from "./configuration-table.ts";

/** A conjunction: for each factor it names, the value. */
type Cube = ReadonlyMap<string, string>;

/**
 * True when nothing can be left out of a condition without changing what it says, whatever the values of its factors: each literal is an
 * insufficient but necessary part of a disjunct that is unnecessary but sufficient.
 *
 * @see Mackie (1974), The Cement of the Universe, ch. 3; equals `is.inus()` of R's cna
 */
export function isInus(disjuncts: readonly (readonly string[])[], table: ConfigurationTable): boolean {
  const factorOf = new Map<string, string>();
  const valuesOf = new Map<string, readonly string[]>();
  for (const [factor, values] of table.values) {
    valuesOf.set(
      factor,
      values.map(({ text }) => text),
    );
    for (const { text } of values) factorOf.set(text, factor);
  }
  const cubes = disjuncts.map((term) => new Map(term.map((text) => [factorOf.get(text) ?? text, text])));
  if (isCovered(new Map(), cubes, valuesOf)) return false;
  return cubes.every((cube, c) => {
    const others = cubes.filter((_, o) => o !== c);
    if (isCovered(cube, others, valuesOf)) return false;
    // A literal is redundant when the disjunct holds with any other value of its factor too.
    return [...cube].every(([factor, value]) =>
      (valuesOf.get(factor) ?? []).some(
        (other) => other !== value && !isCovered(new Map([...cube, [factor, other]]), others, valuesOf),
      ),
    );
  });
}

/** True when every configuration in a conjunction is in one of others. */
function isCovered(
  cube: Cube,
  others: readonly Cube[],
  valuesOf: ReadonlyMap<string, readonly string[]>,
): boolean {
  const near = others.filter((other) =>
    [...other].every(([factor, value]) => (cube.get(factor) ?? value) === value),
  );
  const [first] = near;
  if (!first) return false;
  const open = [...first.keys()].find((factor) => !cube.has(factor));
  if (open === undefined) return true;
  return (valuesOf.get(open) ?? []).every((value) =>
    isCovered(new Map([...cube, [open, value]]), near, valuesOf),
  );
}
