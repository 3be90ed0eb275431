import { NothingToUndoError } from "@throughline/store";
import { exitCode, UsageError } from "../exit.ts";
import { studyFolder, withStore } from "../opened.ts";
import { numberOption, optionsOf } from "../options.ts";

/** `throughline undo <folder>`: takes back the last edits. */
export const undoCommand = (args: string[]): Promise<number> => step("undo", args);

/** `throughline redo <folder>`: makes again what was undone. */
export const redoCommand = (args: string[]): Promise<number> => step("redo", args);

async function step(what: "undo" | "redo", args: string[]): Promise<number> {
  const { values, positionals } = optionsOf(what, args, {
    steps: { type: "string", default: "1" },
    json: { type: "boolean" },
  });
  const steps = numberOption("steps", values.steps);
  if (!Number.isInteger(steps) || steps < 1) throw new UsageError("--steps takes a whole number from 1 on.");
  const folder = await studyFolder(what, positionals);
  return withStore(folder, async (store, author) => {
    try {
      const made = await store[what](author, steps);
      const lines = await store.revisions({ limit: made.length });
      if (values.json) console.log(JSON.stringify(lines, null, 2));
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
