import { parseLiterals, printLiteral, type SetLiteral, type TruthTable } from "@throughline/sets";

/** Writes a term for membership: a table with a multi-value condition prints all its terms with braces, and `A{0}` of a fuzzy A is `~A`. */
export function termAsSets(table: TruthTable, term: string): string {
  const fuzzy = new Set(table.conditions.filter(({ scale }) => scale === "fuzzy").map(({ name }) => name));
  return parseLiterals(term)
    .map((literal) =>
      fuzzy.has(literal.name)
        ? printLiteral({ name: literal.name, negated: isNegatedSet(literal) })
        : printLiteral(literal),
    )
    .join("*");
}

/** `A{0}` and `~A` of a fuzzy set A. */
function isNegatedSet({ negated, values }: SetLiteral): boolean {
  return (values?.[0] === 0) !== negated;
}
