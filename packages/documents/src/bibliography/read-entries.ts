import { entriesOf, readBibliography } from "@throughline/study/folder";
import { DocumentError } from "../document.ts";
import { decoded } from "../encoding/index.ts";
import { bibtexOf, type Csl } from "./bibtex-of.ts";
import { readRis } from "./ris.ts";

/** The entries of a bibliography, and those that cannot be taken with the line on which they begin. */
export type Entries = {
  readonly format: "bibtex" | "ris" | "csl";
  /** each with its key and as one BibTeX entry */
  readonly entries: readonly { readonly key: string; readonly bibtex: string }[];
  readonly refused: readonly { readonly line: number; readonly entry: string; readonly reason: string }[];
};

type Refused = Entries["refused"][number];

const maxEntries = 20_000;

/**
 * Reads a bibliography in BibTeX, RIS or CSL-JSON, which it tells apart by its content. BibTeX stays as it is written; the others
 * become BibTeX. Keys may be taken already, and may come twice: whoever adds the entries gives them free ones.
 *
 * @throws DocumentError when it is none of the three, or has too many entries
 */
export function readEntries(bytes: Uint8Array): Entries {
  const { text } = decoded(bytes);
  const read = readIn(text);
  if (read.entries.length === 0 && read.refused.length === 0)
    throw new DocumentError(
      "kind",
      "There is no entry in it that can be read; BibTeX (.bib), RIS (.ris) and CSL-JSON (.json) are taken. Export it anew as one of them.",
    );
  if (read.entries.length > maxEntries)
    throw new DocumentError(
      "too-large",
      `It has ${read.entries.length} entries, more than ${maxEntries}. Divide it.`,
    );
  return read;
}

function readIn(text: string): Entries {
  if (/^\s*[[{]\s*["{\]}]/u.test(text)) return ofCsl(text);
  if (/^[ \t]*TY {1,2}- /mu.test(text)) return ofRis(text);
  return ofBibtex(text);
}

function ofBibtex(text: string): Entries {
  const entries: { key: string; bibtex: string }[] = [];
  const refused: Refused[] = [];
  for (const { text: entry, line } of entriesOf(text).entries) {
    const { sources, problems } = readBibliography(entry);
    const [source] = sources;
    const bibtex = entry.trim();
    if (source && problems.length === 0 && sources.length === 1) entries.push({ key: source.key, bibtex });
    else
      refused.push({
        line,
        entry: bibtex.split("\n", 1)[0]?.slice(0, 80) ?? "",
        reason: problems.map(({ what, fix }) => `${what}. ${fix}`).join(" ") || "It is not one entry.",
      });
  }
  return { format: "bibtex", entries, refused };
}

function ofRis(text: string): Entries {
  const { records, problems } = readRis(text);
  const lines = text.split(/\r?\n/u);
  const converted = records.map(({ line, csl }) => convertedEntry(csl, line, lines[line - 1] ?? ""));
  return {
    format: "ris",
    entries: converted.flatMap((one) => ("bibtex" in one ? [one] : [])),
    refused: [
      ...converted.flatMap((one) => ("reason" in one ? [one] : [])),
      ...problems.map(({ line, what }) => ({
        line,
        entry: (lines[line - 1] ?? "").trim().slice(0, 80),
        reason: `${what[0]?.toUpperCase()}${what.slice(1)}.`,
      })),
    ],
  };
}

function ofCsl(text: string): Entries {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new DocumentError(
      "broken",
      `It is not JSON that can be read (${(error as Error).message}). Export it anew.`,
    );
  }
  const list = (
    Array.isArray(found) ? found : ((found as { items?: unknown[] }).items ?? [found])
  ) as unknown[];
  const converted = list.map((csl, i) => {
    const isItem =
      typeof csl === "object" && csl !== null && ("title" in csl || "author" in csl || "id" in csl);
    const entry = JSON.stringify(csl)?.slice(0, 80) ?? "";
    return isItem
      ? convertedEntry(csl as Csl, i + 1, entry)
      : { line: i + 1, entry, reason: "It is no item of CSL-JSON: it has neither id nor title nor author." };
  });
  return {
    format: "csl",
    entries: converted.flatMap((one) => ("bibtex" in one ? [one] : [])),
    refused: converted.flatMap((one) => ("reason" in one ? [one] : [])),
  };
}

function convertedEntry(csl: Csl, line: number, entry: string): { key: string; bibtex: string } | Refused {
  if (typeof csl.title !== "string" && !Array.isArray(csl.author))
    return { line, entry, reason: "It has neither a title nor an author. Complete it where it comes from." };
  const key = keyOf(csl);
  const bibtex = bibtexOf(key, csl);
  return bibtex === undefined
    ? { line, entry, reason: "It cannot be written as BibTeX. Enter it by hand." }
    : { key, bibtex };
}

/** A key as researchers write them: the first author's name and the year. */
function keyOf(csl: Csl): string {
  const { family, literal } =
    ((csl.author ?? csl.editor) as { family?: string; literal?: string }[] | undefined)?.[0] ?? {};
  const year = (csl.issued as { "date-parts"?: unknown[][] } | undefined)?.["date-parts"]?.[0]?.[0];
  const word = /[\p{L}\p{N}]+/u.exec(String(csl.title ?? ""))?.[0];
  const name = (family ?? literal?.split(/\s+/u).slice(0, 3).join("-") ?? word ?? "source").toLowerCase();
  return `${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/gu, "") || "source"}${year ?? ""}`;
}
