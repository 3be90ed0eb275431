/** A place in the grid: row and column as they are shown, from 0. */
export type Place = { readonly row: number; readonly column: number };

/** A rectangle of cells, its ends included. */
export type Range = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

export function rangeBetween(a: Place, b: Place): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

export const holds = ({ top, bottom, left, right }: Range, { row, column }: Place): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const isSingle = ({ top, bottom, left, right }: Range): boolean => top === bottom && left === right;

export type Change = { readonly cell: string; readonly grade: number | null };

/** The grades of a grid by place, to be changed many at a time. */
export type Grades = {
  readonly cellAt: (row: number, column: number) => string;
  readonly gradeAt: (row: number, column: number) => number | null;
};

/** Every cell of a range with a grade; those that have it already are left out. */
export function filled(
  { cellAt, gradeAt }: Grades,
  range: Range,
  gradeFor: (row: number, column: number) => number | null,
): Change[] {
  const changes: Change[] = [];
  for (let row = range.top; row <= range.bottom; row++)
    for (let column = range.left; column <= range.right; column++) {
      const grade = gradeFor(row, column);
      if (grade !== gradeAt(row, column)) changes.push({ cell: cellAt(row, column), grade });
    }
  return changes;
}

/** Fills a range down from its first row, or a single row from the one above it. */
export function filledDown(grades: Grades, range: Range): Change[] {
  const from = range.top === range.bottom ? range.top - 1 : range.top;
  return from < 0 ? [] : filled(grades, range, (_, column) => grades.gradeAt(from, column));
}

/** Fills a range to the right from its first column, or a single column from the one at its left. */
export function filledRight(grades: Grades, range: Range): Change[] {
  const from = range.left === range.right ? range.left - 1 : range.left;
  return from < 0 ? [] : filled(grades, range, (row) => grades.gradeAt(row, from));
}

/** Fills a range from a part of it, whose rows and columns are repeated as far as it reaches. */
export function filledFrom(grades: Grades, from: Range, range: Range): Change[] {
  const within = (at: number, first: number, last: number) => {
    const count = last - first + 1;
    return first + ((((at - first) % count) + count) % count);
  };
  return filled(grades, range, (row, column) =>
    grades.gradeAt(within(row, from.top, from.bottom), within(column, from.left, from.right)),
  );
}

/** A range as a spreadsheet takes it: cells by tabs, rows by lines, blanks as nothing. */
export function copied({ gradeAt }: Grades, { top, bottom, left, right }: Range): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: string[] = [];
    for (let column = left; column <= right; column++) cells.push(String(gradeAt(row, column) ?? ""));
    lines.push(cells.join("\t"));
  }
  return lines.join("\n");
}

/** Returns the next place that matches, starting after a place and wrapping around at the end; undefined if none matches. */
export function nextPlace(
  from: Place,
  rows: number,
  columns: number,
  wanted: (row: number, column: number) => boolean,
): Place | undefined {
  const count = rows * columns;
  for (let step = 1; step <= count; step++) {
    const index = (from.row * columns + from.column + step) % count;
    const [row, column] = [Math.floor(index / columns), index % columns];
    if (wanted(row, column)) return { row, column };
  }
  return undefined;
}
