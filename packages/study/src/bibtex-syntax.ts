/** A BibTeX entry as it is written: its type, its key, and its fields in order. */
export type BibtexEntry = {
  readonly type: string;
  /** empty when it has none */
  readonly key: string;
  readonly fields: readonly BibtexField[];
};

/** An entry with the places of its parts in the text. */
export type PlacedEntry = Omit<BibtexEntry, "fields"> & {
  /** where its key begins */
  readonly keyFrom: number;
  readonly fields: readonly PlacedField[];
  /** where the brace or parenthesis stands that closes it */
  readonly close: number;
};

/** A field with the parts of its value, which `#` joins. */
export type BibtexField = {
  /** in small letters */
  readonly name: string;
  readonly parts: readonly BibtexPart[];
};
/** A field and where it stands, from its name to behind its value. */
export type PlacedField = BibtexField & { readonly from: number; readonly to: number };
/** Text in braces or quotation marks, a number, or the name of a string. */
export type BibtexPart = { readonly kind: "text" | "name"; readonly text: string };

/** The names of the months, which every BibTeX style defines. */
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/iu;

/**
 * Takes one entry apart, in braces or parentheses, with comments before it. Its cost is linear in its length.
 *
 * @returns nothing when it breaks the syntax
 */
export function parseEntry(text: string): PlacedEntry | undefined {
  const start = /^(?:\s*%[^\n]*\n)*\s*@\s*([\p{L}\d_-]+)\s*([{(])/u.exec(text);
  if (!start) return undefined;
  const [whole, type = "", open] = start;
  const reader = new EntryReader(text, whole.length, open === "(" ? ")" : "}");
  const found = /^string$/iu.test(type) ? { key: "", keyFrom: whole.length } : reader.key();
  if (found === undefined) return undefined;
  const fields = reader.fields();
  return fields && { type: type.toLowerCase(), ...found, fields, close: reader.at };
}

class EntryReader {
  readonly #text: string;
  readonly #close: string;
  #at: number;

  constructor(text: string, at: number, close: string) {
    this.#text = text;
    this.#at = at;
    this.#close = close;
  }

  get at(): number {
    return this.#at;
  }

  /** The key before the first comma; empty where a field stands in its place. */
  key(): { readonly key: string; readonly keyFrom: number } | undefined {
    this.#match(/\s*/uy);
    const keyFrom = this.#at;
    const found = this.#match(/\s*([^\s,=#"{}]*)\s*(?=[,})])/uy);
    if (found) {
      this.#match(/,/uy);
      return { key: found[1] ?? "", keyFrom };
    }
    return this.#looksAt(/\s*[^\s,=]+\s*=/uy) ? { key: "", keyFrom } : undefined;
  }

  fields(): PlacedField[] | undefined {
    const fields: PlacedField[] = [];
    for (;;) {
      this.#match(/(?:[\s,]|^\s*%[^\n]*$)*/muy);
      if (this.#text[this.#at] === this.#close) return fields;
      const from = this.#at;
      const name = this.#match(/([^\s=,{}"#]+)\s*=\s*/uy)?.[1];
      const parts = name === undefined ? undefined : this.#value();
      if (name === undefined || parts === undefined) return undefined;
      fields.push({ name: name.toLowerCase(), parts, from, to: this.#at });
    }
  }

  #value(): BibtexPart[] | undefined {
    const parts: BibtexPart[] = [];
    do {
      const part = this.#part();
      if (part === undefined) return undefined;
      parts.push(part);
    } while (this.#match(/\s*#\s*/uy));
    return parts;
  }

  #part(): BibtexPart | undefined {
    const first = this.#text[this.#at];
    if (first === "{" || first === '"') {
      const text = this.#quoted(first === "{" ? "}" : '"');
      return text === undefined ? undefined : { kind: "text", text };
    }
    const word = this.#match(/[^\s,#{}()"=]+/uy)?.[0];
    if (word === undefined) return undefined;
    return { kind: /^\d+$/u.test(word) ? "text" : "name", text: word };
  }

  /** The text up to a closing sign outside inner braces. */
  #quoted(close: string): string | undefined {
    let depth = 0;
    for (let i = this.#at + 1; i < this.#text.length; i++) {
      const character = this.#text[i];
      if (character === "\\") i++;
      else if (character === close && depth === 0) {
        const text = this.#text.slice(this.#at + 1, i);
        this.#at = i + 1;
        return text;
      } else if (character === "{") depth++;
      else if (character === "}") depth--;
    }
    return undefined;
  }

  #looksAt(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found) this.#at += found[0].length;
    return found ?? undefined;
  }
}

/** The strings that a bibliography defines, by their names in small letters. */
export function stringsIn(text: string): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  for (const { index } of text.matchAll(/@\s*string\s*[{(]/giu))
    for (const { name, parts } of parseEntry(text.slice(index, index + 100_000))?.fields ?? [])
      strings.set(name, parts.map((part) => plainPart(part, strings)).join(""));
  return strings;
}

const plainPart = ({ kind, text }: BibtexPart, strings: ReadonlyMap<string, string>): string =>
  kind === "text" ? text : (strings.get(text.toLowerCase()) ?? text);

/** The text of a field, with strings in the place of their names. */
export const fieldValue = ({ parts }: BibtexField, strings: ReadonlyMap<string, string>): string =>
  parts.map((part) => plainPart(part, strings)).join("");

/** Writes an entry with braces, each field on a line; names of months stay names. */
export function printEntry({ type, key, fields }: BibtexEntry, strings: ReadonlyMap<string, string>): string {
  const printed = fields.map((field) => {
    const [only] = field.parts;
    const isMonth =
      field.parts.length === 1 &&
      only?.kind === "name" &&
      months.test(only.text) &&
      !strings.has(only.text.toLowerCase());
    return `\t${field.name} = ${isMonth ? only.text : `{${fieldValue(field, strings)}}`}`;
  });
  return `@${type}{${[key, ...printed].join(",\n")}\n}`;
}

/** Whether an entry uses a string that the bibliography defines. */
export const usesStrings = ({ fields }: BibtexEntry, strings: ReadonlyMap<string, string>): boolean =>
  fields.some(({ parts }) =>
    parts.some(({ kind, text }) => kind === "name" && strings.has(text.toLowerCase())),
  );
