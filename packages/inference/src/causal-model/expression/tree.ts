/** What a query says. Truth is 1 and 0. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | Outcome
  | { readonly kind: "unary"; readonly operator: "!" | "-"; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    };

/** The value of a node, when some nodes are set; their values are 0, 1, or outcomes themselves. */
export type Outcome = {
  readonly kind: "outcome";
  readonly node: number;
  readonly set: readonly { readonly node: number; readonly to: 0 | 1 | Outcome }[];
};

export type Operator = "|" | "&" | "==" | "!=" | ">" | "<" | ">=" | "<=" | "+" | "-" | "*";

export function apply(operator: Operator, left: number, right: number): number {
  switch (operator) {
    case "|":
      return left !== 0 || right !== 0 ? 1 : 0;
    case "&":
      return left !== 0 && right !== 0 ? 1 : 0;
    case "==":
      return left === right ? 1 : 0;
    case "!=":
      return left !== right ? 1 : 0;
    case ">":
      return left > right ? 1 : 0;
    case "<":
      return left < right ? 1 : 0;
    case ">=":
      return left >= right ? 1 : 0;
    case "<=":
      return left <= right ? 1 : 0;
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
  }
}

/** Every outcome in it, also those to which nodes are set. */
export function outcomes(expression: Expression): Outcome[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "outcome":
      return [
        expression,
        ...expression.set.flatMap(({ to }) => (typeof to === "number" ? [] : outcomes(to))),
      ];
    case "unary":
      return outcomes(expression.of);
    case "binary":
      return [...outcomes(expression.left), ...outcomes(expression.right)];
  }
}
