/** A pasted cell that is not a grade: its text, and its row and column in the pasted cells, from 0. */
export type WrongCell = { readonly text: string; readonly row: number; readonly column: number };

/** Reads cells of a spreadsheet as grades (blank cells as null), or returns the cells that are not grades. */
export function pastedGrades(
  cells: readonly (readonly string[])[],
): { readonly rows: readonly (readonly (number | null)[])[] } | { readonly wrong: readonly WrongCell[] } {
  const wrong: WrongCell[] = [];
  const rows = cells.map((parts, row) =>
    parts.map((part, column) => {
      const grade = gradeIn(part);
      if (grade === undefined) wrong.push({ text: part.trim().slice(0, 40), row, column });
      return grade ?? null;
    }),
  );
  return wrong.length > 0 ? { wrong } : { rows };
}

/** A table of cases: their names, and their grades by attribute; a blank cell has none. */
export type PastedTable = {
  readonly attributes: readonly string[];
  readonly rows: readonly { readonly name: string; readonly grades: readonly (number | null)[] }[];
};

/**
 * Reads a table whose first row names attributes and whose first column names cases.
 *
 * @param attributes the attributes by id and label
 * @returns undefined when the first row is numbers; a fault with its line when the first row names an unknown attribute or one twice, a
 *   row names no case, or a cell is neither a number nor blank (with its attribute)
 */
export function pastedTable(
  cells: readonly (readonly string[])[],
  attributes: readonly { readonly id: string; readonly label: string }[],
): PastedTable | { readonly wrong: string; readonly line: number; readonly attribute?: string } | undefined {
  const [header = [], ...lines] = cells;
  const named = header.slice(1).map((name) => {
    const wanted = oneLine(name).toLowerCase();
    return attributes.find(({ id, label }) => [id, label].some((one) => one.toLowerCase() === wanted))?.id;
  });
  const numbers = header.slice(1).every((name) => gradeIn(name) !== undefined);
  if (numbers || typeof gradeIn(header[0] ?? "") === "number") return undefined;
  const ids = named.filter((id) => id !== undefined);
  const unknown = named.findIndex((id, i) => id === undefined || named.indexOf(id) < i);
  if (unknown !== -1) return { wrong: header[unknown + 1] ?? "", line: 1 };
  const rows: { name: string; grades: (number | null)[] }[] = [];
  for (const [i, [name = "", ...parts]] of lines.entries()) {
    if (name.trim() === "" && parts.every((part) => part.trim() === "")) continue;
    if (name.trim() === "") return { wrong: name, line: i + 2 };
    const grades = ids.map((_, c) => gradeIn(parts[c] ?? ""));
    const wrong = grades.indexOf(undefined);
    if (wrong !== -1)
      return { wrong: (parts[wrong] ?? "").slice(0, 40), line: i + 2, attribute: header[wrong + 1] ?? "" };
    if (parts.length > ids.length) return { wrong: (parts[ids.length] ?? "").slice(0, 40), line: i + 2 };
    rows.push({ name: oneLine(name), grades: grades as (number | null)[] });
  }
  return { attributes: ids, rows };
}

const oneLine = (text: string): string => text.trim().replace(/\s+/gu, " ");

/** A number, with a decimal comma and blanks between thousands too; null when blank; nothing when it is neither. */
export function gradeIn(part: string): number | null | undefined {
  const trimmed = part.trim().replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/gu, "");
  if (trimmed === "") return null;
  const value = Number(trimmed.replace(/^(-?\d*),(\d+)$/u, "$1.$2"));
  return Number.isFinite(value) ? value : undefined;
}
