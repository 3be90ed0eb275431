import type { CaseRow } from "@throughline/api";

type Attribute = { readonly role: string; readonly of?: string | readonly string[] | undefined };

/** The number of grades that the cases can have: one for each attribute that applies to their kind and is graded. */
export function gradableCells(
  cases: readonly Pick<CaseRow, "kind">[],
  attributes: Readonly<Record<string, Attribute>>,
): number {
  const graded = Object.values(attributes).filter(({ role }) => role !== "note");
  const perKind = new Map<string, number>();
  const countFor = (kind: string): number => {
    const known = perKind.get(kind);
    if (known !== undefined) return known;
    const count = graded.filter(({ of }) => of === undefined || [of].flat().includes(kind)).length;
    perKind.set(kind, count);
    return count;
  };
  return cases.reduce((sum, { kind }) => sum + countFor(kind), 0);
}

type Dated = { readonly date_from: string | null; readonly date_to: string | null };

/** The first and the last year of dated records; nothing where none is dated. */
export function yearsOf(records: readonly Dated[]): readonly [first: string, last: string] | undefined {
  const dates = records.flatMap(({ date_from, date_to }) => [date_from, date_to]);
  const years = dates.flatMap((date) => (date === null ? [] : [date.slice(0, 4)])).sort();
  const [first, last] = [years.at(0), years.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}
