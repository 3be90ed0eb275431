import type { Source } from "./study.ts";

type Person = { readonly family?: unknown; readonly literal?: unknown; readonly given?: unknown };

/**
 * Names a source inside a sentence: authors, or otherwise editors, and the year ("Smith and Jones 2009"); without
 * them its title, or its key when the entry is empty.
 */
export function sourceName(source: Pick<Source, "csl"> | undefined, key: string): string {
  if (!source) return key;
  const { author, editor, title, issued } = source.csl;
  const names = namesIn(author).length > 0 ? namesIn(author) : namesIn(editor);
  const year = yearOf(issued);
  const who = whoIn(names) ?? (typeof title === "string" && title !== "" ? `“${title}”` : undefined);
  if (who === undefined) return key;
  return year === undefined ? who : `${who} ${year}`;
}

/** By what two entries are one work: the same authors, title and year. Undefined without a title. */
export function workIdentity({
  csl: { author, editor, title, issued },
}: Pick<Source, "csl">): string | undefined {
  if (typeof title !== "string" || title === "") return undefined;
  const words = [...namesIn(author), ...namesIn(editor), title].map((text) => text.toLowerCase().trim());
  return JSON.stringify([...words, yearOf(issued)]);
}

/** Joins one or two names; of more, only the first is named. */
function whoIn([first, second, ...more]: readonly string[]): string | undefined {
  if (first === undefined || second === undefined) return first;
  return more.length > 0 ? `${first} et al.` : `${first} and ${second}`;
}

function namesIn(people: unknown): string[] {
  if (!Array.isArray(people)) return [];
  return people.flatMap((person: Person | undefined) => {
    const name = person?.family ?? person?.literal ?? person?.given;
    return typeof name === "string" && name !== "" ? [name] : [];
  });
}

function yearOf(issued: unknown): string | undefined {
  if (typeof issued !== "object" || issued === null || !("date-parts" in issued)) return undefined;
  const parts: unknown = issued["date-parts"];
  const year: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : undefined;
  return typeof year === "number" || typeof year === "string" ? String(year) : undefined;
}
