import {
  type BibtexEntry,
  entriesOf,
  generateKey,
  parseEntry,
  printEntry,
  readBibliography,
  stringsIn,
  usesStrings,
  withInherited,
} from "@throughline/study/folder";
import { DocumentError } from "../document.ts";
import { decoded } from "../encoding/index.ts";
import { bibtexOf, type Csl } from "./bibtex-of.ts";
import { endnoteAsRis } from "./endnote-xml.ts";
import { isCitationKey, readRis } from "./ris.ts";
import { type AsRis, asRis } from "./tagged.ts";

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
 * Reads a bibliography in BibTeX, RIS, CSL-JSON, EndNote XML, or the tags of EndNote or PubMed, which it tells apart by its content. BibTeX stays as it is written; the others
 * become BibTeX. Keys may be taken already, and may come twice: whoever adds the entries gives them free ones.
 *
 * @throws DocumentError when it is none of these, or has too many entries
 */
export function readEntries(bytes: Uint8Array): Entries {
  const { text } = decoded(bytes);
  refuseOthers(text);
  const read = readIn(text);
  if (read.entries.length === 0 && read.refused.length === 0)
    throw new DocumentError(
      "kind",
      "No entry in it can be read. Export it as BibTeX (.bib), RIS (.ris), CSL-JSON (.json), EndNote (.enw, .xml) or PubMed (.nbib).",
    );
  if (read.entries.length > maxEntries)
    throw new DocumentError(
      "too-large",
      `It has ${read.entries.length} entries, more than the limit of ${maxEntries}. Split it.`,
    );
  return read;
}

const others: readonly { readonly sign: RegExp; readonly what: string; readonly remedy: string }[] = [
  {
    sign: /^FN (?:Clarivate|Thomson)/mu,
    what: "Web of Science",
    remedy: "In Web of Science, export it as RIS or BibTeX",
  },
  { sign: /^RT \S.*\r?\n(?:SR|ID|A1|T1) /mu, what: "RefWorks", remedy: "In RefWorks, export it as RIS" },
];

