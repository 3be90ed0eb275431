/**
 * Text as it stands in XML, between tags or in an attribute in double quotes. Characters that XML 1.0 forbids become U+FFFD; line ends
 * and tabs are written as references, for a parser would make spaces of them in attributes.
 */
export function xmlText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0, production 2, forbids them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "\ufffd")
      .replace(/[&<>"'\t\n\r]/gu, (character) => references[character] ?? character)
  );
}

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
