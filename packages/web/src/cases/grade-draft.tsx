import { useWorkbench } from "../state/use.ts";
import { useDraft } from "../state/use-draft.ts";
import { strings } from "../strings.ts";
import { DraftNote } from "../ui/drafts/draft-note.tsx";
import { gradeIn } from "./grid/pasted-grades.ts";

/** A grade that was typed into a cell without Enter before the page was left. */
export function GradeDraft({ cell, grade }: { cell: string; grade: number | null }) {
  const workbench = useWorkbench();
  const draft = useDraft(`grade ${cell}`, { grade: String(grade ?? "") });
  const typed = draft.values.grade;
  const save = () => {
    const wanted = gradeIn(typed);
    if (wanted === undefined) workbench.notice(strings.grid.notNumber(typed));
    else workbench.setGrade(cell, { grade: wanted });
    draft.drop();
  };
  return <DraftNote draft={draft} typed={typed} onSave={save} />;
}
