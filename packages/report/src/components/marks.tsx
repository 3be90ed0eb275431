import { text } from "../language/text.ts";
import type { LiteralInTerm } from "../view/view.ts";

/** A grade as a proportionally filled disc; the number is beside it. */
export function GradeDisc({ grade }: { grade: number }) {
  const share = Math.min(1, Math.max(0, grade));
  const angle = 2 * Math.PI * share;
  const [x, y] = [8 + 6 * Math.sin(angle), 8 - 6 * Math.cos(angle)].map((value) => value.toFixed(2));
  return (
    <svg className="disc" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" />
      {share === 1 && <circle cx="8" cy="8" r="6" fill="currentColor" />}
      {share > 0 && share < 1 && (
        <path d={`M8 8V2A6 6 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z`} fill="currentColor" />
      )}
    </svg>
  );
}

/** A condition in a term: empty where it does not matter, its values, or a symbol. */
export function Literal({ literal, part }: LiteralInTerm) {
  if (literal === undefined) return null;
  if ("present" in literal) return <LiteralMark present={literal.present} part={part} />;
  if (part === undefined) return literal.values;
  return part === "peripheral" ? (
    text("{values} peripheral", { values: literal.values })
  ) : (
    <>
      <strong>{literal.values}</strong> {text(part)}
    </>
  );
}

/**
 * A condition that is present in a term (a full disc) or absent (a crossed one); small where it is peripheral, ringed
 * where only some models make it core.
 */
function LiteralMark({ present, part }: { present: boolean; part: LiteralInTerm["part"] | undefined }) {
  const isSmall = part === "peripheral";
  const d = isSmall ? 2.2 : 4;
  const paint = present ? { fill: "currentColor" } : { fill: "none", stroke: "currentColor" };
  return (
    <svg
      className="disc"
      viewBox="0 0 16 16"
      role="img"
      aria-label={[present ? text("present") : text("absent"), part && text(part)].filter(Boolean).join(", ")}
    >
      <circle cx="8" cy="8" r={isSmall ? 3.5 : 6.5} {...paint} />
      {part === "core in some models" && present && (
        <circle cx="8" cy="8" r="5" fill="none" stroke="var(--surface, #fff)" strokeWidth="1.5" />
      )}
      {part === "core in some models" && !present && (
        <circle cx="8" cy="8" r="4.5" fill="none" stroke="currentColor" />
      )}
      {!present && (
        <path
          d={`M${8 - d} ${8 - d}L${8 + d} ${8 + d}M${8 + d} ${8 - d}L${8 - d} ${8 + d}`}
          stroke="currentColor"
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}
