import { useState } from "react";
import { strings } from "../strings.ts";
import { choicesIn, noFilter, type SourceFilter } from "./source-filter.ts";
import type { SourceLine } from "./source-line.ts";
import { typeName } from "./source-table.tsx";

type FacetName = "folder" | "tag" | "type" | "language";

/** Number of values of a facet that are shown at first. */
const few = 8;

/** The filters of the list of sources: facets with counts, and a range of years. */
export function SourceFilters({
  lines,
  filter,
  onFilter,
}: {
  lines: readonly SourceLine[];
  filter: SourceFilter;
  onFilter: (filter: SourceFilter) => void;
}) {
  const { folders, tags, languages, types } = choicesIn(lines);
  const { words, sort, down } = filter;
  const facets: readonly (readonly [FacetName, readonly string[]])[] = [
    ["folder", folders],
    ["tag", tags],
    ["type", types],
    ["language", languages],
  ];
  const isNarrowed = facets.some(([name]) => filter[name] !== "") || filter.from !== "" || filter.to !== "";
  return (
    <section className="source-facets" aria-label={strings.sources.filters}>
      {facets.map(
        ([name, values]) =>
          values.length > 0 && (
            <Facet
              key={name}
              name={name}
              values={values}
              countOf={(value) => lines.filter((line) => hasValue(line, name, value)).length}
              chosen={filter[name]}
              onChoose={(value) => onFilter({ ...filter, [name]: value })}
            />
          ),
      )}
      <fieldset>
        <legend>{strings.sources.years}</legend>
        <YearField name="from" filter={filter} onFilter={onFilter} /> –{" "}
        <YearField name="to" filter={filter} onFilter={onFilter} />
      </fieldset>
      {isNarrowed && (
        <button type="button" onClick={() => onFilter({ ...noFilter, words, sort, down })}>
          {strings.sources.all}
        </button>
      )}
    </section>
  );
}

/** The values of a property with the number of their sources; pressing the chosen one again shows all. */
function Facet({
  name,
  values,
  countOf,
  chosen,
  onChoose,
}: {
  name: FacetName;
  values: readonly string[];
  countOf: (value: string) => number;
  chosen: string;
  onChoose: (value: string) => void;
}) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? values : values.filter((value, i) => i < few || value === chosen);
  return (
    <fieldset data-facet={name}>
      <legend>{strings.sources[name]}</legend>
      <ul>
        {shown.map((value) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? "" : value)}
            >
              <span>{labelOf(name, value)}</span> <span className="count">{countOf(value)}</span>
            </button>
          </li>
        ))}
      </ul>
      {values.length > few && (
        <button type="button" className="plain" onClick={() => setWhole(!isWhole)}>
          {isWhole ? strings.leverage.fewer : strings.leverage.all(values.length)}
        </button>
      )}
    </fieldset>
  );
}

function YearField({
  name,
  filter,
  onFilter,
}: {
  name: "from" | "to";
  filter: SourceFilter;
  onFilter: (filter: SourceFilter) => void;
}) {
  return (
    <input
      className="year"
      inputMode="numeric"
      maxLength={4}
      aria-label={strings.sources[name]}
      value={filter[name]}
      onChange={({ target }) => onFilter({ ...filter, [name]: target.value.replace(/\D/gu, "") })}
    />
  );
}

const hasValue = (line: SourceLine, name: FacetName, value: string): boolean => {
  if (name === "tag") return line.tags.includes(value);
  if (name === "folder") return line.folder === value || line.folder.startsWith(`${value}/`);
  return line[name] === value;
};

/** Folders are indented by their level. */
function labelOf(name: FacetName, value: string): string {
  if (name === "type") return typeName(value);
  if (name !== "folder") return value;
  const parts = value.split("/");
  return `${"\u2003".repeat(parts.length - 1)}${parts.at(-1)}`;
}
