import { ExpressionError } from "../errors.ts";
import { parseTree, type Tree } from "../expression/tree.ts";
import { valueFinder } from "./atom-membership.ts";
import type { ConfigurationTable } from "./configuration-table.ts";
import { type Measures, measuresOf } from "./measures.ts";

/** The memberships and measures of a condition on data. */
export type EvaluatedCondition = {
  /** membership of each configuration in it; for a relation, in its left side */
  readonly x: Float64Array;
  /** share of the cases that are in x, 0..1 */
  readonly frequency: number;
  /** for a relation: membership in its right side, and its measures */
  readonly y?: Float64Array;
  readonly measures?: Measures;
};

/**
 * Evaluates any expression of factor values: conjunction `*` or `&`, disjunction `+` or `|`, negation `-`,
 * `!` or `~`, brackets, and at most one arrow, `->` or `<->`, with an expression on either side.
 *
 * @returns memberships in 0..1, one per configuration, in the order of the table; O(configurations ×
 *   literals)
 * @throws ExpressionError for a text that cannot be read; ConditionError for a value that no factor has
 * @see equals `condition()` of R's cna for one formula
 * @example evaluateCondition("A*r + !(L*C)", table).frequency
 */
export function evaluateCondition(text: string, table: ConfigurationTable): EvaluatedCondition {
  const [left = "", right, ...more] = text.split(/<->|->/u);
  if (more.length > 0)
    throw new ExpressionError(
      `"${text}" has ${more.length + 1} arrows. Give one relation, or measure formulas of several outcomes as (A <-> B)*(B <-> C).`,
    );
  const evaluated = (side: string) => membershipIn(parseTree(translateOperators(side)), table);
  const x = evaluated(left);
  const cases = table.frequencies.reduce((sum, count) => sum + count, 0);
  const frequency = x.reduce((sum, value, i) => sum + value * table.frequencies[i]!, 0) / cases;
  if (right === undefined) return { x, frequency };
  const y = evaluated(right);
  return { x, frequency, y, measures: measuresOf(x, y, table.frequencies) };
}

/** Translates R's operators to ours: `A & !(B | -C)` becomes `A * ~(B + ~C)`, `D!=2` becomes `~(D=2)`. */
function translateOperators(text: string): string {
  return text
    .replaceAll(/\s*=\s*/gu, "=")
    .replaceAll(/([^\s*+&|!~()-]+)\s*!=\s*(\d+)/gu, "~($1=$2)")
    .replaceAll("&", "*")
    .replaceAll("|", "+")
    .replaceAll(/!|(?<=^|[\s*+~(])-/gu, "~");
}

function membershipIn(tree: Tree, table: ConfigurationTable): Float64Array {
  const valueNamed = valueFinder(table);
  const of = (part: Tree): Float64Array => {
    if (part.kind === "not") return of(part.part).map((x) => 1 - x);
    if (part.kind === "literal") {
      const { membership } = valueNamed(part.literal.condition);
      return part.literal.negated ? membership.map((x) => 1 - x) : membership;
    }
    const parts = part.parts.map(of);
    const by = part.kind === "and" ? Math.min : Math.max;
    return parts[0]!.map((_, i) => by(...parts.map((values) => values[i]!)));
  };
  return of(tree);
}
