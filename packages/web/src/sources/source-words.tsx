import { strings } from "../strings.ts";
import type { SourceFilter } from "./source-filter.ts";

/** The field that filters sources by words. */
export function SourceWords({
  filter,
  onFilter,
}: {
  filter: SourceFilter;
  onFilter: (filter: SourceFilter) => void;
}) {
  return (
    <input
      type="search"
      aria-label={strings.read.filter}
      placeholder={strings.read.filter}
      value={filter.words}
      onChange={(event) => onFilter({ ...filter, words: event.target.value })}
    />
  );
}
