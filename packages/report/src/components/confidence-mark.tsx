import type { ConclusionConfidence } from "@throughline/assess";
import { levelWord } from "../language/terms.ts";
import { text } from "../language/text.ts";

type Level = ConclusionConfidence["level"];

const bars: Readonly<Record<string, number>> = { high: 4, moderate: 3, low: 2, "very low": 1 };
const heights = [4, 7, 10, 13] as const;

/** The confidence of a statement: four bars, "?" where the evidence is insufficient, a dash where it is not rated. */
export function ConfidenceMark({ level }: { readonly level: Level }) {
  const filled = bars[level] ?? 0;
  const look = filled > 2 ? "firm" : "weak";
  const name =
    level === "not rated"
      ? text("Confidence not rated")
      : text("Confidence: {level}", { level: levelWord(level) });
  return (
    <svg className={`confidence-mark ${look}`} viewBox="0 0 18 14" role="img" aria-label={name}>
      <title>{name}</title>
      {filled === 0 ? (
        <text x="9" y="12" textAnchor="middle">
          {level === "cannot say" ? "?" : "–"}
        </text>
      ) : (
        heights.map((height, i) => (
          <rect
            key={height}
            className={i < filled ? "filled" : "empty"}
            x={0.5 + i * 4.5}
            y={13.5 - height}
            width="3"
            height={height}
            rx="0.8"
          />
        ))
      )}
    </svg>
  );
}

const levels: readonly Level[] = ["high", "moderate", "low", "very low", "cannot say"];

/** What the marks of confidence mean, for the levels that occur. */
export function ConfidenceLegend({ levels: used }: { readonly levels: readonly Level[] }) {
  const shown = levels.filter((level) => used.includes(level));
  return (
    shown.length > 0 && (
      <p className="confidence-legend" aria-hidden="true">
        {text("Confidence:")}
        {shown.map((level) => (
          <span key={level}>
            <ConfidenceMark level={level} /> {levelWord(level)}
          </span>
        ))}
      </p>
    )
  );
}
