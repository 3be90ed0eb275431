import { parseFactorValue } from "./factor-value.ts";

/** A claim about one outcome: which disjunctions of conjunctions bring it about. */
export type Atom = {
  readonly outcome: string;
  readonly disjuncts: readonly (readonly string[])[];
  /** the claim is of sufficiency only, `->` and not `<->` */
  readonly implies?: boolean;
};

/** `A*b + C`, as it is written. */
export function disjunction(disjuncts: Atom["disjuncts"]): string {
  return disjuncts.map((literals) => literals.join("*")).join(" + ");
}

/** `A*b + C <-> D`, or `(A*b <-> C)*(C <-> D)`, as they are written. */
export function structureText(atoms: readonly Atom[]): string {
  const parts = atoms.map(
    ({ disjuncts, outcome, implies }) => `${disjunction(disjuncts)} ${implies ? "->" : "<->"} ${outcome}`,
  );
  return parts.length === 1 ? (parts[0] as string) : parts.map((part) => `(${part})`).join("*");
}

/** How many literals there are. */
export function complexityOf(disjuncts: Atom["disjuncts"]): number {
  return disjuncts.reduce((sum, literals) => sum + literals.length, 0);
}

/**
 * True when some outcome causes itself by way of others: by its factor, or only where the very value comes back.
 *
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
