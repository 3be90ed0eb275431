import { ExpressionError } from "../errors.ts";
import type { Notation } from "./tree.ts";
import { parseTree } from "./tree.ts";

/** The claim of a formula about a condition and an outcome, both as written. */
export type Relation = {
  readonly condition: string;
  readonly relation: "sufficient" | "necessary" | "sufficient and necessary";
  readonly outcome: string;
};

const signs = { "<=>": "sufficient and necessary", "<->": "sufficient and necessary" } as const;

/**
 * Parses a relation: `A*B + C => Y` or `->` (sufficient), `A <= Y` or `<-` (necessary), `A <=> Y` or `<->` (both).
 *
 * @returns condition and outcome as written, and which of the three relations; O(length)
 * @throws ExpressionError when there is not exactly one arrow, or a side cannot be read
 * @example parseRelation("A*~B + C <-> Y") // { condition: "A*~B + C", relation: "sufficient and necessary", outcome:
 *   "Y" }
 */
export function parseRelation(text: string, notation: Notation = {}): Relation {
  const [condition, arrow, outcome, ...more] = text.split(/(<->|<=>|->|<-|=>|<=)/u);
  if (condition === undefined || arrow === undefined || outcome === undefined || more.length > 0)
    throw new ExpressionError(
      `"${text}" does not contain exactly one arrow. Write a relation as A*B + C -> Y, with ->, <- or <-> (=>, <=, <=>).`,
    );
  for (const side of [condition, outcome]) parseTree(side, notation);
  const both = signs[arrow as keyof typeof signs];
  return {
    condition: condition.trim(),
    relation: both ?? (arrow.endsWith(">") ? "sufficient" : "necessary"),
    outcome: outcome.trim(),
  };
}

/**
 * Parses a formula of one or several relations, such as `(A + B <-> C)*(C*D <-> E)`.
 *
 * @returns the relations in the order written; O(length)
 * @throws ExpressionError as `parseRelation()`, and for brackets that do not match
 */
export function parseFormula(text: string, notation: Notation = {}): Relation[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if ("([{".includes(sign)) depth++;
    else if (")]}".includes(sign)) depth--;
    if (depth < 0)
      throw new ExpressionError(`"${text}", character ${i + 1}: this ${sign} has no opening bracket.`);
    const before = text.slice(start, i).trim();
    const ends = sign === "," || (sign === "*" && before.startsWith("(") && before.endsWith(")"));
    if (depth > 0 || !ends || !/<->|<=>|->|<-|=>|<=/u.test(before)) continue;
    parts.push(before);
    start = i + 1;
  }
  if (depth > 0) throw new ExpressionError(`"${text}": a bracket is not closed.`);
  parts.push(text.slice(start));
  return parts.map((part) => parseRelation(unwrapped(part.trim()), notation));
}

/** Removes brackets around the whole text, if there are any. */
function unwrapped(text: string): string {
  if (!text.startsWith("(") || !text.endsWith(")")) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "(") depth++;
    else if (text[i] === ")") depth--;
    if (depth === 0 && i < text.length - 1) return text;
  }
  return unwrapped(text.slice(1, -1).trim());
}
