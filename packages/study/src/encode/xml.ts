/** Replaces the characters that XML 1.0 forbids by U+FFFD, for writers that escape everything else. */
export const xmlCharacters = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0, production 2, forbids them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "\ufffd");

/**
 * Escapes a text for XML, between tags or in an attribute in double quotes. Line ends and tabs become references,
 * because a parser would turn them into spaces in attributes.
 */
export const xmlText = (text: string): string =>
  xmlCharacters(text).replace(/[&<>"'\t\n\r]/gu, (character) => references[character] ?? character);

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};
