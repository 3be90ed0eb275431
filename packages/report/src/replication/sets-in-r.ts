import { dontCare, parseExpression, parseLiterals, printLiteral, type SetLiteral } from "@throughline/sets";
import { rNames } from "./r-names.ts";

/** The names and codes of the columns of an analysis in R. */
export type SetsInR = {
  readonly names: ReadonlyMap<string, string>;
  /** the categories of each attribute with more than two values; R expects 0, 1, 2, … without gaps */
  readonly categories: ReadonlyMap<string, readonly number[]>;
};

/** Returns the names and categories of columns. */
export function setsInR(columns: Readonly<Record<string, ArrayLike<number>>>): SetsInR {
  const categories = new Map<string, readonly number[]>();
  for (const [attribute, column] of Object.entries(columns)) {
    const values = [...new Set(Array.from(column))].sort((a, b) => a - b);
    if ((values.at(-1) ?? 0) > 1) categories.set(attribute, values);
  }
  return { names: rNames(Object.keys(columns)), categories };
}

/** Returns whether the categories of an attribute skip a number, as 0, 1, 3 do. */
export function hasGap({ categories }: SetsInR, attribute: string): boolean {
  return categories.get(attribute)?.some((value, i) => value !== i) ?? false;
}

/** Returns whether any of some attributes has more than two values. */
export function isMultiValue({ categories }: SetsInR, attributes: readonly string[]): boolean {
  return attributes.some((attribute) => categories.has(attribute));
}

/** Writes a set in the notation of QCA: `~Y[1]`. With two values, `Y{0}` is `~Y`. */
export function literalInR({ name, negated, values }: SetLiteral, sets: SetsInR): string {
  const inR = sets.names.get(name) ?? name;
  const categories = sets.categories.get(name);
  if (values === undefined) return printLiteral({ name: inR, negated });
  if (categories !== undefined)
    return printLiteral(
      { name: inR, negated, values: values.map((value) => categories.indexOf(value)) },
      "[]",
    );
  return printLiteral({ name: inR, negated: negated !== (values[0] === 0) });
}

/**
 * Writes a term of a solution in the notation of QCA: with values for all conditions when one of them has more than
 * two.
 */
export function termInR(term: string, sets: SetsInR, isMulti: boolean): string {
  return parseLiterals(term)
    .map((literal) => {
      if (!isMulti || sets.categories.has(literal.name)) return literalInR(literal, sets);
      const value = literal.values?.[0] ?? 1;
      const isOne = (value === 1) !== literal.negated;
      return printLiteral(
        { name: sets.names.get(literal.name) ?? literal.name, negated: false, values: [isOne ? 1 : 0] },
        "[]",
      );
    })
    .join("*");
}

/** Writes an expression in the notation of QCA. */
export function expressionInR(text: string, sets: SetsInR): string {
  return parseExpression(text)
    .map((term) =>
      term
        .map(({ condition, negated, values }) => {
          const isTwoValued = !sets.categories.has(condition);
          const literal = isTwoValued && values.length === 1 && values[0] === 1 ? undefined : values;
          return literalInR({ name: condition, negated, ...(literal && { values: literal }) }, sets);
        })
        .join("*"),
    )
    .join(" + ");
}

/** Directional expectations in the notation of QCA. */
type ExpectationsInR = {
  /** one per condition, such as `~A`, `B[1,2]` */
  readonly alone: readonly string[];
  /** conjunctions of several conditions */
  readonly together: readonly string[];
};

/** Writes directional expectations. Those that allow every value have no effect and are left out. */
export function expectationsInR(
  texts: readonly string[],
  conditions: readonly string[],
  sets: SetsInR,
): ExpectationsInR {
  const isMulti = isMultiValue(sets, conditions);
  const valuesOf = (name: string) => sets.categories.get(name) ?? [0, 1];
  const written = (name: string, wanted: readonly number[]) => {
    const inR = sets.names.get(name) ?? name;
    if (!isMulti) return printLiteral({ name: inR, negated: wanted[0] === 0 });
    const codes = wanted.map((value) => valuesOf(name).indexOf(value));
    return printLiteral({ name: inR, negated: false, values: codes }, "[]");
  };
  const alone = new Map<string, Set<number>>();
  const together: string[] = [];
  for (const term of texts.flatMap((text) => parseExpression(text))) {
    const wanted = term.map(({ condition, negated, values }) => ({
      name: condition,
      values: valuesOf(condition).filter((value) => values.includes(value) !== negated),
    }));
    const [only, ...more] = wanted;
    if (only && more.length === 0)
      alone.set(only.name, new Set([...(alone.get(only.name) ?? []), ...only.values]));
    else together.push(wanted.map(({ name, values }) => written(name, values)).join("*"));
  }
  return {
    alone: [...alone].flatMap(([name, wanted]) => {
      const values = valuesOf(name).filter((value) => wanted.has(value));
      return values.length === valuesOf(name).length ? [] : [written(name, values)];
    }),
    together,
  };
}

/** Returns whether a condition does not apply to some case. */
export function doesNotApply(column: ArrayLike<number>): boolean {
  return Array.from(column).includes(dontCare);
}
