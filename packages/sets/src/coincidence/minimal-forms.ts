import { ThresholdError } from "../errors.ts";
import { classesOf, irredundantCovers } from "../minimise/minimum-covers.ts";
import { covers, type Implicant, implicantsOver } from "../minimise/prime-implicants.ts";
import { unionPrimes } from "../minimise/union-primes.ts";
import { type Atom, complexityOf, disjunction } from "./atom.ts";
import { valueFinder } from "./atom-membership.ts";
import type { ConfigurationTable, FactorValue } from "./configuration-table.ts";
import { parseDisjunction } from "./parse-formula.ts";

type Disjuncts = Atom["disjuncts"];

/** Limits of the number of configurations, of listed forms, and of search steps. */
const maxConfigurations = 1 << 12;
const maxForms = 1000;
const maxFormSteps = 1_000_000;

/**
 * Removes the parts of a condition that are redundant by logic alone, in every possible way.
 *
 * @param table factors with their possible values
 * @returns up to 1000 equivalent disjunctions without redundant parts, simpler ones first; empty when the
 *   condition never or always holds; the cost grows with 2^factors and the number of forms
 * @throws ExpressionError for a condition that cannot be read; ConditionError for a value that no factor has;
 *   ThresholdError for more than 4096 configurations
 * @see Quine (1952), American Mathematical Monthly 59: 521-531; equals `minimalize()` of R's cna
 * @example minimalForms("A*b + a*B + A*B", table) // ["A + B"]
 */
export function minimalForms(text: string, table: ConfigurationTable): string[] {
  return minimalDisjuncts(parseDisjunction(text), table).map(disjunction);
}

/** Like `minimalForms()`, for a parsed condition. */
export function minimalDisjuncts(disjuncts: Disjuncts, table: ConfigurationTable): Disjuncts[] {
  const valueNamed = valueFinder(table);
  const named = new Set(disjuncts.flat().map((text) => valueNamed(text).factor));
  const factors = table.factors
    .filter((factor) => named.has(factor))
    .map((factor) => table.values.get(factor) as readonly FactorValue[]);
  const levels = factors.map(({ length }) => length);
  const size = levels.reduce((product, count) => product * count, 1);
  if (size > maxConfigurations)
    throw new ThresholdError(
      `The ${factors.length} factors of a condition have ${size} configurations, allowed ${maxConfigurations}. Give a shorter one.`,
    );
  const products = disjuncts.flatMap((term) => {
    const product = factors.map((values) => values.findIndex(({ text }) => term.includes(text)));
    const isPossible = factors.every(
      (values) => values.filter(({ text }) => term.includes(text)).length <= 1,
    );
    return isPossible ? [product] : [];
  });
  const configurations = Array.from({ length: size }, (_, row) => {
    let rest = row;
    return levels.map((count) => {
      const value = rest % count;
      rest = Math.floor(rest / count);
      return value;
    });
  });
  const satisfying = configurations.filter((configuration) =>
    products.some((values) => covers({ values }, configuration)),
  );
  if (satisfying.length === 0 || satisfying.length === size) return [];
  const implicants = implicantsOver(unionPrimes(products, levels) ?? [], satisfying);
  const chosen = irredundantCovers(
    classesOf(implicants, satisfying.length),
    satisfying.length,
    maxForms,
    maxFormSteps,
  );
  const termOf = ({ values }: Implicant) =>
    values.flatMap((value, f) => (value === -1 ? [] : [factors[f]?.[value]?.text ?? ""]));
  return chosen.covers
    .map((cover) => cover.map((i) => termOf(implicants.at(i))))
    .sort((a, b) => complexityOf(a) - complexityOf(b));
}
