type Model = { readonly terms: readonly { readonly term: string }[] };

/**
 * The literals of a term that are core: those that it shares with the terms of the parsimonious solution within which it lies. Of tied
 * parsimonious models, what all of them have.
 *
 * @see Fiss (2011), Academy of Management Journal 54: 393-420
 */
export function coreLiterals(term: string, parsimonious: readonly Model[]): ReadonlySet<string> {
  const own = new Set(literalsOf(term));
  const shared = parsimonious.map(
    ({ terms }) =>
      new Set(
        terms
          .map((wider) => literalsOf(wider.term))
          .filter((wider) => wider.every((one) => own.has(one)))
          .flat(),
      ),
  );
  return new Set([...own].filter((one) => shared.every((core) => core.has(one))));
}

export const literalsOf = (term: string): readonly string[] =>
  term === "" ? [] : term.split("*").map((literal) => literal.trim());
