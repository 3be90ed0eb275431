import { listBackups, makeBackup, makePlace, own, restoreBackup } from "@throughline/store";
import { authorFor } from "../author.ts";
import { exitCode } from "../exit.ts";
import { studyFolder, withStore } from "../opened.ts";
import { optionsOf } from "../options.ts";

/** `throughline backup <folder>`: a backup now. */
export async function backupCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("backup", args, { json: { type: "boolean" } });
  const folder = await studyFolder("backup", positionals);
  return withStore(folder, async () => {
    const backup = await makeBackup(folder);
    console.log(values.json ? JSON.stringify(backup, null, 2) : `Backup of ${backup.at}: ${backup.path}`);
    return exitCode.done;
  });
}

/** `throughline restore <folder> [<backup>]`: puts a backup in the place of the database, and writes the folder as it was then. */
export async function restoreCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("restore", args, {
    list: { type: "boolean" },
    json: { type: "boolean" },
  });
  const folder = await studyFolder("restore", positionals);
  if (values.list) {
    const backups = await listBackups(folder);
    if (values.json) console.log(JSON.stringify(backups, null, 2));
    else console.log(backups.map(({ at }) => at).join("\n") || "There is no backup of this study.");
    return exitCode.done;
  }
  const ownership = own(await makePlace(folder), authorFor(folder));
  try {
    const { backup, replaced, written } = await restoreBackup(folder, positionals[1]);
    if (values.json) console.log(JSON.stringify({ backup, replaced, written }, null, 2));
    else
      console.log(
        `The study is as it was at ${backup.at}; ${written.length} files of the folder were written. What was there before is kept in ${replaced}.`,
      );
    return exitCode.done;
  } finally {
    ownership.release();
  }
}
