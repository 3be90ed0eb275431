import { ConditionError } from "../errors.ts";
import type { Atom } from "./atom.ts";
import type { ConfigurationTable, FactorValue } from "./configuration-table.ts";

/** Looks values up by how they stand in formulas; throws ConditionError for one that no factor takes. */
export function valueFinder(table: ConfigurationTable): (text: string) => FactorValue {
  const known = new Map([...table.values.values()].flat().map((value) => [value.text, value]));
  return (text) => {
    const value = known.get(text);
    if (!value)
      throw new ConditionError(
        `no factor takes the value "${text}". Use one of ${[...known.keys()].join(", ")}.`,
      );
    return value;
  };
}

/** Membership of each configuration in what an atom says brings its outcome about (x), and in the outcome (y). */
export type AtomMembership = { readonly x: Float64Array; readonly y: Float64Array };

export function atomMembership(
  { outcome, disjuncts }: Atom,
  valueNamed: (text: string) => FactorValue,
): AtomMembership {
  const y = valueNamed(outcome).membership;
  const terms = disjuncts.map((term) => term.map((text) => valueNamed(text).membership));
  return { x: joined(terms, y.length), y };
}

/** Membership in a disjunction of conjunctions: of each configuration the highest of the lowest. */
export function joined(terms: readonly (readonly Float64Array[])[], configurations: number): Float64Array {
  return Float64Array.from({ length: configurations }, (_, i) => {
    let most = 0;
    for (const term of terms) {
      let least = 1;
      for (const membership of term) least = Math.min(least, membership[i] as number);
      most = Math.max(most, least);
    }
    return most;
  });
}

/** How far each configuration is as an atom says, 0..1: 1 where x and y are alike, of `->` also where there is less x than y. */
export function complianceWith({ implies }: Atom, { x, y }: AtomMembership): Float64Array {
  return x.map((value, i) => {
    const gap = value - (y[i] as number);
    return 1 - (implies ? Math.max(0, gap) : Math.abs(gap));
  });
}
