import type { RevisionLine } from "@throughline/api";
import { useEffect, useEffectEvent } from "react";
import { nameOfThing } from "../history/history-words.ts";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { toast } from "../ui/panels/toast.ts";

/** Reports undo and redo, in this tab or another. */
export function useUndoMessages(): void {
  const workbench = useWorkbench();
  const study = useStudy();
  const text = strings.shell;
  const nameOf = ({ things, changes }: RevisionLine): string => {
    const [only] = things;
    return changes === 1 && only !== undefined ? nameOfThing(only, study) : text.changes(changes);
  };
  const onRevision = useEffectEvent((line: RevisionLine) => {
    if (line.action === "undo") toast(text.undid(nameOf(line)));
    if (line.action === "redo") toast(text.redid(nameOf(line)));
  });
  useEffect(() => {
    const stop = workbench.onRevision((line) => onRevision(line));
    return () => stop();
  }, [workbench]);
}
