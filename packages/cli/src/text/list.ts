/**
 * Reads a list from the command line. Commas separate its items, except within quotation marks or brackets.
 *
 * @example listOf('A,"B, C",D{1,2}') // "A", "B, C", "D{1,2}"
 */
export function listOf(text: string): string[] {
  const items = text.match(/(?:"[^"]*"|\{[^}]*\}|\[[^\]]*\]|[^,])+/gu) ?? [];
  return items.map((item) => item.trim().replace(/^"([^"]*)"$/u, "$1")).filter((item) => item !== "");
}
