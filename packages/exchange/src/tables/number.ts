const missing = new Set(["", "NA", "N/A", "NaN"]);

/** Returns whether a cell represents a missing value. */
export function isMissing(cell: string): boolean {
  return missing.has(cell);
}

/**
 * Returns whether an integer exceeds the precision of a number: it is an identifier, and would be rounded.
 */
const isRounded = (text: string, value: number): boolean =>
  /^[+-]?\d{16,}$/u.test(text) && BigInt(text.replace("+", "")) !== BigInt(value);

/** Returns the number in a cell: NaN when it is missing, undefined when it is not a number. */
export function numberOf(cell: string, decimal: "." | ","): number | undefined {
  if (isMissing(cell)) return Number.NaN;
  // Where the comma marks decimals, a point separates thousands.
  if (decimal === "," && cell.includes(".")) return undefined;
  const text = decimal === "," ? cell.replace(",", ".") : cell;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) && !isRounded(text, value) ? value : undefined;
}
