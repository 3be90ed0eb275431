import { type PlacedEntry, type PlacedField, parseEntry } from "./bibtex-syntax.ts";

/**
 * A field of a BibTeX entry: its value without the surrounding braces or quotation marks, and its position in the
 * entry.
 */
export type BibtexField = Pick<PlacedField, "name" | "from" | "to"> & { readonly value: string };

/** The parts of a BibTeX entry. */
export type BibtexEntry = Omit<PlacedEntry, "fields"> & { readonly fields: readonly BibtexField[] };

/**
 * Finds the fields of one BibTeX entry with their positions, to change one and keep the rest.
 *
 * @returns undefined when its braces do not match
 */
export function bibtexEntry(text: string): BibtexEntry | undefined {
  const entry = parseEntry(text);
  if (!entry) return undefined;
  const fields = entry.fields.map(({ name, parts, from, to }) => {
    const [only, ...more] = parts;
    // A value of several parts is kept as written: "a" # b.
    const written = text.slice(text.indexOf("=", from) + 1, to);
    const value = only !== undefined && more.length === 0 ? only.text : written;
    return { name, value: value.replace(/\s+/gu, " ").trim(), from, to };
  });
  return { type: entry.type, key: entry.key, keyFrom: entry.keyFrom, fields, close: entry.close };
}

/**
 * Changes the value of a field of a BibTeX entry; the rest of the text is kept.
 *
 * @param value undefined removes the field
 * @returns undefined when the entry cannot be read, or the braces of the value do not match
 */
export function withBibtexField(text: string, name: string, value: string): string | undefined {
  const entry = bibtexEntry(text);
  if (!entry || !/^[a-z][a-z0-9_+-]*$/u.test(name)) return undefined;
  const changed = written(text, entry, name, value);
  const found = bibtexEntry(changed);
  const others = (fields: readonly BibtexField[]) =>
    JSON.stringify(fields.flatMap((field) => (field.name === name ? [] : [[field.name, field.value]])));
  // A value with an extra brace would end the entry, or swallow what follows.
  const kept = found?.close === changed.trimEnd().length - 1 && others(found.fields) === others(entry.fields);
  return kept && fieldOf(changed, name) === value.replace(/\s+/gu, " ").trim() ? changed : undefined;
}

/**
 * Changes the key of a BibTeX entry; the rest of the text is kept.
 *
 * @returns undefined when the text is not an entry, or the key has spaces or characters that BibTeX does not allow
 */
export function withBibtexKey(text: string, key: string): string | undefined {
  if (!/^[^\s,{}()"'#%~=\\]+$/u.test(key)) return undefined;
  const entry = parseEntry(text);
  if (!entry) return undefined;
  const after = text.slice(entry.keyFrom + entry.key.length);
  // An entry without a key may also lack the comma after it.
  return `${text.slice(0, entry.keyFrom)}${key}${/^\s*[,})]/u.test(after) ? "" : ", "}${after}`;
}

/** Returns the value of a field, empty when there is none. */
export const fieldOf = (text: string, name: string): string =>
  bibtexEntry(text)?.fields.find((field) => field.name === name)?.value ?? "";

/** Returns the sources that a source draws on, and the group with which it counts as one origin, from its entry. */
export function provenanceOf(text: string): { derivesFrom?: readonly string[]; group?: string } {
  const derivesFrom = fieldOf(text, "derives_from")
    .split(/[\s,;]+/u)
    .filter((key) => key !== "");
  const group = fieldOf(text, "group");
  return {
    ...(derivesFrom.length === 0 ? {} : { derivesFrom }),
    ...(group === "" ? {} : { group }),
  };
}

function written(text: string, { fields, close }: BibtexEntry, name: string, value: string): string {
  const plain = value.replace(/\s+/gu, " ").trim();
  const present = fields.find((field) => field.name === name);
  if (present && plain === "") {
    const comma = /^\s*,/u.exec(text.slice(present.to))?.[0].length ?? 0;
    const before = text.slice(0, present.from);
    return (comma > 0 ? withoutLineStart(before) : withoutComma(before)) + text.slice(present.to + comma);
  }
  const field = `${name} = {${plain}}`;
  if (present) return text.slice(0, present.from) + field + text.slice(present.to);
  if (plain === "") return text;
  const last = fields.at(-1);
  const indent = last && indentBefore(text, last.from);
  const before = text.slice(0, close).trimEnd().replace(/,$/u, "");
  return indent === undefined
    ? `${before}, ${field}${text.slice(close)}`
    : `${before},\n${indent}${field}\n${text.slice(close)}`;
}

/** Returns the white space between the start of a line and a position; undefined when there is other text. */
function indentBefore(text: string, place: number): string | undefined {
  const start = blanksStart(text, place);
  return text[start - 1] === "\n" ? text.slice(start, place) : undefined;
}

/** Removes one line end, and the spaces around it, at the end of a text. */
function withoutLineStart(text: string): string {
  const start = blanksStart(text, text.length);
  return text.slice(0, text[start - 1] === "\n" ? blanksStart(text, start - 1) : start);
}

/** Removes the comma, and the white space around it, at the end of a text. */
function withoutComma(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(",") ? trimmed.slice(0, -1).trimEnd() : text;
}

function blanksStart(text: string, end: number): number {
  let start = end;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  return start;
}
