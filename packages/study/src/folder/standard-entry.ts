import { type BibtexEntry, type BibtexField, fieldValue, printEntry } from "../bibtex-syntax.ts";
import { cslFieldName } from "./csl-field.ts";
import { texLetters } from "./tex-letters.ts";

/** Entry types of other programs, and the standard type with the same fields. */
const types: Readonly<Record<string, string>> = {
  book_section: "incollection",
  conference_proceedings: "inproceedings",
  conference: "inproceedings",
  web_page: "online",
  webpage: "online",
  electronic: "online",
  newspaper_article: "article",
  magazine_article: "article",
  journal: "article",
  encyclopedia_article: "incollection",
  working_paper: "techreport",
  edited_book: "book",
  statute: "misc",
  hearing: "misc",
  case: "misc",
  bill: "misc",
  generic: "misc",
};
const standard = new Set(
  "article book mvbook inbook bookinbook suppbook booklet collection mvcollection incollection suppcollection dataset manual misc online patent periodical suppperiodical proceedings mvproceedings inproceedings reference mvreference inreference report set software thesis unpublished conference electronic mastersthesis phdthesis techreport www".split(
    " ",
  ),
);

const verbatim = new Set(["url", "doi", "file", "eprint", "pdf"]);
/** Lists in which the parser treats "and" as a separator, although it is usually part of a name. */
const lists = new Set(["publisher", "institution", "school", "organization", "address", "location"]);
const names = new Set(["author", "editor", "translator"]);

/** Fields that refer to entries from which an entry inherits fields. */
const references: readonly string[] = ["crossref", "xdata"];

/** The fields that an entry inherits under another name. */
const inherited: Readonly<Record<string, string>> = { title: "booktitle", booktitle: "booktitle" };

/**
 * Normalises an entry for the parser: replaces strings, inherits fields of its `crossref`, decodes TeX commands,
 * separates names by "and", and uses a standard type.
 *
 * @param entryOf the entries of the bibliography by key
 */
export function standardEntry(
  entry: BibtexEntry,
  strings: ReadonlyMap<string, string>,
  entryOf: (key: string) => BibtexEntry | undefined = () => undefined,
): string {
  const fields = withInherited(entry, strings, entryOf)
    .filter(({ name }) => name !== cslFieldName)
    .map((field) => standardField(field, strings));
  const type = standard.has(entry.type) ? entry.type : (types[entry.type] ?? "misc");
  return printEntry({ type, key: entry.key || generateKey(entry, strings), fields }, strings);
}

function standardField(field: BibtexField, strings: ReadonlyMap<string, string>): BibtexField {
  if (verbatim.has(field.name)) return field;
  if (
    field.parts.length === 1 &&
    field.parts[0]?.kind === "name" &&
    !strings.has(field.parts[0].text.toLowerCase())
  )
    return field;
  const value = withPlainDollars(texLetters(fieldValue(field, strings)).replace(/\\?&amp;/gu, "\\&"));
  // The parser does not read a range without a start.
  if (field.name === "date")
    return { name: field.name, parts: [{ kind: "text", text: value.replace(/^\s*(?:\.\.)?\/\s*/u, "") }] };
  const text = names.has(field.name)
    ? separatedNames(value.replace(/\{(\p{L}\p{M}*)\}/gu, "$1"))
    : lists.has(field.name) && /\sand\s/iu.test(value)
      ? `{${value}}`
      : value;
  return { name: field.name, parts: [{ kind: "text", text }] };
}

/**
 * Escapes dollar signs that begin no formula: one that is not closed, and one of a sum of money, as in "from $5 to $6".
 */
function withPlainDollars(value: string): string {
  const parts = value.split(/(?<!\\)\$/u);
  let written = parts[0] ?? "";
  for (let i = 1; i < parts.length; i++) {
    const inside = parts[i] ?? "";
    const isFormula = i + 1 < parts.length && !/^\d[^\\^_{}=+]*\s[^\\^_{}=+]*$/u.test(inside);
    written += isFormula ? `$${inside}$${parts[++i] ?? ""}` : `\\$${inside}`;
  }
  return written;
}

/** Separates names by "and", also if they are separated by semicolons or commas. */
function separatedNames(written: string): string {
  if (written.startsWith("{")) return written;
  const value = written.replace(
    /,?\s+(?:et\.?\s+al\.?|и\s+др\.?|u\.\s?a\.|y\s+otros|e\s+altri)\s*$/iu,
    " and others",
  );
  if (/\sand\s/iu.test(value)) {
    const all = value.split(/\s+and\s+/iu);
    if (all.every(isInitialsLast)) return all.map(initialsApart).join(" and ");
    return all.map((name) => (name.endsWith(",") ? namesBetweenCommas(name) : plainName(name))).join(" and ");
  }
  const byAmpersand = value.split(/\s*,?\s*\\?&\s*/u);
  // "Moen, K. & Lund, P.", but not "Simon & Schuster".
  if (byAmpersand.length > 1 && byAmpersand.every((name) => /^[^,;]+,[^,;]+$/u.test(name)))
    return byAmpersand.join(" and ");
  const bySemicolon = value.split(/\s*;\s*/u).filter(Boolean);
  if (bySemicolon.length > 1) return bySemicolon.join(" and ");
  const byComma = value.split(/\s*,\s*/u);
  if (byComma.length > 1 && byComma.every(isInitialsLast)) return byComma.map(initialsApart).join(" and ");
  if (byComma.length > 1 && (byComma.every(isWhole) || (byComma.length > 2 && byComma.every(isFull))))
    return byComma.join(" and ");
  return plainName(value);
}

