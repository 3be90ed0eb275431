import { list, notice, type Value } from "@throughline/messages";
import { ConditionError } from "../errors.ts";
import { attribute } from "../references.ts";
import type { Atom } from "./atom.ts";
import type { ConfigurationTable, FactorValue } from "./configuration-table.ts";

/** A factor value in what an error says: the factor, `~` and the factor, or the factor and its value. */
export const factorValue = ({ factor, text }: FactorValue): Value =>
  text === factor
    ? attribute(factor)
    : list(
        text.startsWith(`${factor}=`)
          ? [attribute(factor), text.slice(factor.length)]
          : ["~", attribute(factor)],
        "adjacent",
      );

/**
 * Returns a function that finds a factor value by its text in a formula. It throws ConditionError for a value
 * that no factor has.
 */
export function valueFinder(table: ConfigurationTable): (text: string) => FactorValue {
  const known = new Map([...table.values.values()].flat().map((value) => [value.text, value]));
  return (text) => {
    const value = known.get(text);
    if (!value)
      throw new ConditionError(
        notice("No factor takes the value {value}. Use one of {values}.", {
          value: text,
          values: list([...known.values()].map(factorValue), "comma"),
        }),
      );
    return value;
  };
}

/** Membership of each configuration in the condition of an atom (x) and in its outcome (y). */
type AtomMembership = { readonly x: Float64Array; readonly y: Float64Array };

export function atomMembership(
  { outcome, disjuncts }: Atom,
  valueNamed: (text: string) => FactorValue,
): AtomMembership {
  const y = valueNamed(outcome).membership;
  const terms = disjuncts.map((term) => term.map((text) => valueNamed(text).membership));
  return { x: disjunctionMembership(terms, y.length), y };
}

/**
 * Returns the membership of each configuration in a disjunction of conjunctions: the maximum of the minima.
 */
export function disjunctionMembership(
  terms: readonly (readonly Float64Array[])[],
  configurations: number,
): Float64Array {
  return Float64Array.from({ length: configurations }, (_, i) => {
    let most = 0;
    for (const term of terms) {
      let least = 1;
      for (const membership of term) least = Math.min(least, membership[i]!);
      most = Math.max(most, least);
    }
    return most;
  });
}

/**
 * Returns how far each configuration complies with an atom, 0..1: for `<->` 1 where x equals y, for `->` also
 * where x is less than y.
 */
export function complianceWith({ implies }: Atom, { x, y }: AtomMembership): Float64Array {
  return x.map((value, i) => {
    const gap = value - y[i]!;
    return 1 - (implies ? Math.max(0, gap) : Math.abs(gap));
  });
}
