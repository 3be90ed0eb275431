/** A BibTeX entry as written: its type, its key, and its fields in order. */
export type BibtexEntry = {
  readonly type: string;
  /** empty without a key */
  readonly key: string;
  readonly fields: readonly BibtexField[];
};

/** An entry with the positions of its parts in the text. */
export type PlacedEntry = Omit<BibtexEntry, "fields"> & {
  /** the position of its key */
  readonly keyFrom: number;
  readonly fields: readonly PlacedField[];
  /** the position of the closing brace or parenthesis */
  readonly close: number;
};

/** A field with the parts of its value, which are joined by `#`. */
export type BibtexField = {
  /** in lower case */
  readonly name: string;
  readonly parts: readonly BibtexPart[];
};
/** A field with its position, from the start of its name to the end of its value. */
export type PlacedField = BibtexField & { readonly from: number; readonly to: number };
/** Text in braces or quotation marks, a number, or the name of a string. */
export type BibtexPart = { readonly kind: "text" | "name"; readonly text: string };

/** Returns whether a string is the name of a month, which every BibTeX style defines. */
export const isMonthName = (text: string): boolean =>
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/iu.test(text);

/**
 * Parses one entry, in braces or parentheses, with comments before it. The cost is linear in its length.
 *
 * @returns undefined for a syntax error
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

  /** Reads the key before the first comma; empty when a field is there instead. */
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

  /** Reads the text up to a closing character outside inner braces. */
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

/** Returns the strings that a bibliography defines, by their names in lower case. */
export function stringsIn(text: string): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  for (const { index } of text.matchAll(/@\s*string\s*[{(]/giu))
    for (const { name, parts } of parseEntry(text.slice(index, index + 100_000))?.fields ?? [])
      strings.set(name, parts.map((part) => plainPart(part, strings)).join(""));
  return strings;
}

const plainPart = ({ kind, text }: BibtexPart, strings: ReadonlyMap<string, string>): string =>
  kind === "text" ? text : (strings.get(text.toLowerCase()) ?? text);

/** Returns the text of a field, with the names of strings replaced. */
export const fieldValue = ({ parts }: BibtexField, strings: ReadonlyMap<string, string>): string =>
  parts.map((part) => plainPart(part, strings)).join("");

/** Writes an entry with braces, one field per line; names of months and of unknown strings are kept. */
export function printEntry({ type, key, fields }: BibtexEntry, strings: ReadonlyMap<string, string>): string {
  const printed = fields.map((field) => {
    const [only] = field.parts;
    const isName = field.parts.length === 1 && only?.kind === "name" && !strings.has(only.text.toLowerCase());
    return `\t${field.name} = ${isName ? only.text : `{${fieldValue(field, strings)}}`}`;
  });
  return `@${type}{${[key, ...printed].join(",\n")}\n}`;
}

/** Returns whether an entry uses a string that the bibliography defines. */
export const usesStrings = ({ fields }: BibtexEntry, strings: ReadonlyMap<string, string>): boolean =>
  fields.some(({ parts }) =>
    parts.some(({ kind, text }) => kind === "name" && strings.has(text.toLowerCase())),
  );
