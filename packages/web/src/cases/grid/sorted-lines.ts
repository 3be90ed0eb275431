import { currentLocale } from "../../ui/language/language.ts";
import type { GridLine } from "./grid-axes.ts";
import { byName, type Sort } from "./grid-head.tsx";

const collator = new Intl.Collator(currentLocale(), { numeric: true });

/** Rows sorted by name or by the grades of a column; rows without a grade count as lowest, and groups stay together. */
export function sortedLines(
  rows: readonly GridLine[],
  sort: Sort | undefined,
  gradeOf: (line: string, column: string) => number | null | undefined,
): readonly GridLine[] {
  if (!sort) return rows;
  const groups = [...new Set(rows.map(({ group }) => group))];
  const byGroup = (a: GridLine, b: GridLine) => groups.indexOf(a.group) - groups.indexOf(b.group);
  const sign = sort.down ? -1 : 1;
  if (sort.column === byName)
    return rows.toSorted((a, b) => byGroup(a, b) || sign * collator.compare(a.name, b.name));
  const value = ({ id }: GridLine) => gradeOf(id, sort.column) ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => byGroup(a, b) || sign * compareNumbers(value(a), value(b)));
}

const compareNumbers = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
