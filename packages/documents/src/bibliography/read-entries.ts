import { type NoticeId, notice } from "@throughline/messages";
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
import { decodeText } from "../encoding/index.ts";
import { bibtexOf, type Csl } from "./bibtex-of.ts";
import { risFromEndnote } from "./endnote-xml.ts";
import { isCitationKey, readRis } from "./ris.ts";
import { type ConvertedRis, risFromTags } from "./ris-from-tags.ts";

/** The entries of a bibliography, and the entries that cannot be read with the line on which they begin. */
export type Entries = {
  readonly format: "bibtex" | "ris" | "csl";
  /** key and BibTeX text of each entry */
  readonly entries: readonly { readonly key: string; readonly bibtex: string }[];
  readonly refused: readonly { readonly line: number; readonly entry: string; readonly reason: string }[];
};

type Refused = Entries["refused"][number];

const maxEntries = 20_000;

/**
 * Reads a bibliography in BibTeX, RIS, CSL-JSON, EndNote XML, or the tags of EndNote or PubMed. The format
 * follows from the content. BibTeX stays as written; the other formats are converted to BibTeX.
 *
 * Keys may repeat, and may already exist in the study: the caller has to make them unique.
 * @returns the entries in the order of the file; O(n) in its length
 * @throws DocumentError when the format is unknown, or there are too many entries
 */
export function readEntries(bytes: Uint8Array): Entries {
  const { text } = decodeText(bytes);
  refuseOthers(text);
  const read = parsePart(text);
  if (read.entries.length === 0 && read.refused.length === 0)
    throw new DocumentError(
      "kind",
      notice(
        "No entry in it can be read. Export it as BibTeX (.bib), RIS (.ris), CSL-JSON (.json), EndNote (.enw, .xml) or PubMed (.nbib).",
      ),
    );
  return read;
}

/** Throws an error for more entries than are read, before they are converted. */
function refuseMany(count: number): void {
  if (count > maxEntries)
    throw new DocumentError(
      "too-large",
      notice("It has {entries} entries, more than the limit of {limit}. Split it.", {
        entries: count,
        limit: maxEntries,
      }),
    );
}

const others: readonly { readonly sign: RegExp; readonly said: NoticeId }[] = [
  {
    sign: /^FN (?:Clarivate|Thomson)/mu,
    said: "It is a file of Web of Science. In Web of Science, export it as RIS or BibTeX.",
  },
  {
    sign: /^RT \S.*\r?\n(?:SR|ID|A1|T1) /mu,
    said: "It is a file of RefWorks. In RefWorks, export it as RIS.",
  },
];

