import { readFile, stat } from "node:fs/promises";
import {
  EncryptionError,
  listBackups,
  makeBackup,
  restoreBackup,
  type Secret,
  setBackupRecipients,
  takeStudy,
} from "@throughline/store";
import { askHidden } from "../ask-hidden.ts";
import { authorFor } from "../author.ts";
import type { BackupOptions, RestoreOptions } from "../declarations/study.ts";
import { exitCode } from "../exit.ts";
import { printSetAside, withStore } from "../with-store.ts";

/** The environment variable with the passphrase of an encrypted backup. */
const passphraseVariable = "THROUGHLINE_PASSPHRASE";

/** `throughline backup <folder>`: makes a backup, encrypted if requested. */
export async function backupCommand(folder: string, options: BackupOptions): Promise<number> {
  return withStore(folder, async () => {
    const recipients = options.recipient === undefined ? [] : [options.recipient];
    if (options.always) await setBackupRecipients(folder, recipients);
    const lock = options.encrypt
      ? { passphrase: await passphrase("Passphrase for the backup: ") }
      : recipients.length > 0
        ? { recipients }
        : undefined;
    const backup = await makeBackup(folder, lock);
    console.log(
      options.json
        ? JSON.stringify(backup, null, 2)
        : `Backup of ${backup.at}${backup.encrypted ? ", encrypted" : ""}: ${backup.path}`,
    );
    return exitCode.done;
  });
}

/** `throughline restore <folder> [backup]`: restores the database and rewrites the folder to match. */
export async function restoreCommand(
  folder: string,
  which: string | undefined,
  options: RestoreOptions,
): Promise<number> {
  await stat(folder);
  if (options.list) {
    const backups = await listBackups(folder);
    if (options.json) console.log(JSON.stringify(backups, null, 2));
    else {
      const lines = backups.map(({ at, encrypted }) => `${at}${encrypted ? "  encrypted" : ""}`);
      console.log(lines.join("\n") || "This study has no backups yet.");
    }
    return exitCode.done;
  }
  const { ownership, setAside } = await takeStudy(folder, authorFor(folder));
  try {
    if (setAside !== undefined) printSetAside(setAside);
    const { backup, replaced, written } = await restoreBackup(folder, which, () =>
      secretFor(options.identity),
    );
    if (options.json) console.log(JSON.stringify({ backup, replaced, written }, null, 2));
    else
      console.log(
        `Restored the study of ${backup.at ?? backup.name} and rewrote its folder (files changed: ${written.length}). The previous database is kept in ${replaced}.`,
      );
    return exitCode.done;
  } finally {
    ownership.release();
  }
}

async function secretFor(identity: string | undefined): Promise<Secret> {
  if (identity === undefined) return { passphrase: await passphrase("Passphrase of the backup: ") };
  const lines = (await readFile(identity, "utf8")).split("\n").map((line) => line.trim());
  return { identities: lines.filter((line) => line !== "" && !line.startsWith("#")) };
}

async function passphrase(question: string): Promise<string> {
  const given = process.env[passphraseVariable] ?? (process.stdin.isTTY ? await askHidden(question) : "");
  if (given === "")
    throw new EncryptionError(
      "The passphrase is missing",
      `Run this in a terminal, set ${passphraseVariable}, or use --identity <file> for a backup encrypted to a recipient.`,
    );
  return given;
}
