import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** The name of the database within its place. */
export const databaseFile = "store.sqlite";

/** The hidden folder in a study folder where its database and backups are. */
export const placeOf = (folder: string): string => join(resolve(folder), ".throughline");

/** Makes the place, which version control is told to leave alone. */
export async function makePlace(folder: string): Promise<string> {
  const place = placeOf(folder);
  // Not recursive: that gives ENOENT for a read-only disk, and would make a study folder that is not there.
  await mkdir(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await writeFile(join(place, ".gitignore"), "*\n");
  return place;
}
