import { complexityOf, disjunction } from "./atom.ts";
import { atomMembership, valueFinder } from "./atom-membership.ts";
import type { CausalFormula } from "./coincidence.ts";
import { type ComplexFormula, complexFormula } from "./complex-formula.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { inusTest } from "./inus.ts";
import { measuresOf } from "./measures.ts";
import { parseCausalFormula } from "./parse-formula.ts";
import { structureForm } from "./structure-form.ts";

/**
 * Measures a formula on data.
 *
 * @returns its lowest consistency and coverage of each kind, exhaustiveness, faithfulness, coherence, and whether it
 *   is cyclic and has the form of a causal structure; O(configurations × literals), and the configurations of its
 *   factors for exhaustiveness
 * @throws ExpressionError for a formula that cannot be read; ConditionError for a value that no factor has
 * @see equals `condition()` and `detailMeasures()` of R's cna 4
 * @example measureFormula("A*r + L*C <-> W", table).con
 */
export function measureFormula(text: string, table: ConfigurationTable): ComplexFormula {
  const valueNamed = valueFinder(table);
  const isInus = inusTest(table);
  const atoms = parseCausalFormula(text).map((atom): CausalFormula => {
    const { x, y } = atomMembership(atom, valueNamed);
    const { outcome, disjuncts, implies } = atom;
    return {
      outcome,
      disjuncts,
      ...(implies && { implies }),
      condition: disjunction(disjuncts),
      complexity: complexityOf(disjuncts),
      inus: isInus(disjuncts),
      ...measuresOf(x, y, table.frequencies),
    };
  });
  return complexFormula(text, atoms, table, { inus: structureForm(text, table).inus });
}
