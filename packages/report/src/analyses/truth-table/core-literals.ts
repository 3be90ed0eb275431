import { parseLiterals, printLiteral } from "@throughline/sets";

type Model = { readonly terms: readonly { readonly term: string }[] };

/**
 * The core literals of a term, shared with the parsimonious terms that contain it: in all tied models, and in at
 * least one.
 */
export type CoreLiterals = { readonly all: ReadonlySet<string>; readonly some: ReadonlySet<string> };

/**
 * Returns a function that finds the core literals of a term: those that it shares with the terms of the parsimonious
 * solution that contain it. The cost grows with the number of terms of all models.
 *
 * @see Fiss (2011), Academy of Management Journal 54: 393-420
 */
export function coreFinder(parsimonious: readonly Model[]): (term: string) => CoreLiterals {
  const known = new Map<string, { readonly at: number; readonly literals: readonly string[] }>();
  const models = parsimonious.map(({ terms }) =>
    terms.map(({ term }) => {
      const found = known.get(term) ?? { at: known.size, literals: literalsOf(term) };
      known.set(term, found);
      return found.at;
    }),
  );
  const wider = [...known.values()].map(({ literals }) => literals);
  return (term) => {
    const own = new Set(literalsOf(term));
    const around = wider.map((literals) => literals.every((one) => own.has(one)));
    const modelsWith = (literal: string) => {
      const has = wider.map((literals, at) => around[at] === true && literals.includes(literal));
      return models.filter((terms) => terms.some((at) => has[at])).length;
    };
    const counted = [...own].map((literal) => ({ literal, count: modelsWith(literal) }));
    const where = (holds: (count: number) => boolean) =>
      new Set(counted.filter(({ count }) => holds(count)).map(({ literal }) => literal));
    return { all: where((count) => count === models.length), some: where((count) => count > 0) };
  };
}

const literalsOf = (term: string): readonly string[] =>
  term === "" ? [] : parseLiterals(term).map((literal) => printLiteral(literal));