/** "K. Moen", which begins with an initial. */
const isWhole = (name: string) => /^(?:\p{Lu}\.[\s-]*)+\p{L}[\p{L}' -]+$/u.test(name);
/** "Karl Moen", a first name and a surname. */
const isFull = (name: string) => /^\p{Lu}\p{L}+(?:\s+\p{Lu}\.?)*\s+\p{Lu}[\p{L}'-]+$/u.test(name);
/** "Moen KL", as medical databases write it. */
const isInitialsLast = (name: string) => /^\p{Lu}[\p{L}'’-]*\p{Ll}\s+\p{Lu}{1,3}$/u.test(name.trim());
const initialsApart = (name: string) =>
  name.trim().replace(/\s+(\p{Lu}+)$/u, (_, initials: string) => `, ${[...initials].join(". ")}.`);

/** The names before "and" in "Karl Moen, Per Lund, and Ole Sund". */
function namesBetweenCommas(written: string): string {
  const names = written.split(/\s*,\s*/u).filter(Boolean);
  return names.every((name) => isFull(name) || isWhole(name)) ? names.join(" and ") : plainName(written);
}

/** One name, or several that only commas separate, as BibTeX reads them; a name in braces stays. */
function plainName(name: string): string {
  if (/[{}]/u.test(name)) return name;
  if (/^others$/iu.test(name.trim())) return "{et al.}";
  // "Moen K. L.", surname first without a comma, as Russian and medical databases write it.
  const initialsLast = /^(\p{Lu}[\p{L}'’-]+)\s+((?:\p{Lu}\.[\s-]*)+)$/u.exec(name.trim());
  if (initialsLast) return `${initialsLast[1]}, ${initialsLast[2]}`;
  // "Sammy Davis, Jr."
  const junior = /^([^,]+)\s+([^\s,]+),\s*([JS]r\.?|I{2,3}|IV)$/u.exec(name.trim());
  if (junior) return `${junior[2]}, ${junior[3]}, ${junior[1]}`;
  // "Moen, K., Li, X.": surnames and initials in turns.
  const parts = name.split(/\s*,\s*/u).filter(Boolean);
  const isPairs =
    parts.length > 3 &&
    parts.length % 2 === 0 &&
    parts.every((part, i) => i % 2 === 0 || /^(?:\p{Lu}\.?[\s-]*)+$/u.test(part));
  return isPairs
    ? Array.from({ length: parts.length / 2 }, (_, i) => `${parts[2 * i]}, ${parts[2 * i + 1]}`).join(" and ")
    : name;
}

/**
 * Returns the fields of an entry with those that it inherits: `crossref` fields as fields of the containing work,
 * `xdata` fields unchanged.
 *
 * @param entryOf the entries of the bibliography by key
 */
export function withInherited(
  entry: BibtexEntry,
  strings: ReadonlyMap<string, string>,
  entryOf: (key: string) => BibtexEntry | undefined,
): readonly BibtexField[] {
  const own = new Set(entry.fields.map(({ name }) => name));
  const more = entry.fields
    .filter(({ name }) => references.includes(name))
    .flatMap((reference) =>
      fieldValue(reference, strings)
        .split(",")
        .flatMap((key) => entryOf(key.trim())?.fields ?? [])
        .map((field) => ({
          ...field,
          name: reference.name === "crossref" ? (inherited[field.name] ?? field.name) : field.name,
        })),
    )
    .filter(
      ({ name }) => !own.has(name) && !references.includes(name) && !(name === "author" && own.has("editor")),
    );
  return [...entry.fields, ...new Map(more.map((field) => [field.name, field])).values()];
}

/** Creates a key for an entry without one: the first author's surname and the year. */
export function generateKey(entry: BibtexEntry, strings: ReadonlyMap<string, string>): string {
  const value = (name: string) => {
    const field = entry.fields.find((one) => one.name === name);
    return field ? texLetters(fieldValue(field, strings)).replace(/[{}]/gu, "") : "";
  };
  const first = separatedNames(value("author") || value("editor")).split(/\sand\s/iu)[0] ?? "";
  const surname = first.includes(",") ? first.split(",")[0] : first.trim().split(/\s+/u).at(-1);
  const word = (surname || /[\p{L}\p{N}]+/u.exec(value("title"))?.[0] || "source").toLowerCase();
  const year = /\d{4}/u.exec(value("year") || value("date"))?.[0] ?? "";
  return `${word.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/gu, "") || "source"}${year}`;
}
