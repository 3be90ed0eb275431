import { strings } from "../strings.ts";

export type Sort = { readonly attribute: string; readonly down: boolean };

/** High grades first, then low ones first, then as before. */
export function nextSort(sort: Sort | undefined, attribute: string): Sort | undefined {
  if (sort?.attribute !== attribute) return { attribute, down: true };
  return sort.down ? { attribute, down: false } : undefined;
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
  return (
    <div role="row" className="grid-head" aria-rowindex={1}>
      <div role="columnheader" className="grid-case">
        {strings.grid.case}
      </div>
      {attributes.map(({ id, label }) => (
        <div
          key={id}
          role="columnheader"
          className="grid-cell"
          title={`${label} (${id})`}
          aria-sort={sort?.attribute === id ? (sort.down ? "descending" : "ascending") : undefined}
        >
          <button type="button" tabIndex={-1} aria-keyshortcuts="S" onClick={() => onSort(id)}>
            {label}
          </button>
        </div>
      ))}
    </div>
  );
}
