import { createHmac, timingSafeEqual } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rename } from "node:fs/promises";
import { join, resolve } from "node:path";
import { replaceFile, syncFolder } from "@throughline/study/folder";
import { z } from "zod";
import { identityOf } from "./database/file-identity.ts";
import { databaseFile, makePlace, placeOf, privateFile } from "./place.ts";
import { userKey } from "./user-place.ts";

// A study from somebody else may contain a `.throughline` folder with any content. Its database is used only if this
// user made it on this machine: the hidden folder has a mark that depends on this user's secret, for its path or for
// its inode. One of the two may change, as when a study is moved; when both differ, the folder was copied or
// received, and the database is rebuilt from the files of the study.

const originFile = "origin.json";
const originSchema = z.object({ marks: z.array(z.string()).max(200) });

/** The prefix of the names of hidden folders that were set aside. */
export const setAsidePrefix = ".throughline-received-";

/** Returns whether the hidden folder of a study has no database yet, or one that this user made on this machine. */
export async function isOwnPlace(folder: string): Promise<boolean> {
  const place = placeOf(folder);
  if (!existsSync(join(place, databaseFile))) return true;
  const own = ownMarks(place).map((mark) => Buffer.from(mark));
  return (await marksIn(place)).some((mark) => {
    const bytes = Buffer.from(mark);
    return own.some((one) => one.length === bytes.length && timingSafeEqual(one, bytes));
  });
}

/**
 * Marks the hidden folder as this user's own. Marks of other users of the folder are kept, because only they can
 * check them.
 */
export async function markOwnPlace(folder: string, others: readonly string[] = []): Promise<void> {
  const place = placeOf(folder);
  const present = await marksIn(place);
  const marks = new Set([...others, ...present, ...ownMarks(place)]);
  if (marks.size === present.length) return;
  await replaceFile(join(place, originFile), JSON.stringify({ marks: [...marks].slice(-100) }), {
    mode: privateFile,
  });
}

/** Moves the hidden folder of a study aside, and creates a new one. */
export async function setPlaceAside(folder: string): Promise<string> {
  const place = placeOf(folder);
  const marks = await marksIn(place);
  const aside = join(resolve(folder), `${setAsidePrefix}${Date.now()}`);
  await rename(place, aside);
  await syncFolder(resolve(folder));
  await makePlace(folder);
  await markOwnPlace(folder, marks);
  return aside;
}

/** Creates the hidden folder of a study, or checks that it is this user's own. */
export async function ensureOwnPlace(folder: string): Promise<string> {
  const place = await makePlace(folder);
  if (await isOwnPlace(folder)) await markOwnPlace(folder);
  else await setPlaceAside(folder);
  return place;
}

async function marksIn(place: string): Promise<string[]> {
  try {
    return originSchema.parse(JSON.parse(await readFile(join(place, originFile), "utf8"))).marks;
  } catch {
    return [];
  }
}

function ownMarks(place: string): string[] {
  const key = userKey();
  const markOf = (what: string) => createHmac("sha256", key).update(what).digest("hex");
  return [markOf(`path ${place}`), markOf(`inode ${identityOf(place)}`)];
}
