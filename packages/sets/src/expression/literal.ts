import { notice } from "@throughline/messages";
import { ExpressionError } from "../errors.ts";
import { parseTree, type Tree, type WrittenLiteral } from "./tree.ts";

/** A set named by a column: `Y`, its negation `~Y`, or values of a multi-value column, `Y{1}` (`Y[1]` in R). */
export type SetLiteral = {
  readonly name: string;
  readonly negated: boolean;
  /** the values in brackets, in ascending order; undefined when no values are written */
  readonly values?: readonly number[];
};

/**
 * Parses the name of one set, such as an outcome.
 *
 * @returns the name, whether it is negated, and the values named; O(length)
 * @throws ExpressionError for a text that cannot be read, or that names more than one set
 * @example parseLiteral("~Y[1]") // { name: "Y", negated: true, values: [1] }
 */
export function parseLiteral(text: string): SetLiteral {
  const negated = text.startsWith("~");
  if (isPlainName(text, negated ? 1 : 0)) return { name: negated ? text.slice(1) : text, negated };
  const tree = parseTree(text);
  if (tree.kind === "literal") return setLiteral(tree.literal);
  throw new ExpressionError(
    notice("“{expression}” names more than one set. Name one column, as {examples}.", {
      expression: text,
      examples: "Y, ~Y, Y{1}",
    }),
  );
}

/**
 * Parses an expression and returns every set that it names, in the order written.
 *
 * @returns one entry for each literal, also for one that recurs; O(length)
 * @throws ExpressionError for a text that cannot be read
 * @example parseLiterals("A*~B{2}") // A, and B negated with the value 2
 */
export function parseLiterals(text: string): SetLiteral[] {
  const literals = (tree: Tree): SetLiteral[] => {
    if (tree.kind === "literal") return [setLiteral(tree.literal)];
    return tree.kind === "not" ? literals(tree.part) : tree.parts.flatMap(literals);
  };
  return literals(parseTree(text));
}

/**
 * Prints a set literal.
 *
 * @param brackets around values (default `{}`; R uses `[]`)
 * @returns the text that `parseLiteral()` reads back; O(values)
 * @example printLiteral({ name: "Y", negated: true, values: [1] }, "[]") // ~Y[1]
 */
export function printLiteral({ name, negated, values }: SetLiteral, brackets: "{}" | "[]" = "{}"): string {
  const suffix = values === undefined ? "" : `${brackets[0]}${values.join(",")}${brackets[1]}`;
  return `${negated ? "~" : ""}${name}${suffix}`;
}

/**
 * Returns whether a name from a position on has only ASCII letters, digits, `_` and `.`; such names need no parser.
 */
function isPlainName(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i) | 0x20;
    const isLetter = code >= 0x61 && code <= 0x7a;
    const isOther = (text.charCodeAt(i) >= 0x30 && text.charCodeAt(i) <= 0x39) || "_.".includes(text[i]!);
    if (!isLetter && !isOther) return false;
  }
  return text.length > from;
}

function setLiteral({ condition, negated, values, namesValues }: WrittenLiteral): SetLiteral {
  return namesValues ? { name: condition, negated, values } : { name: condition, negated };
}
