import { SolutionError } from "../errors.ts";

/** A product of values: which conditions it fixes, as bits, and the value each of these has. */
export type Implicant = { readonly fixed: number; readonly values: readonly number[] };

/** Conditions are bits of one 32-bit number. */
export const maxConditions = 31;

/**
 * Finds the prime implicants of positive configurations when every configuration not listed as negative may be assumed.
 *
 * An implicant of a positive row keeps some of its values; it excludes a negative row when one of these differs. So the prime
 * implicants of the row are the minimal sets of conditions that hit its difference from every negative row. Remainders are never
 * listed, and their number does not matter.
 *
 * @param positive configurations to be covered
 * @param negative configurations that must not be covered
 * @returns each prime implicant once, those with fewer conditions first
 * @throws SolutionError when there is no negative configuration, as everything would then be sufficient
 */
export function primeImplicants(
  positive: readonly (readonly number[])[],
  negative: readonly (readonly number[])[],
): Implicant[] {
  if (negative.length === 0) {
    throw new SolutionError(
      "no configuration is negative, so every condition would be sufficient. Raise the cut-off, or ask for the conservative solution.",
    );
  }
  const found = new Map<string, Implicant>();
  for (const row of positive) {
    const differences = negative.map((other) => {
      let bits = 0;
      row.forEach((value, c) => {
        if (other[c] !== value) bits |= 1 << c;
      });
      return bits;
    });
    for (const fixed of minimalHittingSets(differences)) {
      const implicant = { fixed, values: row.map((value, c) => ((fixed >> c) & 1 ? value : -1)) };
      found.set(implicant.values.join(), implicant);
    }
  }
  return sorted([...found.values()]);
}

/** Orders implicants by number of conditions, then by their values, so that results never depend on the order of cases. */
export function sorted(implicants: Implicant[]): Implicant[] {
  const size = ({ fixed }: Implicant) => fixed.toString(2).split("1").length - 1;
  const key = ({ values }: Implicant) => values.map((value) => (value === -1 ? 9_999 : 9_998 - value));
  return implicants
    .map((implicant) => ({ implicant, size: size(implicant), key: key(implicant) }))
    .sort((a, b) => a.size - b.size || compareLists(a.key, b.key))
    .map(({ implicant }) => implicant);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
}

/**
 * Finds all minimal sets of bits that share a bit with every given set.
 *
 * @see Murakami & Uno (2014), Discrete Applied Mathematics 170: 83-94
 */
export function minimalHittingSets(sets: readonly number[]): number[] {
  const edges = [...new Set(sets)].filter((a, _, all) => !all.some((b) => b !== a && (a & b) === b));
  const found: number[] = [];
  const all = edges.reduce((union, edge) => union | edge, 0);
  const search = (chosen: number, open: readonly number[], candidates: number) => {
    if (open.length === 0) {
      found.push(chosen);
      return;
    }
    let best = open[0] ?? 0;
    for (const edge of open) if (bitCount(edge & candidates) < bitCount(best & candidates)) best = edge;
    let rest = candidates & ~best;
    for (let branch = best & candidates; branch !== 0; branch &= branch - 1) {
      const bit = branch & -branch;
      const next = chosen | bit;
      if (everyBitCounts(next, edges))
        search(
          next,
          open.filter((edge) => (edge & bit) === 0),
          rest,
        );
      rest |= bit;
    }
  };
  search(0, edges, all);
  return found;
}

/** Each chosen bit is the only one that hits some set. */
function everyBitCounts(chosen: number, edges: readonly number[]): boolean {
  let needed = 0;
  for (const edge of edges) {
    const hit = edge & chosen;
    if (hit !== 0 && (hit & (hit - 1)) === 0) needed |= hit;
    if (needed === chosen) return true;
  }
  return needed === chosen;
}

function bitCount(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
}

/**
 * Finds the largest products that cover listed configurations only, assuming nothing: values of a condition are merged when all of
 * its levels are there.
 *
 * @param configurations those that may be covered
 * @param levels the number of levels of each condition
 */
export function implicantsWithin(
  configurations: readonly (readonly number[])[],
  levels: readonly number[],
): Implicant[] {
  const full = (1 << levels.length) - 1;
  let current = new Map(
    configurations.map((values) => [values.join(), { fixed: full, values } satisfies Implicant as Implicant]),
  );
  const prime: Implicant[] = [];
  while (current.size > 0) {
    const merged = new Map<string, Implicant>();
    const used = new Set<string>();
    for (const implicant of current.values()) {
      for (let c = 0; c < levels.length; c++) {
        if (((implicant.fixed >> c) & 1) === 0) continue;
        const siblings = Array.from({ length: levels[c] ?? 2 }, (_, value) =>
          implicant.values.with(c, value).join(),
        );
        if (!siblings.every((key) => current.has(key))) continue;
        for (const key of siblings) used.add(key);
        const values = implicant.values.with(c, -1);
        merged.set(values.join(), { fixed: implicant.fixed & ~(1 << c), values });
      }
    }
    for (const [key, implicant] of current) if (!used.has(key)) prime.push(implicant);
    current = merged;
  }
  return sorted(prime);
}

/** True when every value that the implicant fixes is that of the configuration. */
export function covers(implicant: Implicant, configuration: readonly number[]): boolean {
  for (let c = 0; c < configuration.length; c++) {
    if ((implicant.fixed >> c) & 1 && implicant.values[c] !== configuration[c]) return false;
  }
  return true;
}
