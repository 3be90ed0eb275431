import { strings } from "../strings.ts";
import { Choice, optionsOf } from "../ui/controls/choice.tsx";
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
        options={orAny(strings.confidenceLevels)}
        value={filter.level}
        onChange={(level) => onChange({ ...filter, level })}
      />
      <Choice
        label={text.verdict}
        options={orAny(text.marks)}
        value={filter.verdict}
        onChange={(verdict) => onChange({ ...filter, verdict })}
      />
      {hasStandings && (
        <Choice
          label={strings.withdrawal.standing}
          options={orAny(strings.withdrawal.standings)}
          value={filter.standing}
          onChange={(standing) => onChange({ ...filter, standing })}
        />
      )}
    </search>
  );
}

const orAny = <T extends string>(names: Readonly<Record<T, string>>) => [
  { id: "any" as const, name: text.any },
  ...optionsOf(names),
];
