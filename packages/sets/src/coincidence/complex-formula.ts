import { countBits, hasBit } from "../minimise/bits.ts";
import { type Atom, isCyclic } from "./atom.ts";
import { atomMembership, complianceWith, valueFinder } from "./atom-membership.ts";
import type { CausalFormula } from "./coincidence.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import type { Measures } from "./measures.ts";
import { allowedIn, type Space, spaceFinder, spaceOf } from "./space.ts";

/**
 * A structure of several outcomes: atomic formulas that hold together. Each measure is the lowest among its
 * parts.
 */
export type ComplexFormula = Measures & {
  readonly outcomes: readonly string[];
  /** the text, such as `(A*b + C <-> D)*(D <-> E)` */
  readonly condition: string;
  readonly atoms: readonly CausalFormula[];
  readonly complexity: number;
  /** share of the configurations allowed by the structure that occur in the data, 0..1 */
  readonly exhaustiveness: number;
  /** share of the configurations in the data that the structure allows, 0..1 */
  readonly faithfulness: number;
  /** how far the cases that comply with one part comply with all parts, 0..1 */
  readonly coherence: number;
  /** true when some outcome is an indirect cause of itself */
  readonly cyclic: boolean;
  /**
   * true when no part is redundant, no factor is constant, and the whole is not contradictory, by logic alone
   */
  readonly inus: boolean;
};

/** Joins atomic formulas to one structure and measures it. */
export function complexFormula(
  condition: string,
  atoms: readonly CausalFormula[],
  table: ConfigurationTable,
  { space = spaceOf(atoms, table), inus }: { readonly space?: Space; readonly inus: boolean },
): ComplexFormula {
  const lowest = (measure: keyof Measures) => Math.min(...atoms.map((atom) => atom[measure]));
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
    ...observedShares(atoms, space),
    coherence: coherenceOf(atoms, table),
    cyclic: isCyclic(atoms),
    inus,
  };
}

/**
 * Compares the configurations that a structure allows with those in the data, over the factors that it names:
 * exhaustiveness and faithfulness.
 *
 * @see equals the measures of these names of R's cna 4
 */
function observedShares(
  atoms: readonly Atom[],
  space: Space,
): Pick<ComplexFormula, "exhaustiveness" | "faithfulness"> {
  const allowed = allowedIn(space, atoms);
  const observed = new Set(space.lines());
  let both = 0;
  for (const configuration of observed) if (hasBit(allowed, configuration)) both++;
  return { exhaustiveness: both / countBits(allowed), faithfulness: both / observed.size };
}

/**
 * Returns a function like `observedShares()` that can be reused for many formulas.
 *
 * @param table the observed configurations and the values of each factor
 * @returns exhaustiveness: the share of the configurations that the formula allows which are observed; faithfulness:
 *   the share of observed configurations that it allows; both in 0..1; the cost grows with the configurations of the
 *   factors
 * @see equals `details = c("exhaustiveness", "faithfulness")` of R's cna
 */
export function observedSharesFinder(
  table: ConfigurationTable,
): (atoms: readonly Atom[]) => Pick<ComplexFormula, "exhaustiveness" | "faithfulness"> {
  const spaceFor = spaceFinder(table);
  return (atoms) => observedShares(atoms, spaceFor(atoms));
}

/** Returns the lowest coherence among the groups of atoms that share factors. */
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
        const values = compliance.map((list) => list[i]!);
        all += weight * Math.min(...values);
        any += weight * Math.max(...values);
      });
      return all / any;
    }),
  );
}
