import { parseExpression, printExpression } from "./expression.ts";
import type { Notation } from "./tree.ts";

/** Terms as sets of printed literals. */
type Terms = readonly (readonly string[])[];

const maxForms = 1000;

/**
 * Writes an expression with common factors taken out, in every possible way: for each set of literals that two or
 * more terms share, these terms are grouped, and the remainders inside and outside are factorised in turn.
 *
 * @returns up to 1,000 different forms; the expression itself when no terms share a literal; the cost grows with the
 *   sets of literals that terms share, and ends at 1,000 forms
 * @throws ExpressionError for a text that cannot be read
 * @see equals `factorize()` of R's admisc
 * @example factoriseExpression("A*B + A*C") // ["A*(B + C)"]
 */
export function factoriseExpression(text: string, notation: Notation = {}): string[] {
  const expression = parseExpression(text, notation);
  const multi = expression.flat().some(({ values }) => values.length !== 1 || values[0] !== 1);
  const terms = expression.map((term) => term.map((literal) => printExpression([[literal]], () => multi)));
  const distinct = new Map(
    formsOf(terms).map((form) => [[...form.replaceAll(" ", "")].sort().join(""), form]),
  );
  return [...distinct.values()];
}

function formsOf(terms: Terms): string[] {
  const factors = new Map<string, readonly string[]>();
  terms.forEach((a, i) => {
    for (const b of terms.slice(i + 1)) {
      const shared = a.filter((literal) => b.includes(literal));
      if (shared.length > 0) factors.set([...shared].sort().join("*"), shared);
    }
  });
  // The literals that two factors share may be shared by more terms.
  for (const a of factors.values())
    for (const b of [...factors.values()]) {
      const shared = a.filter((literal) => b.includes(literal));
      const key = [...shared].sort().join("*");
      if (shared.length > 0 && !factors.has(key)) factors.set(key, shared);
    }
  if (factors.size === 0) return [terms.map((term) => term.join("*")).join(" + ")];
  const forms: string[] = [];
  for (const factor of factors.values()) {
    const holds = (term: readonly string[]) => factor.every((literal) => term.includes(literal));
    const inner = terms.filter(holds).map((term) => term.filter((literal) => !factor.includes(literal)));
    const outer = terms.filter((term) => !holds(term));
    const head = factor.join("*");
    // A term that equals the factor makes the other terms of its group redundant.
    const groups = inner.some((term) => term.length === 0)
      ? [head]
      : formsOf(inner).map((form) => `${head}*(${form})`);
    const rests = outer.length === 0 ? [""] : formsOf(outer);
    for (const group of groups)
      for (const rest of rests) {
        if (forms.length >= maxForms) return forms;
        forms.push(rest === "" ? group : `${group} + ${rest}`);
      }
  }
  return forms;
}
