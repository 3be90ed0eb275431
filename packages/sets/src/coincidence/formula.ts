import { parseExpression } from "../expression/expression.ts";
import { parseFormula } from "../expression/relation.ts";
import { type Atom, complexityOf, disjunction } from "./atom.ts";
import { atomMembership, valueFinder } from "./atom-membership.ts";
import type { CausalFormula } from "./coincidence.ts";
import { type ComplexFormula, complexFormula } from "./complex-formulas.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { measuresOf } from "./measures.ts";

/**
 * Reads a causal formula, as `A*b + C <-> D`, `C=1*V=0 -> PB=1`, or several as `(A + B <-> C)*(C <-> D)`.
 *
 * @throws ExpressionError when it cannot be read
 */
export function parseCausalFormula(text: string): Atom[] {
  return parseFormula(text).map(({ condition, relation, outcome }) => ({
    ...(relation === "sufficient" && { implies: true }),
    outcome: outcome.replaceAll(" ", ""),
    disjuncts: parseExpression(condition.replaceAll(/\s*=\s*/gu, "=")).map((term) =>
      term.map((literal) => (literal.negated ? `~${literal.condition}` : literal.condition)),
    ),
  }));
}

/**
 * Measures a formula on data.
 *
 * @returns its lowest consistency and coverage of each kind, exhaustiveness, faithfulness, coherence, and whether it is cyclic
 * @throws ExpressionError when it cannot be read; ConditionError for a value that no factor takes
 * @see equals `condition()` and `detailMeasures()` of R's cna 4
 * @example measureFormula("A*r + L*C <-> W", table).con
 */
export function measureFormula(text: string, table: ConfigurationTable): ComplexFormula {
  const valueNamed = valueFinder(table);
  const atoms = parseCausalFormula(text).map((atom): CausalFormula => {
    const { x, y } = atomMembership(atom, valueNamed);
    const { outcome, disjuncts, implies } = atom;
    return {
      outcome,
      disjuncts,
      ...(implies && { implies }),
      condition: disjunction(disjuncts),
      complexity: complexityOf(disjuncts),
      ...measuresOf(x, y, table.frequencies),
    };
  });
  return complexFormula(text, atoms, table);
}

/**
 * True when all that a formula says of causes another says too, perhaps in more detail: for each of its outcomes, each disjunct is a part
 * of a disjunct of its own there.
 *
 * @see Baumgartner & Thiem (2020), Sociological Methods & Research 49: 279-311; equals `is.submodel()` of R's cna
 */
export function isSubmodel(text: string, of: string): boolean {
  return isPartOf(parseCausalFormula(text), parseCausalFormula(of));
}

/** As `isSubmodel()`, of formulas that are read already. */
export function isPartOf(atoms: readonly Atom[], of: readonly Atom[]): boolean {
  return atoms.every(({ outcome, disjuncts }) => {
    const other = of.find((atom) => atom.outcome === outcome);
    return other !== undefined && fits(disjuncts, other.disjuncts);
  });
}

function fits(parts: readonly (readonly string[])[], wholes: readonly (readonly string[])[]): boolean {
  const [first, ...rest] = parts;
  if (!first) return true;
  return wholes.some(
    (whole, w) =>
      first.every((literal) => whole.includes(literal)) &&
      fits(
        rest,
        wholes.filter((_, o) => o !== w),
      ),
  );
}
