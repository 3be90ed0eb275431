import type { ConfigurationTable } from "./configuration-table.ts";

/**
 * True when nothing can be left out of a condition without changing what it says, whatever the values of its factors: each literal is an
 * insufficient but necessary part of a disjunct that is unnecessary but sufficient.
 *
 * @see Mackie (1974), The Cement of the Universe, ch. 3; equals `is.inus()` of R's cna
 */
export function isInus(disjuncts: readonly (readonly string[])[], table: ConfigurationTable): boolean {
  const named = new Set(disjuncts.flat());
  const spaces = [...table.values.values()]
    .filter((values) => values.some(({ text }) => named.has(text)))
    .map((values) => values.map(({ text }) => text));
  let configurations: ReadonlySet<string>[] = [new Set()];
  for (const values of spaces)
    configurations = configurations.flatMap((head) => values.map((value) => new Set([...head, value])));
  const truth = (terms: readonly (readonly string[])[]) =>
    configurations
      .map((configuration) =>
        terms.some((term) => term.every((text) => configuration.has(text))) ? "1" : "0",
      )
      .join("");
  const whole = truth(disjuncts);
  if (!whole.includes("0")) return false;
  return disjuncts.every((term, t) => {
    const others = disjuncts.filter((_, o) => o !== t);
    if (truth(others) === whole) return false;
    return term.every((_, l) => truth([...others, term.filter((_text, o) => o !== l)]) !== whole);
  });
}
