import { stat } from "node:fs/promises";
import { listBackups, makeBackup, makePlace, own, restoreBackup } from "@throughline/store";
import { authorFor } from "../author.ts";
import type { JsonOption, RestoreOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { withStore } from "../with-store.ts";

/** `throughline backup <folder>`: a backup now. */
export async function backupCommand(folder: string, options: JsonOption): Promise<number> {
  return withStore(folder, async () => {
    const backup = await makeBackup(folder);
    console.log(options.json ? JSON.stringify(backup, null, 2) : `Backup of ${backup.at}: ${backup.path}`);
    return exitCode.done;
  });
}

/** `throughline restore <folder> [backup]`: restores the database and rewrites the folder to match. */
export async function restoreCommand(
  folder: string,
  time: string | undefined,
  options: RestoreOptions,
): Promise<number> {
  await stat(folder);
  if (options.list) {
    const backups = await listBackups(folder);
    if (options.json) console.log(JSON.stringify(backups, null, 2));
    else console.log(backups.map(({ at }) => at).join("\n") || "There is no backup of this study.");
    return exitCode.done;
  }
  const ownership = own(await makePlace(folder), authorFor(folder));
  try {
    const { backup, replaced, written } = await restoreBackup(folder, time);
    if (options.json) console.log(JSON.stringify({ backup, replaced, written }, null, 2));
    else
      console.log(
        `Restored the study of ${backup.at} and rewrote ${written.length} files of its folder. The replaced database is in ${replaced}.`,
      );
    return exitCode.done;
  } finally {
    ownership.release();
  }
}
