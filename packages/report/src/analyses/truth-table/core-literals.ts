import { parseLiterals, printLiteral } from "@throughline/sets";

type Model = { readonly terms: readonly { readonly term: string }[] };

/**
 * Tells the literals of a term that are core: those that it shares with the terms of the parsimonious solution within which it lies. Of
 * tied parsimonious models, what all of them have. The cost grows with the terms of all models together.
 *
 * @see Fiss (2011), Academy of Management Journal 54: 393-420
 */
export function coreFinder(parsimonious: readonly Model[]): (term: string) => ReadonlySet<string> {
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
    const isCore = (literal: string) => {
      const has = wider.map((literals, at) => around[at] === true && literals.includes(literal));
      return models.every((terms) => terms.some((at) => has[at]));
    };
    return new Set([...own].filter(isCore));
  };
}

const literalsOf = (term: string): readonly string[] =>
  term === "" ? [] : parseLiterals(term).map((literal) => printLiteral(literal));
