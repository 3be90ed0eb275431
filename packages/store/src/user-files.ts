import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { replaceFile } from "@throughline/study/folder";
import { z } from "zod";
import { userPlace } from "./user-place.ts";

/** A study folder that this user has opened on this machine. */
export type KnownStudy = z.infer<typeof knownStudy>;

const knownStudy = z.object({ folder: z.string(), title: z.string(), at: z.string() });

/** Number of studies that are remembered. */
const remembered = 20;

const recentFile = () => join(userPlace(), "recent.json");
const nameFile = () => join(userPlace(), "name");

/** Returns the existing study folders that this user has opened, latest first. */
export function recentStudies(): KnownStudy[] {
  return known().filter(({ folder }) => existsSync(join(folder, "study.yaml")));
}

function known(): KnownStudy[] {
  try {
    const content = z.array(knownStudy).safeParse(JSON.parse(readFileSync(recentFile(), "utf8")));
    return content.data ?? [];
  } catch {
    return [];
  }
}

let noting: Promise<void> = Promise.resolve();

/** Records that a study was opened. Failing to write the list is ignored. */
export function noteStudy(folder: string, title: string): Promise<void> {
  const path = resolve(folder);
  noting = noting.then(async () => {
    const others = known().filter((study) => study.folder !== path);
    const studies = [{ folder: path, title, at: new Date().toISOString() }, ...others].slice(0, remembered);
    await replaceFile(recentFile(), JSON.stringify(studies, null, 1), { mode: 0o600 }).catch(() => undefined);
  });
  return noting;
}

/** Returns the author name that this user has entered, if any. */
export function savedName(): string | undefined {
  try {
    return readFileSync(nameFile(), "utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Stores the author name of this user, for every study on this machine. */
export async function saveName(name: string): Promise<void> {
  await replaceFile(nameFile(), name, { mode: 0o600 });
}
