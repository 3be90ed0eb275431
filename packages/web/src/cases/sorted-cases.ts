import type { CaseRow } from "@throughline/api";
import { byName, type Sort } from "./grid-head.tsx";

const collator = new Intl.Collator(undefined, { numeric: true });

/** Cases sorted by name or by their grades; cases without a grade count as lowest. */
export function sortedCases(
  rows: readonly CaseRow[],
  sort: Sort | undefined,
  gradeOf: (cell: string) => number | null | undefined,
): readonly CaseRow[] {
  if (!sort) return rows;
  if (sort.attribute === byName)
    return rows.toSorted((a, b) => collator.compare(a.name, b.name) * (sort.down ? -1 : 1));
  const value = ({ id }: CaseRow) => gradeOf(`${id}/${sort.attribute}`) ?? Number.NEGATIVE_INFINITY;
  return rows.toSorted((a, b) => (sort.down ? value(b) - value(a) : value(a) - value(b)) || 0);
}
