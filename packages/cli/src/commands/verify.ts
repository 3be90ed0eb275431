import { exitCode } from "../exit.ts";
import { studyFolder, withStore } from "../opened.ts";
import { optionsOf } from "../options.ts";
import { printProblems } from "./check.ts";

/** `throughline verify <folder>`: checks the database, every reference and every hash. */
export async function verifyCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("verify", args, { json: { type: "boolean" } });
  const folder = await studyFolder("verify", positionals);
  return withStore(folder, async (store) => {
    const { damage, problems, revisions, records, files } = await store.verify();
    const sound = damage.length === 0 && !problems.some(({ severity }) => severity === "error");
    if (values.json)
      console.log(JSON.stringify({ sound, damage, problems, revisions, records, files }, null, 2));
    else {
      for (const line of damage) console.log(line);
      if (problems.length > 0) printProblems(folder, problems);
      console.log(
        `${sound ? "Sound" : "Damaged"}: ${records} records, ${files} files, ${revisions} revisions looked at.${sound ? "" : " Go back to a backup: throughline restore."}`,
      );
    }
    return sound ? exitCode.done : exitCode.found;
  });
}
