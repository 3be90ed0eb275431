import { NothingToUndoError } from "@throughline/store";
import type { StepOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { withStore } from "../with-store.ts";

/** `throughline undo <folder>`: undoes the last edits. */
export const undoCommand = (folder: string, options: StepOptions): Promise<number> =>
  step("undo", folder, options);

/** `throughline redo <folder>`: redoes undone edits. */
export const redoCommand = (folder: string, options: StepOptions): Promise<number> =>
  step("redo", folder, options);

function step(what: "undo" | "redo", folder: string, { steps, json }: StepOptions): Promise<number> {
  return withStore(folder, async (store, author) => {
    try {
      const made = await store[what](author, steps);
      const lines = await store.revisions({ limit: made.length });
      if (json) console.log(JSON.stringify(lines, null, 2));
      else
        for (const { note, things, changes } of lines.reverse())
          console.log(
            `${what === "undo" ? "Undone" : "Redone"}, ${note}: ${things.slice(0, 3).join(", ")}${changes > 3 ? ` and ${changes - 3} more` : ""}`,
          );
      return exitCode.done;
    } catch (error) {
      if (!(error instanceof NothingToUndoError)) throw error;
      console.error(error.message);
      return exitCode.found;
    }
  });
}
