import { extname } from "node:path";
import { bibtexOf, type Csl, type DocumentKind, type ReadDocument } from "@throughline/documents";
import { freeId, withBibtexField } from "@throughline/study";

/** Keys that are not allowed as file names on Windows. */
const reserved = [
  "con",
  "prn",
  "aux",
  "nul",
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`com${n}`, `lpt${n}`]),
];
const maxKey = 60;

/** Returns the name of an uploaded file without folders and extension; it cannot lead out of the folder. */
export function stemOf(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? "";
  return last.slice(0, last.length - extname(last).length).trim();
}

/** Returns a key that no source and no file has. */
export function freeKey(name: string, taken: Iterable<string>): string {
  const short = [...name.normalize("NFC")].slice(0, maxKey).join("");
  return freeId(short, new Set([...Array.from(taken, (key) => key.toLowerCase()), ...reserved]), "source");
}

/**
 * Returns the extensions of the files that a document becomes: its text, and its original where the text does not
 * contain everything.
 */
export function endingsOf(kind: DocumentKind): { text: string; original?: string } {
  if (kind === "markdown") return { text: "md" };
  return kind === "text" ? { text: "txt" } : { text: "txt", original: kind };
}

/** Returns a bibliography entry from the metadata of a document, for the researcher to complete. */
export function entryOf(
  key: string,
  stem: string,
  { kind, title, author, date, language }: ReadDocument,
  folder = "",
): string {
  const plain = (text: string) =>
    text
      .replace(/[{}\\$~^_]|\s/gu, " ")
      .replace(/ +/gu, " ")
      .trim();
  const csl: Csl = {
    type: "document",
    title: plain(title ?? "") || plain(stem) || key,
    ...(author === undefined || plain(author) === "" ? {} : { author: namesIn(plain(author)) }),
    // A web page states its date of publication. In other documents the date is that of the file, possibly of a scan.
    ...(date === undefined || kind !== "html"
      ? {}
      : { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(language === undefined ? {} : { language }),
  };
  const entry = bibtexOf(key, csl) ?? `@misc{${key}, title={${key}}}`;
  // A comma would separate two groups.
  return withBibtexField(entry, "groups", plain(folder.replaceAll(",", " "))) ?? entry;
}

/**
 * Splits authors as documents name them: separated by semicolons or "and"; in a name with one comma, the family name
 * comes first.
 */
function namesIn(author: string): Readonly<Record<string, string>>[] {
  return author
    .split(/\s*;\s*|\s+and\s+/u)
    .filter((name) => name !== "")
    .map((name) => {
      const [family = "", given, ...more] = name.split(/\s*,\s*/u);
      return given !== undefined && more.length === 0 ? { family, given } : { literal: name };
    });
}