/** Throws an error that names the format, for formats of other programs that cannot be read. */
function refuseOthers(text: string): void {
  const head = text.slice(0, 5000);
  const other = /^[ \t]*TY {1,2}- |@\w+\s*[{(]/mu.test(head)
    ? undefined
    : others.find(({ sign }) => sign.test(head));
  if (other) throw new DocumentError("kind", notice(other.said));
}

function parsePart(text: string): Entries {
  if (/^\s*[[{]\s*["{\]}]/u.test(text)) return cslEntries(text);
  if (/^[ \t]*TY {1,2}- /mu.test(text)) return risEntries(text);
  const endnote = endnoteEntries(text);
  if (endnote) return risEntries(endnote.ris, endnote.lines);
  const tagged = /@\w+\s*[{(]/u.test(text.slice(0, 5000)) ? undefined : risFromTags(text);
  if (tagged) return risEntries(tagged.ris, tagged.lines);
  return bibtexEntries(text);
}

function endnoteEntries(text: string): ConvertedRis | undefined {
  try {
    return risFromEndnote(text);
  } catch (error) {
    throw new DocumentError(
      "broken",
      notice("The EndNote XML is damaged or incomplete ({reason}). Export it again.", {
        reason: (error as Error).message,
      }),
    );
  }
}

function bibtexEntries(text: string): Entries {
  const entries: { key: string; bibtex: string }[] = [];
  const refused: Refused[] = [];
  const strings = stringsIn(text);
  const all = entriesOf(text).entries;
  refuseMany(all.length);
  const shared = new Map(
    all.flatMap(({ text: entry }) => {
      const parsed = /^\s*@\s*xdata\b/iu.test(entry) ? parseEntry(entry) : undefined;
      return parsed ? [[parsed.key, parsed] as const] : [];
    }),
  );
  for (const { text: entry, line } of all) {
    // Shared data (@xdata) are merged into other entries and do not describe a work.
    if (/^\s*@\s*xdata\b/iu.test(entry)) continue;
    if (/^\s*@\s*set\b/iu.test(entry)) {
      const name = entry.split("\n", 1)[0]?.slice(0, 80) ?? "";
      refused.push({ line, entry: name, reason: "It is a set of other entries, not a work." });
      continue;
    }
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

/**
 * Makes an entry independent of its file: adds a missing key, uses braces, and inserts the strings and shared
 * data it refers to.
 */
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

/** @param from line of the original file for each line of `text`, where the text was converted to RIS */
function risEntries(text: string, from?: readonly number[]): Entries {
  const { records, problems } = readRis(text);
  refuseMany(records.length);
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

function cslEntries(text: string): Entries {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    throw new DocumentError(
      "broken",
      notice("The JSON cannot be read ({reason}). Export it again.", { reason: (error as Error).message }),
    );
  }
  const list = (
    Array.isArray(found) ? found : ((found as { items?: unknown[] }).items ?? [found])
  ) as unknown[];
  refuseMany(list.length);
  if (list.some(isOfZotero))
    throw new DocumentError(
      "kind",
      notice("It is Zotero’s own JSON, not CSL-JSON. In Zotero, export it as CSL JSON or Better CSL JSON."),
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

/** Returns whether an item has the form of Zotero's own JSON or of its web API. */
function isOfZotero(item: unknown): boolean {
  if (typeof item !== "object" || item === null) return false;
  const { data } = item as { data?: unknown };
  return "itemType" in item || (typeof data === "object" && data !== null && "itemType" in data);
}

function convertedEntry(item: Csl, line: number, entry: string): { key: string; bibtex: string } | Refused {
  // Crossref writes titles as lists.
  // Crossref names the date of publication by its form.
  const issued = item.issued ?? item["published-print"] ?? item["published-online"] ?? item.published;
  const title = Array.isArray(item.title) ? { title: item.title.join(". ") } : {};
  const csl = withPlainDates(
    withPlainNames({ ...item, ...(issued === undefined ? {} : { issued }), ...title }),
  );
  if (typeof csl.title !== "string" && !Array.isArray(csl.author))
    return {
      line,
      entry,
      reason: "It has neither a title nor an author. Complete it in the program it comes from.",
    };
  const key = keyOf(csl);
  const bibtex = bibtexOf(key, csl);
  return bibtex === undefined
    ? { line, entry, reason: "It cannot be written as BibTeX. Enter it by hand." }
    : { key, bibtex };
}

/**
 * Converts the dates of a work to numbers, as CSL requires. Programs also write them as text, with blanks, or
 * as one string. Text that is not a date stays as it is.
 */
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

/** Converts names that are given as text, or under `name`, to names of CSL. */
function withPlainNames(csl: Csl): Csl {
  const plain: Record<string, unknown> = { ...csl };
  for (const property of ["author", "editor", "translator"]) {
    const names = typeof csl[property] === "string" ? [csl[property]] : csl[property];
    if (!Array.isArray(names)) continue;
    plain[property] = names.map((one: unknown) => {
      if (typeof one === "string") return { literal: one };
      const { name, ...parts } = (one ?? {}) as Csl;
      return typeof name === "string" && Object.keys(parts).length === 0 ? { literal: name } : one;
    });
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
  if (!Array.isArray(parts)) {
    // Pandoc and Mendeley write a date as an object.
    const { year, month, day, ...others } = rest as Record<string, unknown>;
    const named = wholeNumbers([year, month, day].filter((part) => part !== undefined));
    if (named.length > 0) return { ...others, "date-parts": [named] };
    return Object.keys(rest).length === 0 ? undefined : rest;
  }
  const dates = parts.length > 0 && parts.every((part) => !Array.isArray(part)) ? [parts] : parts;
  const numbers = dates.map((part) => (Array.isArray(part) ? wholeNumbers(part) : part));
  const [first] = numbers;
  const hasDate = Array.isArray(first) && first.length > 0;
  if (!hasDate) return Object.keys(rest).length === 0 ? undefined : rest;
  return { ...rest, "date-parts": numbers };
}

/** Returns the parts of a date up to the first that is unknown. */
function wholeNumbers(parts: readonly unknown[]): number[] {
  const numbers = parts.map((part) => (part === "" || part === null ? Number.NaN : Number(part)));
  const end = numbers.findIndex((part, i) => !Number.isInteger(part) || (i > 0 && part === 0));
  return end < 0 ? numbers : numbers.slice(0, end);
}

/**
 * Returns the citation key that a program assigned, or the usual key of researchers: family name of the first
 * author and year.
 */
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
