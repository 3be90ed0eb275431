import { countBits, hasBit } from "../minimise/bits.ts";
import { type Atom, isCyclic, structureText } from "./atom.ts";
import { atomMembership, complianceWith, valueFinder } from "./atom-membership.ts";
import type { CausalFormula } from "./coincidence.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import type { Measures } from "./measures.ts";
import { isMinimal, withoutRedundant } from "./redundancy.ts";
import { allowedIn, type Space, spaceFinder, spaceOf } from "./space.ts";

/** A structure of several outcomes: atomic formulas that hold together. Of each measure it has the lowest of its parts. */
export type ComplexFormula = Measures & {
  readonly outcomes: readonly string[];
  /** `(A*b + C <-> D)*(D <-> E)` */
  readonly condition: string;
  readonly atoms: readonly CausalFormula[];
  readonly complexity: number;
  /** share of the configurations that the structure allows which the data hold, 0..1 */
  readonly exhaustiveness: number;
  /** share of the configurations in the data that the structure allows, 0..1 */
  readonly faithfulness: number;
  /** how far the cases that comply with one part comply with all, 0..1 */
  readonly coherence: number;
  /** some outcome is a cause of itself by way of others */
  readonly cyclic: boolean;
};

/**
 * Joins atomic formulas of different outcomes to structures, one formula an outcome, and leaves out what is redundant: formulas that the
 * others imply, and structures of which a part can be left out without changing what they allow.
 *
 * @param maxCombinations at most so many combinations are looked at (default 1000), in order of complexity
 * @returns structures, simpler ones first; the cost grows with combinations × 2^factors of a structure
 * @see Baumgartner & Falk (2023), Multivariate Behavioral Research 58: 1107-1124; equals `csf()` of R's cna 4
 */
export function complexFormulas(
  asf: readonly CausalFormula[],
  table: ConfigurationTable,
  maxCombinations = 1000,
): ComplexFormula[] {
  const byOutcome = [...Map.groupBy(asf, ({ outcome }) => outcome).values()].map((list) =>
    [...list].sort((a, b) => a.complexity - b.complexity),
  );
  if (byOutcome.length === 0) return [];
  const space = spaceFinder(table);
  const found = new Map<string, ComplexFormula>();
  for (const atoms of combinations(byOutcome, maxCombinations)) {
    for (const minimal of withoutRedundant(atoms, space(atoms))) {
      const condition = structureText(minimal);
      if (found.has(condition) || !isMinimal(minimal, space(minimal))) continue;
      found.set(condition, complexFormula(condition, minimal, table, space(minimal)));
    }
  }
  // Where formulas cannot stand together, each stands alone.
  const structures =
    found.size > 0
      ? [...found.values()]
      : asf.slice(0, maxCombinations).map((atom) => complexFormula(structureText([atom]), [atom], table));
  return structures.sort((a, b) => a.complexity - b.complexity);
}

/** One formula of each list, simpler combinations first. */
function combinations(lists: readonly (readonly CausalFormula[])[], most: number): CausalFormula[][] {
  let heads: { atoms: CausalFormula[]; complexity: number }[] = [{ atoms: [], complexity: 0 }];
  for (const list of lists) {
    const simplest = simplestSum(heads, list, most);
    heads = heads
      .flatMap((head) => {
        const end = list.findIndex((atom) => head.complexity + atom.complexity > simplest);
        return (end === -1 ? list : list.slice(0, end)).map((atom) => ({
          atoms: [...head.atoms, atom],
          complexity: head.complexity + atom.complexity,
        }));
      })
      .sort((a, b) => a.complexity - b.complexity)
      .slice(0, most);
  }
  return heads.map(({ atoms }) => atoms);
}

/** The complexity up to which there are so many combinations of two lists, or all. */
function simplestSum(
  heads: readonly { readonly complexity: number }[],
  list: readonly CausalFormula[],
  most: number,
): number {
  const frequency = (of: readonly { readonly complexity: number }[]) =>
    [...Map.groupBy(of, ({ complexity }) => complexity)].map(
      ([complexity, { length }]) => [complexity, length] as const,
    );
  const sums = new Map<number, number>();
  for (const [a, n] of frequency(heads))
    for (const [b, m] of frequency(list)) sums.set(a + b, (sums.get(a + b) ?? 0) + n * m);
  let count = 0;
  for (const [sum, n] of [...sums].sort(([a], [b]) => a - b)) {
    count += n;
    if (count >= most) return sum;
  }
  return Number.POSITIVE_INFINITY;
}

/** Several atomic formulas as one structure, with its measures. */
export function complexFormula(
  condition: string,
  atoms: readonly CausalFormula[],
  table: ConfigurationTable,
  space: Space = spaceOf(atoms, table),
): ComplexFormula {
  const lowest = (measure: keyof Measures) => Math.min(...atoms.map((atom) => atom[measure]));
  const allowed = allowedIn(space, atoms);
  const observed = new Set(space.lines());
  const both = [...observed].filter((configuration) => hasBit(allowed, configuration)).length;
  return {
    outcomes: atoms.map(({ outcome }) => outcome),
    condition,
    atoms,
    complexity: atoms.reduce((sum, atom) => sum + atom.complexity, 0),
    con: lowest("con"),
    cov: lowest("cov"),
    PAcon: lowest("PAcon"),
    PACcov: lowest("PACcov"),
    AACcon: lowest("AACcon"),
    AAcov: lowest("AAcov"),
    ccon: lowest("ccon"),
    ccov: lowest("ccov"),
    exhaustiveness: both / countBits(allowed),
    faithfulness: both / observed.size,
    coherence: coherenceOf(atoms, table),
    cyclic: isCyclic(atoms),
  };
}

/** Of parts that hang together by shared factors the lowest. */
function coherenceOf(atoms: readonly CausalFormula[], table: ConfigurationTable): number {
  const valueNamed = valueFinder(table);
  const components: CausalFormula[][] = [];
  const factorsOf = ({ outcome, disjuncts }: Atom) =>
    new Set([outcome, ...disjuncts.flat()].map((text) => valueNamed(text).factor));
  for (const atom of atoms) {
    const factors = factorsOf(atom);
    const touching = components.filter((component) =>
      component.some((other) => [...factorsOf(other)].some((factor) => factors.has(factor))),
    );
    for (const component of touching) components.splice(components.indexOf(component), 1);
    components.push([...touching.flat(), atom]);
  }
  return Math.min(
    ...components.map((component) => {
      if (component.length === 1) return 1;
      const compliance = component.map((atom) => complianceWith(atom, atomMembership(atom, valueNamed)));
      let [all, any] = [0, 0];
      table.frequencies.forEach((weight, i) => {
        const values = compliance.map((list) => list[i] as number);
        all += weight * Math.min(...values);
        any += weight * Math.max(...values);
      });
      return all / any;
    }),
  );
}
