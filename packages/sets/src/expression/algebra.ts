import { ExpressionError } from "../errors.ts";
import { classesOf, minimumCovers } from "../minimise/minimum-covers.ts";
import { type Implicant, implicantsOver, implicantsWithin } from "../minimise/prime-implicants.ts";
import { unionPrimes } from "../minimise/union-primes.ts";
import { type Expression, type Literal, parseExpression, printExpression } from "./expression.ts";
import type { Notation } from "./tree.ts";

export type AlgebraOptions = Notation & {
  /**
   * the number of values of conditions, such as { A: 3 } (default 2, or enough for the highest value that is named)
   */
  readonly levels?: Readonly<Record<string, number>>;
  /** maximum number of forms that are examined (default 1000) */
  readonly maxForms?: number;
};

/** Configurations are listed one by one up to this number. */
const maxConfigurations = 1 << 16;

/**
 * Simplifies an expression: returns every shortest equivalent sum of prime implicants.
 *
 * @returns the printed forms; `[""]` when nothing satisfies the expression; the whole set, `["1"]`, when everything
 *   does; the cost grows with the configurations of its conditions, at most 2^16, and with their prime implicants
 * @throws ExpressionError for a text that cannot be read, a value above the levels of its condition, or conditions
 *   with more than 2^16 configurations
 * @see Quine (1952), American Mathematical Monthly 59: 521-531; equals `simplify()` of R's admisc
 * @example simplifyExpression("A*B + A*~B*C + ~A*B") // ["B + A*C"]
 */
export function simplifyExpression(text: string, options: AlgebraOptions = {}): string[] {
  return shortestForms([parseExpression(text, options)], "in all", options);
}

/**
 * Negates and simplifies an expression.
 *
 * @returns every shortest equivalent of the negation, printed; the cost is that of `simplifyExpression()`
 * @throws the errors of `simplifyExpression()`
 * @see equals `negate()` of R's admisc
 * @example negateExpression("A*B + ~C") // ["~A*C + ~B*C"]
 */
export function negateExpression(text: string, options: AlgebraOptions = {}): string[] {
  return shortestForms([parseExpression(text, options)], "in none", options);
}

/**
 * Returns the simplified intersection of several expressions.
 *
 * @returns as `simplifyExpression()`, over the conditions of all expressions
 * @throws the errors of `simplifyExpression()`
 * @see equals `intersection()` of R's admisc
 * @example intersectExpressions(["~A*B + C*~D", "A*B + ~D"]) // ["C*~D + ~A*B*~D"]
 */
export function intersectExpressions(texts: readonly string[], options: AlgebraOptions = {}): string[] {
  return shortestForms(
    texts.map((text) => parseExpression(text, options)),
    "in all",
    options,
  );
}

/**
 * Expands an expression: lists every configuration of the conditions that satisfies it.
 *
 * @param options `conditions` that each term contains, by default those of the expression
 * @returns one term for each configuration, joined by +: 2^k terms for each literal that a term leaves out of k crisp
 *   conditions
 * @throws the errors of `simplifyExpression()`
 * @see equals `expand()` of R's admisc
 * @example expandExpression("A*B", { conditions: ["A", "B", "C"] }) // "A*B*C + A*B*~C"
 */
export function expandExpression(text: string, options: AlgebraOptions = {}): string {
  const space = spaceOf([parseExpression(text, options)], options);
  return printExpression(
    space.configurations
      .filter((configuration) => space.inside(configuration)[0])
      .map((configuration) => space.literals(configuration)),
    space.isMultiValue,
  );
}

function shortestForms(
  expressions: readonly Expression[],
  wanted: "in all" | "in none",
  options: AlgebraOptions,
): string[] {
  const space = spaceOf(expressions, options);
  const satisfying = space.configurations.filter((configuration) =>
    space.inside(configuration).every((inside) => inside === (wanted === "in all")),
  );
  if (satisfying.length === 0) return [""];
  if (satisfying.length === space.configurations.length) return ["1"];
  const products = wanted === "in all" ? space.common(expressions) : space.outside(expressions.flat());
  const prime = unionPrimes(products, space.levels) ?? implicantsWithin(satisfying, space.levels);
  const implicants = implicantsOver(prime, satisfying);
  const { covers } = minimumCovers(
    classesOf(implicants, satisfying.length),
    satisfying.length,
    Math.max(2, options.maxForms ?? 1000),
    20_000_000,
    { count: false },
  );
  const ofLeast = covers.map((cover) => cover.map((i) => implicants.at(i) as Implicant));
  const literalCount = (cover: readonly Implicant[]) =>
    cover.reduce((sum, { values }) => sum + values.filter((value) => value !== -1).length, 0);
  const fewest = Math.min(...ofLeast.map(literalCount));
  return ofLeast
    .filter((cover) => literalCount(cover) === fewest)
    .map((cover) =>
      printExpression(
        cover.map(({ values }) => space.literals(values)),
        space.isMultiValue,
      ),
    );
}

