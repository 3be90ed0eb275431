/** A field of a BibTeX entry: its value without the braces or quotes around it, and where it stands in the entry. */
export type BibtexField = {
  readonly name: string;
  readonly value: string;
  /** from its name to behind its value */
  readonly from: number;
  readonly to: number;
};

/** The parts of a BibTeX entry. */
export type BibtexEntry = {
  /** book, article, misc, … in small letters */
  readonly type: string;
  readonly key: string;
  readonly fields: readonly BibtexField[];
  /** where the brace stands that closes it */
  readonly close: number;
};

/** What an entry begins with: its type and its key, comments before it. */
const opening = /^(?:\s*%[^\n]*\n)*\s*@\s*(\w+)\s*[{(]\s*([^,\s})]*)\s*/u;

/**
 * Finds the fields of one BibTeX entry as they are written, so that one can be changed and all else stays.
 *
 * @returns nothing when its braces do not match
 */
export function bibtexEntry(text: string): BibtexEntry | undefined {
  const head = opening.exec(text);
  if (!head) return undefined;
  const fields: BibtexField[] = [];
  let at = head[0].length;
  for (;;) {
    at += /^[\s,]*/u.exec(text.slice(at))?.[0].length ?? 0;
    if (text[at] === "}" || text[at] === ")")
      return { type: (head[1] ?? "").toLowerCase(), key: head[2] ?? "", fields, close: at };
    const name = /^([^\s=,{}()"#%]+)\s*=\s*/u.exec(text.slice(at));
    const to = name ? valueEnd(text, at + name[0].length) : undefined;
    if (!name || to === undefined) return undefined;
    const raw = text.slice(at + name[0].length, to);
    fields.push({ name: (name[1] ?? "").toLowerCase(), value: bareValue(raw), from: at, to });
    at = to;
  }
}

/** The end of a value: braces, quotes, words and numbers, joined by #. */
function valueEnd(text: string, start: number): number | undefined {
  for (let at = start; ; ) {
    const piece =
      text[at] === "{" || text[at] === '"'
        ? pieceEnd(text, at)
        : at + (/^[^\s,{}()"#=]+/u.exec(text.slice(at))?.[0].length ?? 0);
    if (piece === undefined || piece === at) return undefined;
    const joined = /^\s*#\s*/u.exec(text.slice(piece));
    if (!joined) return piece;
    at = piece + joined[0].length;
  }
}

function pieceEnd(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}") depth--;
    if (depth < 0) return undefined;
    if (depth === 0 && (text[start] === "{" || (at > start && text[at] === '"'))) return at + 1;
  }
  return undefined;
}

function bareValue(raw: string): string {
  const whole = (raw.startsWith("{") || raw.startsWith('"')) && pieceEnd(raw, 0) === raw.length;
  return (whole ? raw.slice(1, -1) : raw).replace(/\s+/gu, " ").trim();
}

/**
 * Gives a field of a BibTeX entry another value; all else stays as it is written.
 *
 * @param value nothing takes the field away
 * @returns nothing when the entry cannot be read, or the braces of the value do not match
 */
export function withBibtexField(text: string, name: string, value: string): string | undefined {
  const entry = bibtexEntry(text);
  if (!entry || !/^[a-z][a-z0-9_+-]*$/u.test(name)) return undefined;
  const changed = written(text, entry, name, value);
  const found = bibtexEntry(changed);
  const others = (fields: readonly BibtexField[]) =>
    JSON.stringify(fields.flatMap((field) => (field.name === name ? [] : [[field.name, field.value]])));
  // A value with a brace too many would end the entry, or take in what follows.
  const kept = found?.close === changed.trimEnd().length - 1 && others(found.fields) === others(entry.fields);
  return kept && fieldOf(changed, name) === value.replace(/\s+/gu, " ").trim() ? changed : undefined;
}

/**
 * A BibTeX entry under another key; all else stays as it is written.
 *
 * @returns nothing when the text is no entry, or the key has blanks or signs that BibTeX does not allow in one
 */
export function withBibtexKey(text: string, key: string): string | undefined {
  if (!/^[^\s,{}()"'#%~=\\]+$/u.test(key)) return undefined;
  const head = opening.exec(text);
  if (!head) return undefined;
  const [, , old = ""] = head;
  const from = head[0].trimEnd().length - old.length;
  return text.slice(0, from) + key + text.slice(from + old.length);
}

/** The value of a field, blank where there is none. */
export const fieldOf = (text: string, name: string): string =>
  bibtexEntry(text)?.fields.find((field) => field.name === name)?.value ?? "";

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

/** The blanks between the start of a line and a place in it; nothing when something else stands there. */
function indentBefore(text: string, place: number): string | undefined {
  const start = blanksStart(text, place);
  return text[start - 1] === "\n" ? text.slice(start, place) : undefined;
}

/** A text without one line end at its end and the blanks around it. */
function withoutLineStart(text: string): string {
  const start = blanksStart(text, text.length);
  return text.slice(0, text[start - 1] === "\n" ? blanksStart(text, start - 1) : start);
}

/** A text without the comma at its end and the white space around it. */
function withoutComma(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.endsWith(",") ? trimmed.slice(0, -1).trimEnd() : text;
}

function blanksStart(text: string, end: number): number {
  let start = end;
  while (text[start - 1] === " " || text[start - 1] === "\t") start--;
  return start;
}
