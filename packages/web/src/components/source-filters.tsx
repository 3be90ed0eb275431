import { choicesIn, noFilter, type SourceFilter } from "../state/source-filter.ts";
import type { SourceLine } from "../state/source-line.ts";
import { strings } from "../strings.ts";

/** What the list of sources is narrowed by. */
export function SourceFilters({
  lines,
  shown,
  filter,
  onFilter,
}: {
  lines: readonly SourceLine[];
  shown: number;
  filter: SourceFilter;
  onFilter: (filter: SourceFilter) => void;
}) {
  const { folders, tags, languages } = choicesIn(lines);
  const choice = (name: "folder" | "tag" | "language", options: readonly string[]) =>
    (options.length > 0 || filter[name] !== "") && (
      <label>
        {strings.sources[name]}{" "}
        <select
          value={filter[name]}
          onChange={(event) => onFilter({ ...filter, [name]: event.target.value })}
        >
          <option value="">{strings.sources.any}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {name === "folder" ? folderLabel(option) : option}
            </option>
          ))}
        </select>
      </label>
    );
  const narrowed = filter.words + filter.folder + filter.tag + filter.language !== "";
  return (
    <div className="filters">
      <input
        type="search"
        aria-label={strings.read.filter}
        placeholder={strings.read.filter}
        value={filter.words}
        onChange={(event) => onFilter({ ...filter, words: event.target.value })}
      />
      {choice("folder", folders)}
      {choice("tag", tags)}
      {choice("language", languages)}
      {narrowed && (
        <button type="button" onClick={() => onFilter({ ...noFilter, sort: filter.sort, down: filter.down })}>
          {strings.sources.all}
        </button>
      )}
      <span className="soft" role="status">
        {strings.sources.count(shown, lines.length)}
      </span>
    </div>
  );
}

const folderLabel = (path: string): string => {
  const parts = path.split("/");
  return `${"\u2003".repeat(parts.length - 1)}${parts.at(-1)}`;
};
