import { createHash, randomBytes } from "node:crypto";
import { closeSync, mkdirSync, openSync, readFileSync, realpathSync, writeSync } from "node:fs";
import { join } from "node:path";
import envPaths from "env-paths";

/** Creates and returns the folder of this user's own files, which no study can contain. */
export function userPlace(): string {
  const place = envPaths("throughline", { suffix: "" }).data;
  mkdirSync(join(place, "locks"), { recursive: true, mode: 0o700 });
  return place;
}

/** Returns the lock file of a study folder outside the folder, which remains when its hidden files are removed. */
export function userLockOf(folder: string): string {
  const name = createHash("sha256").update(realpathSync(folder)).digest("hex").slice(0, 32);
  return join(userPlace(), "locks", `${name}.sqlite`);
}

/** Returns this user's secret, which identifies their own databases; created on first use. */
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
