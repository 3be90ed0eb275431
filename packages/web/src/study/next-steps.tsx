import type { ClaimRow, GradeRow, RubricRow } from "@throughline/api";
import { strings } from "../strings.ts";

/** Lists uncited claims that would support moving a grade up or down its rubric. */
export function NextSteps({
  grade,
  levels,
  claims,
}: {
  grade: GradeRow | undefined;
  levels: readonly RubricRow[];
  claims: readonly ClaimRow[];
}) {
  const ordered = levels.toSorted((a, b) => (a.grade ?? 0) - (b.grade ?? 0));
  const at = ordered.findIndex((level) => level.grade === grade?.grade);
  if (!grade || at < 0) return null;
  const uncited = (direction: ClaimRow["direction"]) =>
    claims.filter((claim) => claim.direction === direction && !grade.claims.includes(claim.id));
  const steps = [
    { level: ordered[at + 1], name: strings.panel.up, open: uncited("supports") },
    { level: ordered[at - 1], name: strings.panel.down, open: uncited("contradicts") },
  ];
  return (
    <>
      <h3>{strings.panel.steps}</h3>
      <ul className="claims">
        {steps.map(
          ({ level, name, open }) =>
            level && (
              <li key={level.grade}>
                {name(level.grade ?? 0)} {level.meaning}.{" "}
                {open.length === 0 ? strings.panel.noOpen : strings.panel.open}
                {open.length > 0 && (
                  <ul>
                    {open.map(({ id, statement }) => (
                      <li key={id}>{statement}</li>
                    ))}
                  </ul>
                )}
              </li>
            ),
        )}
      </ul>
    </>
  );
}
