import type { Conclusion } from "@throughline/assess";
import { ConfidenceMark } from "@throughline/report/components";
import { strings } from "../strings.ts";
import { StatusBar } from "../ui/panels/status-bar.tsx";

const text = strings.verdict;

/** How many conclusions are shown, by their confidence, and the keys of the list. */
export function ConclusionStatus({ conclusions }: { conclusions: readonly Conclusion[] }) {
  const levels = Object.keys(strings.confidenceLevels) as (keyof typeof strings.confidenceLevels)[];
  const counts = levels
    .map((level) => ({
      level,
      count: conclusions.filter(({ confidence }) => confidence.level === level).length,
    }))
    .filter(({ count }) => count > 0);
  return (
    <StatusBar
      keys={[
        ["↑ ↓", text.move],
        ["A", text.choices.accepted],
        ["W", text.choices.worded],
        ["X", text.choices.contested],
      ]}
    >
      <span>{text.conclusions(conclusions.length)}</span>
      {counts.map(({ level, count }) => (
        <span key={level} className="level">
          <span aria-hidden>
            <ConfidenceMark level={level} />
          </span>
          {strings.count(count)} {strings.confidenceLevels[level]}
        </span>
      ))}
    </StatusBar>
  );
}
