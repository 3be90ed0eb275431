import { halves } from "./record-path.ts";

/** Returns the first and last year of a year or a span of years, `1995` or `1995/2000`. */
export function yearSpan(text: string): { readonly first: string; readonly last: string } {
  const [first, last = first] = halves(text);
  return { first, last };
}
