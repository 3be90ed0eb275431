import { notice } from "@throughline/messages";
import { ExpressionError } from "../errors.ts";
import { type Literal, type Notation, parseTree, type Tree } from "./tree.ts";

export type { Literal, Notation } from "./tree.ts";

/** A sum of products of literals. */
export type Expression = readonly (readonly Literal[])[];

const maxTerms = 100_000;

/**
 * Parses a set expression in the notation of the field.
 *
 * @param text sums (`+`) of products (`*`) of conditions and groups; `~` negates, `{1,2}` or `[1,2]` names values; a
 *   name with spaces is written in backticks or double quotes
 * @param notation whether small letters negate, and the names of the conditions
 * @returns the terms, in the order written; groups are multiplied out, their negations by De Morgan's laws;
 *   O(length), and as many terms as the groups multiply out to
 * @throws ExpressionError with the position of the character that cannot be read
 * @example parseExpression("A*(~B + C{1,2})") // two terms
 * @example parseExpression("AbC", { notation: "case", conditions: ["A", "B", "C"] }) // A*~B*C
 */
export function parseExpression(text: string, notation: Notation = {}): Expression {
  const tooMany = (): never => {
    throw new ExpressionError(
      notice("“{expression}” has more than {limit} terms when multiplied out. Write it in parts.", {
        expression: text,
        limit: maxTerms,
      }),
    );
  };
  const terms = (tree: Tree, negated: boolean): Literal[][] => {
    if (tree.kind === "literal") {
      const { condition, negated: isNegated, values } = tree.literal;
      return [[{ condition, negated: isNegated !== negated, values }]];
    }
    if (tree.kind === "not") return terms(tree.part, !negated);
    const parts = tree.parts.map((part) => terms(part, negated));
    if ((tree.kind === "or") !== negated) {
      const sum = parts.flat();
      if (sum.length > maxTerms) tooMany();
      return sum;
    }
    return parts.reduce((heads, tails) => {
      if (heads.length * tails.length > maxTerms) tooMany();
      return heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
    });
  };
  return terms(parseTree(text, notation), false);
}

/** How an expression is printed. */
export type PrintOptions = {
  /** `~A`, or `a` (default tilde) */
  readonly notation?: "tilde" | "case";
  /** brackets around the values of a multi-value condition (default `{}`) */
  readonly brackets?: "{}" | "[]";
};

/**
 * Prints an expression; a condition with two levels as `A` or `~A`, one with more as `A{1}`.
 *
 * @param expression terms, each a list of literals
 * @param isMultiValue whether a condition has more than two levels
 * @returns terms joined by +, literals by *; O(literals)
 * @example printExpression(parseExpression("A*~B"), () => false, { notation: "case" }) // A*b
 */
export function printExpression(
  expression: Expression,
  isMultiValue: (condition: string) => boolean = () => false,
  { notation = "tilde", brackets = "{}" }: PrintOptions = {},
): string {
  const print = ({ condition, negated, values }: Literal) => {
    const named = isMultiValue(condition) || values.length !== 1 || values[0] !== 1;
    const suffix = named ? `${brackets[0]}${values.join(",")}${brackets[1]}` : "";
    const isPlain = /^[^\s*+~{}[\],()`"]+$/u.test(condition);
    const quoted = condition.includes("`") ? `"${condition}"` : `\`${condition}\``;
    // Small letters can negate only a name in capitals.
    if (notation === "case" && isPlain && condition === condition.toUpperCase())
      return (negated ? condition.toLowerCase() : condition) + suffix;
    const plain = isPlain && notation === "tilde" ? condition : quoted;
    return `${negated ? "~" : ""}${plain}${suffix}`;
  };
  return expression.map((term) => term.map(print).join("*")).join(" + ");
}
