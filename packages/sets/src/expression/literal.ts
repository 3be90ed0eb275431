import { ExpressionError } from "../errors.ts";
import { parseTree, type Tree, type WrittenLiteral } from "./tree.ts";

/** A set named by a column: `Y`, its negation `~Y`, or values of a multi-value column, `Y{1}` (`Y[1]` in R). */
export type SetLiteral = {
  readonly name: string;
  readonly negated: boolean;
  /** the values in brackets, rising; undefined when none are written */
  readonly values?: readonly number[];
};

/**
 * Reads the name of one set, such as an outcome.
 *
 * @throws ExpressionError for a text that cannot be read, or that names more than one set
 * @example parseLiteral("~Y[1]") // { name: "Y", negated: true, values: [1] }
 */
export function parseLiteral(text: string): SetLiteral {
  const tree = parseTree(text);
  if (tree.kind === "literal") return setLiteral(tree.literal);
  throw new ExpressionError(`"${text}" names more than one set. Name one column, as Y, ~Y or Y{1}.`);
}

/**
 * Reads every set that an expression names, in the order written.
 *
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
 * @param brackets around values (default `{}`; R takes `[]`)
 * @example printLiteral({ name: "Y", negated: true, values: [1] }, "[]") // ~Y[1]
 */
export function printLiteral({ name, negated, values }: SetLiteral, brackets: "{}" | "[]" = "{}"): string {
  const suffix = values === undefined ? "" : `${brackets[0]}${values.join(",")}${brackets[1]}`;
  return `${negated ? "~" : ""}${name}${suffix}`;
}

function setLiteral({ condition, negated, values, namesValues }: WrittenLiteral): SetLiteral {
  return namesValues ? { name: condition, negated, values } : { name: condition, negated };
}
