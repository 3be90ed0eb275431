/** What was copied from a spreadsheet: rows by lines, cells by tabs; blank cells are blank grades. */
export function pastedGrades(
  text: string,
): { readonly rows: readonly (readonly (number | null)[])[] } | { readonly wrong: string } {
  const lines = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "").split("\n");
  const rows: (number | null)[][] = [];
  for (const line of lines) {
    const row: (number | null)[] = [];
    for (const part of line.split("\t")) {
      const trimmed = part.trim();
      const value = Number(trimmed.replace(/^(-?\d*),(\d+)$/u, "$1.$2"));
      if (trimmed !== "" && !Number.isFinite(value)) return { wrong: trimmed.slice(0, 40) };
      row.push(trimmed === "" ? null : value);
    }
    rows.push(row);
  }
  return { rows };
}
