import { strings } from "../strings.ts";

/** Stands for the names of the cases, where an attribute is meant otherwise. */
export const byName = "";

export type Sort = { readonly attribute: string; readonly down: boolean };

/** High grades first, then low ones first, then as before; names from A to Z first. */
export function nextSort(sort: Sort | undefined, attribute: string): Sort | undefined {
  const first = attribute !== byName;
  if (sort?.attribute !== attribute) return { attribute, down: first };
  return sort.down === first ? { attribute, down: !first } : undefined;
}

/** The attributes above the grid, each sorting by its grades. */
export function GridHead({
  attributes,
  sort,
  onSort,
}: {
  attributes: readonly { readonly id: string; readonly label: string }[];
  sort: Sort | undefined;
  onSort: (attribute: string) => void;
}) {
  const sortOf = (id: string) =>
    sort?.attribute === id ? (sort.down ? "descending" : "ascending") : undefined;
  return (
    <div role="row" className="grid-head" aria-rowindex={1}>
      <div role="columnheader" className="grid-case" aria-sort={sortOf(byName)}>
        <button type="button" tabIndex={-1} aria-keyshortcuts="Shift+S" onClick={() => onSort(byName)}>
          {strings.grid.case}
        </button>
      </div>
      {attributes.map(({ id, label }) => (
        <div
          key={id}
          role="columnheader"
          className="grid-cell"
          title={`${label} (${id})`}
          aria-sort={sortOf(id)}
        >
          <button type="button" tabIndex={-1} aria-keyshortcuts="S" onClick={() => onSort(id)}>
            {label}
          </button>
        </div>
      ))}
    </div>
  );
}
