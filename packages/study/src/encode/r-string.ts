/**
 * Writes an R string. Characters beyond ASCII are escaped, because the script must read the same in every locale. R
 * has neither NUL nor lone surrogates: they become U+FFFD.
 */
export function rString(value: string): string {
  const letters = Array.from(value.toWellFormed().replaceAll("\0", "\ufffd"), (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === '"' || letter === "\\") return `\\${letter}`;
    return code >= 0x20 && code < 0x7f ? letter : `\\U{${code.toString(16)}}`;
  });
  return `"${letters.join("")}"`;
}
