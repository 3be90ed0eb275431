import type { RevisionLine } from "@throughline/api";
import { cellParts, recordParts } from "@throughline/study";
import { useEffect, useEffectEvent } from "react";
import { useStudy, useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { toast } from "../ui/panels/toast.ts";

/** Reports undo and redo, in this tab or another. */
export function useUndoMessages(): void {
  const workbench = useWorkbench();
  const { cases, info } = useStudy();
  const text = strings.shell;
  const nameOf = ({ things, changes }: RevisionLine): string => {
    const [only = ""] = things;
    const { kind, key } = recordParts(only);
    if (changes !== 1 || kind !== "grades") return text.changes(changes);
    const { caseId, attribute } = cellParts(key);
    return text.gradeOf(
      cases.find(({ id }) => id === caseId)?.name ?? caseId,
      info?.manifest.attributes[attribute]?.label ?? attribute,
    );
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
