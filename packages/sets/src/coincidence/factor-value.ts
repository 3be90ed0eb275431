import { parseLiteral, type SetLiteral } from "../expression/literal.ts";
import type { ConfigurationTable } from "./configuration-table.ts";

/**
 * Reads a factor value in a formula: `A`, its negation `a` or `~A`, or `A=2` for a multi-value factor.
 *
 * @param factors the factors of the formula; without them, small letters are read as a name
 * @returns the factor, whether it is negated, and its values; O(length)
 * @throws ExpressionError for a text that cannot be read
 * @example parseFactorValue("a", ["A"]) // { name: "A", negated: true }
 */
export function parseFactorValue(text: string, factors: readonly string[] = []): SetLiteral {
  const literal = parseLiteral(text);
  const equals = literal.name.lastIndexOf("=");
  if (equals > 0)
    return {
      name: literal.name.slice(0, equals),
      negated: literal.negated,
      values: [Number(literal.name.slice(equals + 1))],
    };
  if (factors.includes(literal.name)) return literal;
  const factor = factors.find((name) => name.toLowerCase() === literal.name);
  return factor === undefined ? literal : { name: factor, negated: !literal.negated };
}

/**
 * Prints a set in the notation of formulas: `~D` as `d`, `D{2}` as `D=2`.
 *
 * @returns undefined when the table has no such factor, or when several values are named; O(levels)
 */
export function factorValueText(
  { name, negated, values }: SetLiteral,
  table: ConfigurationTable,
): string | undefined {
  const known = table.values.get(name);
  if (known === undefined || (values !== undefined && (negated || values.length > 1))) return undefined;
  return values === undefined ? known[negated ? 1 : 0]?.text : `${name}=${values[0]}`;
}
