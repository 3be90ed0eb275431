import { parseFactorValue } from "./factor-value.ts";

/** A claim about one outcome: the disjunctions of conjunctions that cause it. */
export type Atom = {
  readonly outcome: string;
  readonly disjuncts: readonly (readonly string[])[];
  /** true for a claim of sufficiency only: `->` instead of `<->` */
  readonly implies?: boolean;
};

/** Prints a disjunction, such as `A*b + C`. */
export function disjunction(disjuncts: Atom["disjuncts"]): string {
  return disjuncts.map((literals) => literals.join("*")).join(" + ");
}

/** Prints a structure, such as `A*b + C <-> D` or `(A*b <-> C)*(C <-> D)`. */
export function structureText(atoms: readonly Atom[]): string {
  const parts = atoms.map(
    ({ disjuncts, outcome, implies }) => `${disjunction(disjuncts)} ${implies ? "->" : "<->"} ${outcome}`,
  );
  return parts.length === 1 ? parts[0]! : parts.map((part) => `(${part})`).join("*");
}

/** Counts the literals. */
export function complexityOf(disjuncts: Atom["disjuncts"]): number {
  return disjuncts.reduce((sum, literals) => sum + literals.length, 0);
}

/**
 * Returns whether some outcome is an indirect cause of itself: by factor, or only where the same value recurs.
 *
 * @returns O(outcomes × literals)
 * @see equals `cyclic()` of R's cna
 */
export function isCyclic(atoms: readonly Atom[], by: "factor" | "value" = "factor"): boolean {
  const nodeOf = (text: string) => (by === "value" ? text : parseFactorValue(text).name.toUpperCase());
  const causes = new Map<string, Set<string>>();
  for (const { outcome, disjuncts } of atoms) {
    const of = causes.get(nodeOf(outcome)) ?? new Set();
    for (const text of disjuncts.flat()) of.add(nodeOf(text));
    causes.set(nodeOf(outcome), of);
  }
  const reaches = (from: string, target: string, seen: Set<string>): boolean =>
    [...(causes.get(from) ?? [])].some((cause) => {
      if (cause === target) return true;
      if (seen.has(cause)) return false;
      seen.add(cause);
      return reaches(cause, target, seen);
    });
  return [...causes.keys()].some((node) => reaches(node, node, new Set()));
}
