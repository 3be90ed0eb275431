import { createHash, randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync, writeSync } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";

/** Keeps the folder of this user's own files, which no study can bring along. */
export function userPlace(): string {
  const place = envPaths("throughline", { suffix: "" }).data;
  mkdirSync(join(place, "locks"), { recursive: true, mode: 0o700 });
  return place;
}

/** Where the lock of a study folder is kept, outside the folder: it stays when the folder's hidden files are removed. */
export function userLockOf(folder: string): string {
  const name = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  return join(userPlace(), "locks", `${name}.sqlite`);
}

/** This user's secret, by which databases of their own are recognised; made when it is first asked for. */
export function userKey(): Buffer {
  const path = join(userPlace(), "key");
  try {
    const file = openSync(path, "wx", 0o600);
    try {
      writeSync(file, randomBytes(32));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path);
}
