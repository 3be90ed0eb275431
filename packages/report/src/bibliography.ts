import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { Source } from "@throughline/study";

/**
 * Prints sources as a bibliography in APA style, in the order the style asks for.
 *
 * @returns each entry as plain text by key
 */
export function bibliography(sources: readonly Source[]): { key: string; text: string }[] {
  const printed = new Cite(
    sources.map((source) => ({ ...source.csl, id: source.key })),
    { generateGraph: false },
  ).format("bibliography", {
    format: "text",
    template: "apa",
    lang: "en-US",
    asEntryArray: true,
  }) as unknown as readonly [string, string][];
  return printed.map(([key, text]) => ({ key, text: text.trim() }));
}
