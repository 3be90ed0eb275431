import { ExpressionError } from "../errors.ts";

/** One condition of a term: the values it may have. `A` is {1}, `~A` the values but 1; `C{0,2}` is 0 or 2. */
export type Literal = {
  readonly condition: string;
  readonly negated: boolean;
  readonly values: readonly number[];
};

/** A sum of products of literals. */
export type Expression = readonly (readonly Literal[])[];

/**
 * Reads a set expression in the notation of the field.
 *
 * @param text sums (`+`) of products (`*`) of conditions; `~` negates, `{1,2}` or `[1,2]` names values
 * @returns the terms, in the order written
 * @throws ExpressionError saying at which character it cannot be read
 * @example parseExpression("A*~B + C{1,2}") // two terms
 */
export function parseExpression(text: string): Expression {
  let position = 0;
  const fail = (what: string): never => {
    throw new ExpressionError(`"${text}", character ${position + 1}: ${what}. Write terms as A*~B + C{1}.`);
  };
  const space = () => {
    while (/\s/u.test(text[position] ?? "")) position++;
  };
  const literal = (): Literal => {
    space();
    const negated = text[position] === "~";
    if (negated) position++;
    space();
    const name = /^[^\s*+~{}[\],]+/u.exec(text.slice(position))?.[0];
    if (name === undefined) return fail("a condition is expected here");
    position += name.length;
    space();
    const open = text[position];
    if (open !== "{" && open !== "[") return { condition: name, negated, values: [1] };
    const close = text.indexOf(open === "{" ? "}" : "]", position);
    if (close === -1) return fail("this bracket is not closed");
    const values = text
      .slice(position + 1, close)
      .split(",")
      .map((part) => Number(part.trim() || "x"));
    if (values.some((value) => !Number.isInteger(value) || value < 0))
      return fail("values are whole numbers from 0");
    position = close + 1;
    return { condition: name, negated, values: [...new Set(values)].sort((a, b) => a - b) };
  };
  const terms: Literal[][] = [];
  for (;;) {
    const term = [literal()];
    for (space(); text[position] === "*"; space()) {
      position++;
      term.push(literal());
    }
    terms.push(term);
    if (position === text.length) return terms;
    if (text[position] !== "+") fail(`"${text[position]}" is not expected here`);
    position++;
  }
}

/** Prints an expression; a condition of two levels as `A` or `~A`, one of several as `A{1}`. */
export function printExpression(
  expression: Expression,
  isMultiValue: (condition: string) => boolean = () => false,
): string {
  const print = ({ condition, negated, values }: Literal) =>
    isMultiValue(condition) || values.length !== 1 || values[0] !== 1
      ? `${negated ? "~" : ""}${condition}{${values.join(",")}}`
      : `${negated ? "~" : ""}${condition}`;
  return expression.map((term) => term.map(print).join("*")).join(" + ");
}
