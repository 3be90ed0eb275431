import { printLiteral, type SetLiteral } from "@throughline/sets";
import { lineOfText } from "@throughline/study";

/** A vector of R; one value stands alone. */
export const vector = (values: readonly (string | number)[]): string =>
  values.length === 1 ? String(values[0]) : `c(${values.join(", ")})`;

/** A vector of R over as many lines as it needs. */
export function wrappedVector(values: readonly string[]): string {
  const lines: string[] = [];
  let line: string[] = [];
  for (const value of values) {
    if (line.length > 0 && line.join(", ").length + value.length > 100) {
      lines.push(line.join(", "));
      line = [];
    }
    line.push(value);
  }
  return `c(${[...lines, line.join(", ")].join(",\n  ")})`;
}

/**
 * A string of R. Characters beyond ASCII are escaped: the script reads the same in every locale. R has neither NUL nor lone surrogates:
 * they become U+FFFD.
 */
export function rString(value: string): string {
  const letters = Array.from(value.toWellFormed().replaceAll("\0", "\ufffd"), (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === '"' || letter === "\\") return `\\${letter}`;
    return code >= 0x20 && code < 0x7f ? letter : `\\U{${code.toString(16)}}`;
  });
  return `"${letters.join("")}"`;
}

/** A comment of R on one line. */
export const comment = (text: string): string => `# ${lineOfText(text)}`;

/**
 * Names that R and QCA can read: letters, digits and underscores of ASCII, a letter first.
 *
 * @param names each once
 * @returns the name in R by the name given, each once too
 */
export function rNames(names: readonly string[]): ReadonlyMap<string, string> {
  const plain = /^[A-Za-z][A-Za-z0-9_]*$/u;
  const taken = new Set(names.filter((name) => plain.test(name)));
  return new Map(
    names.map((name, i) => {
      if (plain.test(name)) return [name, name];
      const letters = name.normalize("NFKD").replace(/[^A-Za-z0-9_]/gu, "");
      const base = plain.test(letters) ? letters : `V${i + 1}`;
      let unique = base;
      for (let n = 2; taken.has(unique); n++) unique = `${base}_${n}`;
      taken.add(unique);
      return [name, unique];
    }),
  );
}

/** A set as QCA reads it: `~Y[1]`. */
export function setInR(literal: SetLiteral, names: ReadonlyMap<string, string>): string {
  return printLiteral({ ...literal, name: names.get(literal.name) ?? literal.name }, "[]");
}
