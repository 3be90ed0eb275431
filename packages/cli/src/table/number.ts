const missing = new Set(["", "NA", "N/A", "NaN"]);

/** True for a cell that says that its value is not known. */
export function isMissing(cell: string): boolean {
  return missing.has(cell);
}

/** The number a cell holds: NaN where it is missing, nothing where it is not a number. */
export function numberOf(cell: string, decimal: "." | ","): number | undefined {
  if (isMissing(cell)) return Number.NaN;
  const text = decimal === "," ? cell.replace(",", ".") : cell;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
