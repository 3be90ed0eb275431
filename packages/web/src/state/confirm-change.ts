import { strings } from "../strings.ts";
import { toast } from "../ui/toast.tsx";
import type { Workbench } from "./workbench.ts";

/** Confirms the change that was just made and offers to undo it, until the study changes again. */
export function confirmChange(workbench: Workbench, text: string): void {
  const { close } = toast(text, { label: strings.undo, act: () => void workbench.undo() });
  let revisions = 0;
  const stop = workbench.onRevision(() => {
    revisions++;
    if (revisions < 2) return;
    stop();
    close();
  });
}
