import type { CausalModel } from "../causal-model.ts";
import { nodeNames } from "../causal-model.ts";
import { nodeName } from "../dag.ts";
import { QueryError } from "../errors.ts";
import type { Expression, Operator, Outcome } from "./tree.ts";

type Token = { readonly text: string; readonly at: number };

const token = new RegExp(
  `\\s*(${nodeName.source}|\\d+(?:\\.\\d+)?|==|!=|>=|<=|&&?|\\|\\|?|[-+*!<>=(),[\\]])`,
  "uy",
);

/** From the loosest to the tightest, as in R; ! stands between & and comparisons. */
const levels: readonly (readonly string[])[] = [
  ["|"],
  ["&"],
  ["==", "!=", ">", "<", ">=", "<="],
  ["+", "-"],
  ["*"],
];
const comparisons = 2;

/**
 * Reads a query such as "Y[X=1] > Y[X=0] & M==1", or nested, "Y[X=1, M=M[X=0]]".
 *
 * @throws QueryError with the column and what would be allowed there
 */
export function readExpression(text: string, model: CausalModel): Expression {
  const tokens = tokensOf(text);
  let next = 0;
  const peek = () => tokens[next]?.text;
  const fail = (what: string, fix?: string): never => {
    throw new QueryError(`"${text}", column ${(tokens[next]?.at ?? text.length) + 1}: ${what}`, fix);
  };
  const expect = (wanted: string) => {
    if (peek() !== wanted) fail(`found ${peek() ? `"${peek()}"` : "the end"} where "${wanted}" is needed`);
    next++;
  };

  function binary(level: number): Expression {
    if (level === levels.length) return unary();
    if (level === comparisons && peek() === "!") {
      next++;
      return { kind: "unary", operator: "!", of: binary(comparisons) };
    }
    let left = binary(level + 1);
    while (levels[level]!.includes(peek() ?? "")) {
      const operator = tokens[next++]!.text as Operator;
      left = { kind: "binary", operator, left, right: binary(level + 1) };
    }
    return left;
  }

  function unary(): Expression {
    if (peek() === "-") {
      next++;
      return { kind: "unary", operator: "-", of: unary() };
    }
    if (peek() === "(") {
      next++;
      const inner = binary(0);
      expect(")");
      return inner;
    }
    if (/^\d/u.test(peek() ?? "")) return { kind: "number", value: Number(tokens[next++]!.text) };
    return outcome();
  }

  function outcome(): Outcome {
    const node = name();
    if (peek() !== "[") return { kind: "outcome", node, set: [] };
    const set: { node: number; to: 0 | 1 | Outcome }[] = [];
    do {
      next++;
      set.push(setting());
    } while (peek() === ",");
    expect("]");
    return { kind: "outcome", node, set };
  }

  /** X=1, M=M[X=0], or M[X=0] for the same. */
  function setting(): { node: number; to: 0 | 1 | Outcome } {
    if (tokens[next + 1]?.text === "[") {
      const to = outcome();
      return { node: to.node, to };
    }
    const node = name();
    if (peek() !== "=" && peek() !== "==") fail(`a node is set with =, as in "${model.nodes[node]!.name}=1"`);
    next++;
    const value = peek();
    if (value === "0" || value === "1") {
      next++;
      return { node, to: value === "1" ? 1 : 0 };
    }
    if (value === undefined || !nodeName.test(value)) {
      return fail("a node is set to 0, to 1 or to the value of a node, one at a time");
    }
    return { node, to: outcome() };
  }

  function name(): number {
    const text = peek();
    if (text === undefined || !nodeName.test(text)) {
      return fail(`found ${text ? `"${text}"` : "the end"} where a node, a number or "(" is needed`);
    }
    const node = model.nodes.findIndex((other) => other.name === text);
    if (node < 0) {
      fail(`"${text}" is not a node of "${model.statement}"`, `Use one of ${nodeNames(model)}.`);
    }
    next++;
    return node;
  }

  const expression = binary(0);
  if (next < tokens.length) fail(`"${peek()}" cannot stand here`, "Join parts with &, | or a comparison.");
  return expression;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let brackets = 0;
  token.lastIndex = 0;
  while (/\S/u.test(text.slice(token.lastIndex))) {
    const from = token.lastIndex;
    const found = token.exec(text)?.[1];
    if (found === undefined) {
      throw new QueryError(
        `"${text}", column ${from + 1}: "${text.slice(from).trim()[0]}" is not part of a query`,
      );
    }
    brackets += found === "[" ? 1 : found === "]" ? -1 : 0;
    const same = { "&&": "&", "||": "|", ...(brackets === 0 && { "=": "==" }) } as Record<string, string>;
    tokens.push({ text: same[found] ?? found, at: token.lastIndex - found.length });
  }
  return tokens;
}