/**
 * Returns the conditions of expressions, all configurations of these, and which expressions each configuration
 * satisfies.
 */
function spaceOf(expressions: readonly Expression[], { conditions, levels = {} }: AlgebraOptions) {
  const literals = expressions.flat(2);
  const names = [...new Set([...(conditions ?? []), ...literals.map((literal) => literal.condition)])];
  const counts = names.map((name) => {
    const values = literals.filter((l) => l.condition === name).flatMap((l) => l.values);
    const highest = values.reduce((a, b) => Math.max(a, b), 1) + 1;
    const count = Object.hasOwn(levels, name) ? levels[name]! : highest;
    if (!Number.isInteger(count) || count < highest)
      throw new ExpressionError(
        `"${name}" has ${count} values from 0, and the value ${highest - 1} is named. Give it more levels, or name another value.`,
      );
    return count;
  });
  const total = counts.reduce((product, count) => product * count, 1);
  if (total > maxConfigurations)
    throw new ExpressionError(
      `${names.length} conditions have ${total} configurations; expressions are rewritten up to ${maxConfigurations}. Use fewer conditions.`,
    );
  const configurations = Array.from({ length: total }, (_, row) => {
    const configuration = new Array<number>(counts.length);
    let rest = row;
    for (let c = counts.length - 1; c >= 0; c--) {
      const count = counts[c]!;
      configuration[c] = rest % count;
      rest = Math.floor(rest / count);
    }
    return configuration;
  });
  // As in a solution, values are printed for all conditions when one of them has more than two.
  const multi = counts.some((count) => count > 2);
  const place = new Map(names.map((name, c) => [name, c]));
  const inTerm = (term: readonly Literal[], configuration: readonly number[]) =>
    term.every(
      ({ condition, negated, values }) =>
        values.includes(configuration[place.get(condition) as number]!) !== negated,
    );
  /** products of single values that a term represents */
  const productsOf = (term: readonly Literal[]): (readonly number[])[] => {
    let products: (readonly number[])[] = [names.map(() => -1)];
    for (const { condition, negated, values } of term) {
      const at = place.get(condition) as number;
      const allowed = Array.from({ length: counts[at]! }, (_, v) => v).filter(
        (v) => values.includes(v) !== negated,
      );
      products = products.flatMap((product) =>
        product[at] === -1
          ? allowed.map((value) => product.with(at, value))
          : allowed.includes(product[at]!)
            ? [product]
            : [],
      );
    }
    return products;
  };
  const meet = (a: readonly number[], b: readonly number[]): (readonly number[])[] =>
    a.some((value, c) => value !== -1 && b[c] !== -1 && value !== b[c])
      ? []
      : [a.map((value, c) => (value === -1 ? b[c]! : value))];
  return {
    /** products whose union is the intersection of all expressions */
    common: (list: readonly Expression[]) =>
      list
        .map((terms) => terms.flatMap(productsOf))
        .reduce((heads, tails) => heads.flatMap((head) => tails.flatMap((tail) => meet(head, tail)))),
    /** products whose union is the complement of the terms */
    outside: (terms: Expression) => {
      let left: (readonly number[])[] = [names.map(() => -1)];
      for (const product of terms.flatMap(productsOf))
        left = left.flatMap((rest) => {
          if (meet(rest, product).length === 0) return [rest];
          return product.flatMap((value, c) =>
            value === -1 || rest[c] !== -1
              ? []
              : Array.from({ length: counts[c]! }, (_, v) => v)
                  .filter((v) => v !== value)
                  .map((v) => rest.with(c, v)),
          );
        });
      return left;
    },
    levels: counts,
    configurations,
    inside: (configuration: readonly number[]) =>
      expressions.map((terms) => terms.some((term) => inTerm(term, configuration))),
    /** the literals of a product; -1 where a condition is free */
    literals: (values: readonly number[]): Literal[] =>
      values.flatMap((value, c) => {
        const condition = names[c]!;
        if (value === -1) return [];
        return multi
          ? [{ condition, negated: false, values: [value] }]
          : [{ condition, negated: value === 0, values: [1] }];
      }),
    isMultiValue: () => multi,
  };
}
