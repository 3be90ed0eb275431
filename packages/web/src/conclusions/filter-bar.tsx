import { strings } from "../strings.ts";
import type { Filter } from "./conclusion-filters.ts";

type Own = Omit<Filter, "list">;
const text = strings.verdict;

/** Filters the list by words, confidence, verdict, and state without set-aside evidence. */
export function FilterBar({
  filter,
  hasStandings,
  onChange,
}: {
  filter: Own;
  hasStandings: boolean;
  onChange: (filter: Own) => void;
}) {
  return (
    <search className="filters">
      <input
        type="search"
        aria-label={text.find}
        placeholder={text.find}
        value={filter.words}
        onChange={(event) => onChange({ ...filter, words: event.target.value })}
      />
      <Choice
        label={text.confidence}
        names={strings.confidenceLevels}
        value={filter.level}
        onChange={(level) => onChange({ ...filter, level })}
      />
      <Choice
        label={text.verdict}
        names={text.marks}
        value={filter.verdict}
        onChange={(verdict) => onChange({ ...filter, verdict })}
      />
      {hasStandings && (
        <Choice
          label={strings.withdrawal.standing}
          names={strings.withdrawal.standings}
          value={filter.standing}
          onChange={(standing) => onChange({ ...filter, standing })}
        />
      )}
    </search>
  );
}

function Choice<T extends string>({
  label,
  names,
  value,
  onChange,
}: {
  label: string;
  names: Readonly<Record<T, string>>;
  value: T | "any";
  onChange: (value: T | "any") => void;
}) {
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={(event) => onChange(event.target.value as T | "any")}>
        <option value="any">{text.any}</option>
        {(Object.entries(names) as [T, string][]).map(([name, word]) => (
          <option key={name} value={name}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
