import { randomBytes } from "node:crypto";
import { join } from "node:path";
import type { Said } from "@throughline/messages";
import { listBackups, makeBackup, placeOf, StorageError, Store, takeStudy } from "@throughline/store";
import { Converter } from "./documents/converter.ts";
import { Feed } from "./feed.ts";
import { FolderLink, type FolderState } from "./folder/folder-link.ts";
import type { Person } from "./host/person.ts";
import { Jobs } from "./jobs/jobs.ts";
import { Uploads } from "./uploads.ts";

/** A study whose folder and database this process keeps synchronised. */
export type OpenStudy = {
  readonly path: string;
  readonly token: string;
  readonly store: Store;
  readonly folder: FolderLink;
  readonly jobs: Jobs;
  readonly uploads: Uploads;
  readonly feed: Feed;
  readonly converter: Converter;
  /** where a hidden folder that was copied with the study from elsewhere was moved */
  readonly setAside: string | undefined;
  /** Records the address where the study is served, for other processes that want to open it. */
  announce(url: string): void;
  /** Writes pending changes to the folder, and closes the study. */
  close(): Promise<void>;
};

/** Interval between backups while there are changes, in milliseconds. */
const backupInterval = 10 * 60 * 1000;
/** Interval at which the open database is compared with the file on disk, in milliseconds. */
const databaseInterval = 250;

/**
 * Opens a study folder: keeps folder and database synchronised, and makes backups.
 *
 * @param onFolder called when the state of folder and database changes
 * @throws OwnedError when another process has the study open; StorageError or an error of the operating system when
 *   it cannot be opened
 */
export async function openStudy(
  path: string,
  person: Person,
  onFolder: (state: FolderState) => void,
): Promise<OpenStudy> {
  const { ownership, setAside } = await takeStudy(path, person.name);
  const place = placeOf(path);
  const opened: { close(): Promise<void> | void }[] = [{ close: () => ownership.release() }];
  const close = async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
  };
  const keep = <T extends { close(): Promise<void> | void }>(one: T): T => {
    opened.push(one);
    return one;
  };
  try {
    const store = keep(await Store.inFolder(path, { rescueTo: () => rescueFile(path) }));
    const feed = await Feed.of(store);
    const folder = new FolderLink(path, person, store, (state, synced) => {
      feed.notify({ event: "folder", data: state });
      onFolder(state);
      if (synced?.imported) void feed.poll();
    });
    keep(feed);
    keep(folder);
    keep(watchDatabase(store, (said) => folder.fail(said)));
    feed.listen(({ event }) => {
      if (event === "revision") folder.request();
    });
    const read = folder.sync();
    if ((await store.revision()) === 0) await read;
    const jobs = keep(
      await Jobs.of(path, join(place, "jobs"), (job) => {
        feed.notify({ event: "job", data: job });
        // The worker thread has made a revision.
        if (job.kind === "import" && job.state === "done") void feed.poll();
      }),
    );
    const uploads = keep(await Uploads.in(join(place, "uploads")));
    keep(await keepBackups(path, store));
    const token = randomBytes(32).toString("base64url");
    const converter = keep(new Converter());
    const announce = (url: string) => ownership.announce(url);
    return { path, token, store, folder, jobs, uploads, feed, converter, setAside, announce, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Detects that the database file is removed or replaced while it is open, and reports it once. */
function watchDatabase(store: Store, onLost: (said: Said) => void): { close(): void } {
  const check = () => {
    try {
      store.assertInPlace();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      clearInterval(timer);
      onLost(error.notice);
    }
  };
  const timer = setInterval(check, databaseInterval);
  timer.unref();
  return {
    close: () => {
      clearInterval(timer);
      check();
    },
  };
}

/**
 * The path for a copy of a database that lost its file: beside the study folder, because the folder itself may be
 * cleaned up.
 */
const rescueFile = (folder: string): string => `${folder}-recovered-${Date.now()}.sqlite`;

/** Makes a backup when the current revision has none, and every ten minutes if something changed. */
async function keepBackups(folder: string, store: Store): Promise<{ close(): void }> {
  const [last] = await listBackups(folder);
  let saved = last?.revision;
  const keep = async () => {
    store.assertInPlace();
    const revision = await store.revision();
    if (revision === saved || revision === 0) return;
    await makeBackup(folder);
    saved = revision;
  };
  const tried = () =>
    keep().catch((error: Error) => {
      // A removed database is reported by `watchDatabase`.
      if (!(error instanceof StorageError && error.reason === "removed"))
        console.error(`Could not make a backup: ${error.message}`);
    });
  const soon = setTimeout(tried, 2000);
  const timer = setInterval(tried, backupInterval);
  soon.unref();
  timer.unref();
  return {
    close: () => {
      clearTimeout(soon);
      clearInterval(timer);
    },
  };
}
