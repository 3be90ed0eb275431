import { cellId } from "@throughline/study";
import { useStudy } from "../../state/use.ts";
import { strings } from "../../strings.ts";
import { numberText } from "../../ui/language/number-text.ts";
import type { GridAxes } from "./grid-axes.ts";

/** Pixels. */
const width = 104;
const inset = 8;
const height = 20;
const radius = 3.5;

/** The different grades of the cases on an attribute, lowest first; nothing where they are not all from 0 to 1. */
export function spreadOf(grades: readonly (number | null | undefined)[]): readonly number[] | undefined {
  const values = [...new Set(grades.filter((grade) => typeof grade === "number"))].sort((a, b) => a - b);
  return values.every((grade) => grade >= 0 && grade <= 1) ? values : undefined;
}

/** The heading of the column that shows how far the cases differ. */
export function SpreadHead() {
  return (
    <div className="grid-spread" aria-hidden>
      {strings.grid.spread}
      <span className="soft">{strings.grid.spreadScale}</span>
    </div>
  );
}

/** Where the cases stand on an attribute, on a line from 0 to 1; the mark of the chosen case is filled. The row has the same grades as numbers. */
export function Spread({ attribute, axes, chosen }: { attribute: string; axes: GridAxes; chosen: string }) {
  const { grades } = useStudy();
  const gradeOf = (caseId: string) => grades.get(cellId(caseId, attribute))?.grade;
  const values = spreadOf(axes.columns.map(({ id }) => gradeOf(id))) ?? [];
  const [lowest, highest] = [values.at(0), values.at(-1)];
  if (lowest === undefined || highest === undefined) return <div className="grid-spread" aria-hidden />;
  const x = (grade: number) => inset + grade * (width - 2 * inset);
  const own = gradeOf(chosen);
  return (
    <div
      className="grid-spread"
      aria-hidden
      title={strings.grid.from(numberText(lowest), numberText(highest))}
    >
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden>
        <line x1={x(0)} x2={x(1)} y1={height / 2} y2={height / 2} className="axis" />
        <line x1={x(0.5)} x2={x(0.5)} y1={height / 2 - 3} y2={height / 2 + 3} className="axis" />
        {values.map((grade) => (
          <circle
            key={grade}
            cx={x(grade)}
            cy={height / 2}
            r={radius}
            className={grade === own ? "own" : undefined}
          />
        ))}
      </svg>
    </div>
  );
}
