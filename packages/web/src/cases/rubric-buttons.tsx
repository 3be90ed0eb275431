import type { RubricRow } from "@throughline/api";
import { useStudy } from "../state/use.ts";
import { numberText } from "../ui/language/number-text.ts";
import { chipClass } from "../ui/records/grade-chip.ts";
import { useGradeChange } from "./use-grade-change.ts";

/** The grades of the rubric with their meanings, as buttons. */
export function RubricButtons({ cell, levels }: { cell: string; levels: readonly RubricRow[] }) {
  const change = useGradeChange();
  const grade = useStudy().grades.get(cell)?.grade;
  return (
    <ol className="rubric">
      {levels.map((level) => (
        <li key={level.grade}>
          <button
            type="button"
            title={level.meaning}
            aria-pressed={grade === level.grade}
            onClick={() => change([{ cell, grade: level.grade }])}
          >
            <strong className={chipClass(level.grade, false)}>
              {level.grade === null ? "–" : numberText(level.grade)}
            </strong>{" "}
            <span className="meaning">{level.meaning}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
