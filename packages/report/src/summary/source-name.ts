import type { Source } from "@throughline/study";

type CslName = { readonly family?: unknown; readonly literal?: unknown; readonly given?: unknown };

/** Names a source as a sentence does: the first author and the year ("Smith 2009"), or its title, or its key. */
export function sourceName(source: Source | undefined, key: string): string {
  if (!source) return key;
  const { author, editor, title } = source.csl;
  const names = namesIn(author).length > 0 ? namesIn(author) : namesIn(editor);
  const [first, second] = names;
  const year = yearOf(source.csl.issued);
  const who =
    first === undefined
      ? typeof title === "string"
        ? `“${title}”`
        : key
      : names.length === 2
        ? `${first} and ${second}`
        : names.length > 2
          ? `${first} et al.`
          : first;
  return year === undefined ? who : `${who} ${year}`;
}

function namesIn(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: CslName | undefined) => {
    const called = name?.family ?? name?.literal ?? name?.given;
    return typeof called === "string" && called !== "" ? [called] : [];
  });
}

function yearOf(issued: unknown): string | undefined {
  if (typeof issued !== "object" || issued === null || !("date-parts" in issued)) return undefined;
  const parts: unknown = issued["date-parts"];
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
  return typeof first === "number" || typeof first === "string" ? String(first) : undefined;
}
