import type { JsonOption } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { withStore } from "../with-store.ts";
import { printProblems } from "./check.ts";

/** `throughline verify <folder>`: checks the database, every reference and every hash. */
export async function verifyCommand(folder: string, options: JsonOption): Promise<number> {
  return withStore(folder, async (store) => {
    const { damage, problems, revisions, records, files } = await store.verify();
    const sound = damage.length === 0 && !problems.some(({ severity }) => severity === "error");
    if (options.json)
      console.log(JSON.stringify({ sound, damage, problems, revisions, records, files }, null, 2));
    else {
      for (const line of damage) console.log(line);
      if (problems.length > 0) printProblems(folder, problems);
      console.log(
        `The database is ${sound ? "sound" : "damaged"}. Checked: records ${records}, files ${files}, revisions ${revisions}.${sound ? "" : " Restore a backup: throughline restore FOLDER."}`,
      );
    }
    return sound ? exitCode.done : exitCode.found;
  });
}
