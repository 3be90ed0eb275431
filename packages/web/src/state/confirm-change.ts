import type { RevisionLine } from "@throughline/api";
import { strings } from "../strings.ts";
import { toast } from "../ui/panels/toast.ts";
import type { Workbench } from "./workbench.ts";

let stopLast = (): void => undefined;

/**
 * Confirms a change once it is saved, and offers undo until the study changes again. A refused change is not
 * confirmed.
 *
 * @param isChange returns whether a revision is the change
 */
export function confirmChange(
  workbench: Workbench,
  text: string,
  isChange: (line: RevisionLine) => boolean,
): void {
  stopLast();
  stopLast = workbench.onRevision((line) => {
    if (line.action === "edit" && isChange(line)) confirmRevision(workbench, text, line);
  });
}

/** Confirms a saved change, and offers undo until the study changes again. */
export function confirmRevision(
  workbench: Workbench,
  text: string,
  { number }: Pick<RevisionLine, "number">,
): void {
  stopLast();
  const { close } = toast(text, { label: strings.undo, act: () => void workbench.undo() });
  const stop = workbench.onRevision((line) => {
    // The answer to a request can arrive before the event of its revision.
    if (line.number <= number) return;
    close();
    stop();
  });
  stopLast = stop;
}
