import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { ExpectedError } from "@throughline/study";

/** Who has a study open. */
export type Owner = {
  readonly user: string;
  readonly host: string;
  readonly process: number;
  readonly since: string;
  /** where its workbench is, without the token */
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
            what: `${owner.user} has this study open since ${owner.since} (process ${owner.process} on ${owner.host}${owner.url === undefined ? "" : `, ${owner.url}`})`,
            fix: "Go on there, or end that process first.",
          }
        : { what: "Another process has this study open", fix: "End it first." },
    );
    this.owner = owner;
  }
}

/** The right to keep folder and database in step, which one process has at a time. */
export type Ownership = { announce(url: string): void; release(): void };

/**
 * Takes a study for this process. The claim is a lock of the operating system on a file, so that it ends with the process, however it
 * ends.
 *
 * @param place the hidden folder of the study's database
 * @throws OwnedError saying who has it
 */
export function own(place: string, user: string): Ownership {
  const note = join(place, "owner.json");
  const lock = new DatabaseSync(join(place, "owner.sqlite"), { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE");
  } catch {
    lock.close();
    throw new OwnedError(readOwner(note));
  }
  const owner: Owner = {
    user,
    host: hostname(),
    process: process.pid,
    since: new Date().toISOString(),
  };
  writeFileSync(note, JSON.stringify(owner));
  return {
    announce: (url) => writeFileSync(note, JSON.stringify({ ...owner, url })),
    release: () => {
      if (!lock.isOpen) return;
      rmSync(note, { force: true });
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
