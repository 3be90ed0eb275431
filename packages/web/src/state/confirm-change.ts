import type { RevisionLine } from "@throughline/api";
import { strings } from "../strings.ts";
import { toast } from "../ui/toast.tsx";
import type { Workbench } from "./workbench.ts";

let stopLast = (): void => undefined;

/**
 * Confirms a change once it is saved, and offers to undo it until the study changes again. A change that is refused is not confirmed.
 *
 * @param isChange whether a revision is the change
 */
export function confirmChange(
  workbench: Workbench,
  text: string,
  isChange: (line: RevisionLine) => boolean,
): void {
  stopLast();
  let close: (() => void) | undefined;
  const stop = workbench.onRevision((line) => {
    if (close) {
      close();
      stop();
    } else if (line.action === "edit" && isChange(line)) {
      close = toast(text, { label: strings.undo, act: () => void workbench.undo() }).close;
    }
  });
  stopLast = stop;
}