/** Names a format of another program that is not read. */
function refuseOthers(text: string): void {
  const head = text.slice(0, 5000);
  const other = /^[ \t]*TY {1,2}- |@\w+\s*[{(]/mu.test(head)
    ? undefined
    : others.find(({ sign }) => sign.test(head));
  if (other) throw new DocumentError("kind", `It is ${other.what}. ${other.remedy}.`);
}

function readIn(text: string): Entries {
  if (/^\s*[[{]\s*["{\]}]/u.test(text)) return ofCsl(text);
  if (/^[ \t]*TY {1,2}- /mu.test(text)) return ofRis(text);
  const endnote = endnoteIn(text);
  if (endnote) return ofRis(endnote.ris, endnote.lines);
  const tagged = /@\w+\s*[{(]/u.test(text.slice(0, 5000)) ? undefined : asRis(text);
  if (tagged) return ofRis(tagged.ris, tagged.lines);
  return ofBibtex(text);
}

function endnoteIn(text: string): AsRis | undefined {
  try {
    return endnoteAsRis(text);
  } catch (error) {
    throw new DocumentError(
      "broken",
      `The EndNote XML is damaged or incomplete (${(error as Error).message}). Export it again.`,
    );
  }
}

function ofBibtex(text: string): Entries {
  const entries: { key: string; bibtex: string }[] = [];
  const refused: Refused[] = [];
  const strings = stringsIn(text);
  const all = entriesOf(text).entries;
  const shared = new Map(
    all.flatMap(({ text: entry }) => {
      const parsed = /^\s*@\s*xdata\b/iu.test(entry) ? parseEntry(entry) : undefined;
      return parsed ? [[parsed.key, parsed] as const] : [];
    }),
  );
  for (const { text: entry, line } of all) {
    // Data that entries share are no work.
    if (/^\s*@\s*xdata\b/iu.test(entry)) continue;
    const bibtex = selfContained(entry, strings, shared).trim();
    const { sources, problems } = readBibliography(bibtex);
    const [source] = sources;
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

/** An entry that can stand without its file: with a key, in braces, and with strings and shared data in the place of their names. */
function selfContained(
  text: string,
  strings: ReadonlyMap<string, string>,
  shared: ReadonlyMap<string, BibtexEntry>,
): string {
  const entry = parseEntry(text);
  const usesShared = entry?.fields.some(({ name }) => name === "xdata") === true;
  if (
    entry === undefined ||
    (entry.key !== "" && !usesShared && !/^\s*@[^{]*\(/u.test(text) && !usesStrings(entry, strings))
  )
    return text.replace(/\n\s*@\s*(?:string|comment|preamble)\b[\s\S]*$/iu, "\n");
  const fields = usesShared
    ? withInherited(entry, strings, (key) => shared.get(key)).filter(({ name }) => name !== "xdata")
    : entry.fields;
  return printEntry({ ...entry, fields, key: entry.key || generateKey(entry, strings) }, strings);
}

/** @param from the line of the file that each line comes from, where the text was written as RIS */
function ofRis(text: string, from?: readonly number[]): Entries {
  const { records, problems } = readRis(text);
  const placeOf = (line: number): number => from?.[line - 1] ?? line;
  const lines = text.split(/\r?\n/u);
  const converted = records.map(({ line, csl }) => convertedEntry(csl, placeOf(line), lines[line - 1] ?? ""));
  return {
    format: "ris",
    entries: converted.flatMap((one) => ("bibtex" in one ? [one] : [])),
    refused: [
      ...converted.flatMap((one) => ("reason" in one ? [one] : [])),
      ...problems.map(({ line, what }) => ({
        line: placeOf(line),
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
      `The JSON cannot be read (${(error as Error).message}). Export it again.`,
    );
  }
  const list = (
    Array.isArray(found) ? found : ((found as { items?: unknown[] }).items ?? [found])
  ) as unknown[];
  if (list.some(isOfZotero))
    throw new DocumentError(
      "kind",
      "It is Zotero's own JSON, not CSL-JSON. In Zotero, export it as CSL JSON or Better CSL JSON.",
    );
  const converted = list.map((csl, i) => {
    const isItem =
      typeof csl === "object" && csl !== null && ("title" in csl || "author" in csl || "id" in csl);
    const entry = JSON.stringify(csl)?.slice(0, 80) ?? "";
    return isItem
      ? convertedEntry(csl as Csl, i + 1, entry)
      : { line: i + 1, entry, reason: "It is not a CSL-JSON item: it has no id, title or author." };
  });
  return {
    format: "csl",
    entries: converted.flatMap((one) => ("bibtex" in one ? [one] : [])),
    refused: converted.flatMap((one) => ("reason" in one ? [one] : [])),
  };
}

/** Whether an item is written as Zotero writes its own, or as its web API gives it out. */
function isOfZotero(item: unknown): boolean {
  if (typeof item !== "object" || item === null) return false;
  const { data } = item as { data?: unknown };
  return "itemType" in item || (typeof data === "object" && data !== null && "itemType" in data);
}

function convertedEntry(csl: Csl, line: number, entry: string): { key: string; bibtex: string } | Refused {
  if (typeof csl.title !== "string" && !Array.isArray(csl.author))
    return {
      line,
      entry,
      reason: "It has neither a title nor an author. Complete it in the program it comes from.",
    };
  const key = keyOf(csl);
  const bibtex = bibtexOf(key, withPlainDates(csl));
  return bibtex === undefined
    ? { line, entry, reason: "It cannot be written as BibTeX. Enter it by hand." }
    : { key, bibtex };
}

/** The dates of a work in numbers, as CSL has them: programs write texts, blanks and whole dates as one text. Words that are no date stay words. */
function withPlainDates(csl: Csl): Csl {
  const plain: Record<string, unknown> = { ...csl };
  for (const name of ["issued", "accessed", "submitted", "event-date", "original-date"]) {
    const date = csl[name];
    if (date === undefined) continue;
    const found = typeof date === "string" ? dateOfText(date) : plainDate(date);
    if (found === undefined) delete plain[name];
    else plain[name] = found;
  }
  return plain;
}

function dateOfText(written: string): Record<string, unknown> {
  const [, year, month, day] = /^\s*(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?\s*$/u.exec(written) ?? [];
  const parts = [year, month, day].filter((part) => part !== undefined).map(Number);
  return parts.length > 0 ? { "date-parts": [parts] } : { literal: written };
}

function plainDate(date: unknown): Record<string, unknown> | undefined {
  if (typeof date !== "object" || date === null) return undefined;
  const { raw, "date-parts": parts, ...rest } = date as { raw?: unknown; "date-parts"?: unknown };
  if (typeof raw === "string") return { ...rest, ...dateOfText(raw) };
  if (!Array.isArray(parts)) return Object.keys(rest).length === 0 ? undefined : rest;
  const numbers = parts.map((part) => (Array.isArray(part) ? wholeNumbers(part) : part));
  const [first] = numbers;
  const hasDate = Array.isArray(first) && first.length > 0;
  if (!hasDate) return Object.keys(rest).length === 0 ? undefined : rest;
  return { ...rest, "date-parts": numbers };
}

/** The parts of a date up to the first that is not known. */
function wholeNumbers(parts: readonly unknown[]): number[] {
  const numbers = parts.map((part) => (part === "" || part === null ? Number.NaN : Number(part)));
  const end = numbers.findIndex((part, i) => !Number.isInteger(part) || (i > 0 && part === 0));
  return end < 0 ? numbers : numbers.slice(0, end);
}

/** The citation key that a program gave it, or a key as researchers write them: the first author's name and the year. */
function keyOf(csl: Csl): string {
  const given = csl["citation-key"];
  if (typeof given === "string" && /^[^\s{}(),#%~\\"'=]+$/u.test(given)) return given;
  if (typeof csl.id === "string" && /\d{4}/u.test(csl.id) && isCitationKey(csl.id)) return csl.id;
  const { family, literal } =
    ((csl.author ?? csl.editor) as { family?: string; literal?: string }[] | undefined)?.[0] ?? {};
  const year = (csl.issued as { "date-parts"?: unknown[][] } | undefined)?.["date-parts"]?.[0]?.[0];
  const word = /[\p{L}\p{N}]+/u.exec(String(csl.title ?? ""))?.[0];
  const name = (family ?? literal?.split(/\s+/u).slice(0, 3).join("-") ?? word ?? "source").toLowerCase();
  return `${name.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/gu, "") || "source"}${year ?? ""}`;
}
