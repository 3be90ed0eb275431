import type { Source } from "@throughline/study";

/** Author and year of a source as a sentence cites it: `Ragin 2009`; its key where its entry has no author. */
export function shortCitation({ key, csl }: Pick<Source, "key" | "csl">): string {
  const first = at(csl.author, 0);
  const name = property(first, "family") ?? property(first, "literal");
  if (typeof name !== "string") return key;
  const year = at(at(property(csl.issued, "date-parts"), 0), 0);
  return typeof year === "string" || typeof year === "number" ? `${name} ${year}` : name;
}

const at = (list: unknown, index: number): unknown => (Array.isArray(list) ? list[index] : undefined);

function property(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null
    ? Object.entries(of).find(([key]) => key === name)?.[1]
    : undefined;
}
