import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { numberText } from "../ui/language/number-text.ts";

const gradeText = (grade: number | null | undefined): string => (grade == null ? "–" : numberText(grade));

/** Asks which grade to keep when somebody else has changed it in the meantime. */
export function CellConflict({ cell }: { cell: string }) {
  const { grades, conflicts } = useStudy();
  const workbench = useWorkbench();
  const conflict = conflicts.find((one) => one.cell === cell);
  if (!conflict) return null;
  return (
    <div className="notice" role="alert">
      <p>
        {strings.panel.conflict(conflict.author)} {gradeText(grades.get(cell)?.grade)} ↔{" "}
        {gradeText(conflict.mine.grade)}
      </p>
      <button type="button" onClick={() => workbench.settle(conflict, "mine")}>
        {strings.panel.mine}
      </button>
      <button type="button" onClick={() => workbench.settle(conflict, "theirs")}>
        {strings.panel.theirs}
      </button>
    </div>
  );
}
