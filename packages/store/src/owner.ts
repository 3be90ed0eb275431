import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { notice } from "@throughline/messages";
import { ExpectedError } from "@throughline/study";
import { isOwnPlace, markOwnPlace, setPlaceAside } from "./origin.ts";
import { makePlace } from "./place.ts";
import { userLockOf } from "./user-place.ts";

/** The process that has a study open. */
export type Owner = {
  readonly user: string;
  readonly host: string;
  readonly process: number;
  readonly since: string;
  /** the address of its workbench, without the token */
  readonly url?: string;
};

/** Another process has the study open. */
export class OwnedError extends ExpectedError {
  override name = "OwnedError";
  readonly owner: Owner | undefined;
  constructor(owner: Owner | undefined) {
    super(
      "busy",
      owner
        ? {
            what: `${owner.user} has this study open since ${minuteOf(owner.since)} (process ${owner.process} on ${owner.host}${owner.url === undefined ? "" : `, ${owner.url}`})`,
            fix: notice("Continue there, or stop that process first."),
          }
        : { what: notice("Another process has this study open"), fix: notice("Stop it first.") },
    );
    this.owner = owner;
  }
}

/** Codes of the operating system for a place that cannot be written. */
const notWritable: ReadonlySet<string> = new Set(["EACCES", "EPERM", "EROFS"]);

/** A study folder that this user cannot write. */
class ReadOnlyError extends ExpectedError {
  override name = "ReadOnlyError";
  constructor(folder: string, cause: Error) {
    super("forbidden", {
      what: notice("The folder {folder} cannot be written, and Throughline keeps its database there", {
        folder,
      }),
      fix: notice("Allow writing to it, or open a copy of it."),
      cause,
    });
  }
}

/** Returns a time to the minute: 2026-11-30 08:17 UTC. */
const minuteOf = (time: string): string => time.replace(/T(\d\d:\d\d).*$/u, " $1 UTC");

/** The right to synchronise folder and database, which one process has at a time. */
export type Ownership = { announce(url: string): void; release(): void };

/**
 * Claims a study for this process, by two locks of the operating system that end with the process: one in the hidden
 * folder, which other users and machines see, and one among this user's own files, which remains when the hidden
 * folder is removed.
 *
 * @param place the hidden folder of the study's database
 * @throws OwnedError naming the owner
 */
export function own(place: string, user: string): Ownership {
  const locks: Lock[] = [];
  try {
    for (const path of [userLockOf(dirname(place)), join(place, "owner.sqlite")]) locks.push(lockFile(path));
  } catch (error) {
    for (const lock of locks) lock.release();
    throw error;
  }
  const owner: Owner = {
    user,
    host: hostname(),
    process: process.pid,
    since: new Date().toISOString(),
  };
  const announce = (said: Owner) => {
    for (const lock of locks) lock.note(said);
  };
  announce(owner);
  return {
    announce: (url) => announce({ ...owner, url }),
    release: () => {
      for (const lock of locks.splice(0)) lock.release();
    },
  };
}

/**
 * Claims a study folder for this process, and checks that its hidden folder is this user's own. One from elsewhere is
 * moved aside, and the database is then built from the files of the study.
 *
 * @returns where the hidden folder was moved, if it was
 * @throws OwnedError naming the owner; ReadOnlyError when the folder cannot be written
 */
export async function takeStudy(
  folder: string,
  user: string,
): Promise<{ readonly ownership: Ownership; readonly setAside?: string }> {
  const place = await makePlace(folder).catch((error: NodeJS.ErrnoException) => {
    throw notWritable.has(error.code ?? "") ? new ReadOnlyError(folder, error) : error;
  });
  const ownership = own(place, user);
  try {
    if (await isOwnPlace(folder)) {
      await markOwnPlace(folder);
      return { ownership };
    }
  } catch (error) {
    ownership.release();
    throw error;
  }
  ownership.release();
  const setAside = await setPlaceAside(folder);
  return { ownership: own(place, user), setAside };
}

/** The held locks. A lock without a reference would be garbage-collected and released. */
const held = new Set<DatabaseSync>();

type Lock = { note(owner: Owner): void; release(): void };

function lockFile(path: string): Lock {
  const notePath = path.replace(/\.sqlite$/u, ".json");
  // Nothing is ever written to the lock: a link, or a journal that SQLite would replay, must come from somebody else.
  rmSync(`${path}-journal`, { force: true });
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(path);
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new OwnedError(readOwner(notePath));
  }
  held.add(lock);
  return {
    note: (owner) => writeFileSync(notePath, JSON.stringify(owner), { mode: 0o600 }),
    release: () => {
      rmSync(notePath, { force: true });
      held.delete(lock);
      lock.close();
    },
  };
}

function readOwner(note: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(note, "utf8")) as Owner;
  } catch {
    return undefined;
  }
}
