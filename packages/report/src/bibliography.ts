import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { CitationStyle, Source } from "@throughline/study";

// Without the graph, which records how each entry was parsed. The type requires settings that have defaults.
const parsing = { generateGraph: false } as unknown as NonNullable<ConstructorParameters<typeof Cite>[1]>;

/** The names of the styles in the library. */
const templates: Readonly<Record<CitationStyle, string>> = {
  apa: "apa",
  harvard: "harvard1",
  vancouver: "vancouver",
};

/**
 * Formats sources as a bibliography, in the order of the style.
 *
 * @returns each entry as plain text by key
 */
export function bibliography(
  sources: readonly Source[],
  style: CitationStyle = "apa",
): { key: string; text: string }[] {
  const entries = sources.map((source) => ({ ...withEvenRanges(source.csl), id: source.key }));
  const printed = new Cite(entries, parsing).format("bibliography", {
    format: "text",
    template: templates[style],
    lang: "en-US",
    asEntryArray: true,
  }) as unknown as readonly [string, string][];
  return printed.map(([key, text]) => ({ key, text: text.trim() }));
}

/** Shortens both ends of a range of dates to the parts that both have, as the formatter requires. */
function withEvenRanges(csl: Source["csl"]): Source["csl"] {
  return Object.fromEntries(
    Object.entries(csl).map(([property, value]) => {
      const { "date-parts": dates } = (value ?? {}) as { "date-parts"?: unknown };
      if (!Array.isArray(dates) || dates.length < 2 || !dates.every(Array.isArray)) return [property, value];
      const length = Math.min(...dates.map((parts) => parts.length));
      return [property, { ...(value as object), "date-parts": dates.map((parts) => parts.slice(0, length)) }];
    }),
  );
}
