import { strings } from "../strings.ts";
import { Options } from "../ui/choice.tsx";
import { choicesIn, noFilter, type SourceFilter } from "./source-filter.ts";
import type { SourceLine } from "./source-line.ts";
import { typeName } from "./source-table.tsx";

/** The filters of the list of sources. */
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
  const { folders, tags, languages, types } = choicesIn(lines);
  const choice = (name: "folder" | "tag" | "language" | "type", options: readonly string[]) =>
    (options.length > 0 || filter[name] !== "") && (
      <label>
        {strings.sources[name]}{" "}
        <select
          value={filter[name]}
          onChange={(event) => onFilter({ ...filter, [name]: event.target.value })}
        >
          <option value="">{strings.sources.any}</option>
          <Options
            of={options.map((option) => ({
              id: option,
              name: name === "folder" ? folderLabel(option) : name === "type" ? typeName(option) : option,
            }))}
          />
        </select>
      </label>
    );
  const year = (name: "from" | "to") => (
    <label>
      {strings.sources[name]}{" "}
      <input
        className="year"
        inputMode="numeric"
        maxLength={4}
        value={filter[name]}
        onChange={({ target }) => onFilter({ ...filter, [name]: target.value.replace(/\D/gu, "") })}
      />
    </label>
  );
  const { sort, down } = filter;
  const narrowed = Object.entries(noFilter).some(
    ([name, none]) => name !== "sort" && name !== "down" && filter[name as keyof SourceFilter] !== none,
  );
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
      {choice("type", types)}
      {year("from")}
      {year("to")}
      {narrowed && (
        <button type="button" onClick={() => onFilter({ ...noFilter, sort, down })}>
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
