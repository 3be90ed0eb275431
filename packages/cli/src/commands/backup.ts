import { readFile } from "node:fs/promises";
import {
  BackupError,
  EncryptionError,
  listBackups,
  makeBackup,
  restoreBackup,
  type Secret,
  setBackupRecipients,
  takeStudy,
} from "@throughline/store";
import { authorFor } from "../author.ts";
import { exitCode } from "../exit.ts";
import { printSetAside, studyFolder, withStore } from "../opened.ts";
import { optionsOf } from "../options.ts";
import { askSecretly } from "../secret.ts";

/** Where scripts put the passphrase of an encrypted backup. */
const passphraseVariable = "THROUGHLINE_PASSPHRASE";

/** `throughline backup <folder>`: makes a backup now, encrypted where that is asked. */
export async function backupCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("backup", args, {
    encrypt: { type: "boolean" },
    recipient: { type: "string" },
    always: { type: "boolean" },
    json: { type: "boolean" },
  });
  const folder = await studyFolder("backup", positionals);
  return withStore(folder, async () => {
    const recipients = values.recipient === undefined ? [] : [values.recipient];
    if (values.always) await setBackupRecipients(folder, recipients);
    const lock = values.encrypt
      ? { passphrase: await passphrase("Passphrase for the backup: ") }
      : recipients.length > 0
        ? { recipients }
        : undefined;
    const backup = await makeBackup(folder, lock);
    console.log(
      values.json
        ? JSON.stringify(backup, null, 2)
        : `Backup of ${backup.at}${backup.encrypted ? ", encrypted" : ""}: ${backup.path}`,
    );
    return exitCode.done;
  });
}

/** `throughline restore <folder> [<backup>]`: puts a backup in the place of the database, and writes the folder as it was then. */
export async function restoreCommand(args: string[]): Promise<number> {
  const { values, positionals } = optionsOf("restore", args, {
    list: { type: "boolean" },
    identity: { type: "string" },
    json: { type: "boolean" },
  });
  const folder = await studyFolder("restore", positionals);
  if (values.list) {
    const backups = await listBackups(folder);
    if (values.json) console.log(JSON.stringify(backups, null, 2));
    else
      console.log(
        backups.map(({ at, encrypted }) => `${at}${encrypted ? "  encrypted" : ""}`).join("\n") ||
          "There is no backup of this study.",
      );
    return exitCode.done;
  }
  const { ownership, setAside } = await takeStudy(folder, authorFor(folder));
  try {
    if (setAside !== undefined) printSetAside(setAside);
    const { backup, replaced, written } = await restoreBackup(folder, positionals[1], () =>
      secretFor(values.identity),
    );
    if (values.json) console.log(JSON.stringify({ backup, replaced, written }, null, 2));
    else
      console.log(
        `The study is as it was at ${backup.at ?? `the time of ${backup.name}`}. Files of the folder written: ${written.length}. What was there before is kept in ${replaced}.`,
      );
    return exitCode.done;
  } catch (error) {
    const unusable = error instanceof BackupError && error.reason === "unusable";
    if (!unusable && !(error instanceof EncryptionError)) throw error;
    console.error(error.message);
    return exitCode.found;
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
  const given = process.env[passphraseVariable] ?? (process.stdin.isTTY ? await askSecretly(question) : "");
  if (given === "")
    throw new EncryptionError(
      `A passphrase is needed. Run this in a terminal, set ${passphraseVariable}, or give --identity <file> for a backup encrypted to a recipient.`,
    );
  return given;
}
