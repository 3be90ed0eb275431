import { parseExpression } from "../expression/expression.ts";
import { parseFormula } from "../expression/relation.ts";
import type { Atom } from "./atom.ts";

/**
 * Reads a causal formula such as `A*b + C <-> D` or `C=1*V=0 -> PB=1`, or several, such as `(A + B <-> C)*(C <-> D)`.
 *
 * @returns one atom for each outcome: its disjuncts as literals, and the outcome; O(length)
 * @throws ExpressionError for a formula that cannot be read
 * @see the notation of R's cna: small letters negate, `A=2` is a value
 */
export function parseCausalFormula(text: string): Atom[] {
  return parseFormula(text).map(({ condition, relation, outcome }) => ({
    ...(relation === "sufficient" && { implies: true }),
    outcome: outcome.replaceAll(" ", ""),
    disjuncts: parseDisjunction(condition),
  }));
}

/** Reads a condition such as `A*b + C`. */
export function parseDisjunction(text: string): Atom["disjuncts"] {
  return parseExpression(text.replaceAll(/\s*=\s*/gu, "=")).map((term) =>
    term.map((literal) => (literal.negated ? `~${literal.condition}` : literal.condition)),
  );
}
