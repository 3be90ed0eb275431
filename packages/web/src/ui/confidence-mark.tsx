import type { ConclusionConfidence } from "@throughline/assess";
import { strings } from "../strings.ts";

const bars: Readonly<Record<ConclusionConfidence["level"], number>> = {
  high: 4,
  moderate: 3,
  low: 2,
  "very low": 1,
  "cannot say": 0,
  "not rated": 0,
};

/** The confidence in a conclusion as four bars, with the word for screen readers and on hover. */
export function ConfidenceMark({ level }: { level: ConclusionConfidence["level"] }) {
  const name = strings.confidenceLevels[level];
  const filled = bars[level];
  return (
    <svg
      className={`confidence-mark${filled <= 2 ? " weak" : ""}`}
      viewBox="0 0 20 14"
      width="20"
      height="14"
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      {filled === 0 ? (
        <text x="10" y="12" textAnchor="middle">
          {level === "not rated" ? "–" : "?"}
        </text>
      ) : (
        [0, 1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={bar * 5 + 0.5}
            y={9 - bar * 3}
            width="3.5"
            height={bar * 3 + 4.5}
            className={bar < filled ? "filled" : "open"}
          />
        ))
      )}
    </svg>
  );
}
