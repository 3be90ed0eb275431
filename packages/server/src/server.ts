import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { listBackups, makeBackup, placeOf, StorageError, Store, takeStudy } from "@throughline/store";
import { app } from "./app.ts";
import { Converter } from "./documents/converter.ts";
import { Feed } from "./feed.ts";
import { FolderLink, type FolderState } from "./folder/folder-link.ts";
import { Jobs } from "./jobs/jobs.ts";
import { Uploads } from "./uploads.ts";

/** A study that is being served. */
export type Served = {
  /** its address, without the token */
  readonly url: string;
  readonly token: string;
  readonly store: Store;
  readonly folder: FolderState;
  /** where a hidden folder was moved that came with the study from somewhere else */
  readonly setAside?: string;
  /** Writes what is still to be written to the folder, and ends. */
  close(): Promise<void>;
};

/** How often a backup is made while there are changes, in milliseconds. */
const backupInterval = 10 * 60 * 1000;

/**
 * Opens a study folder and serves it on the loopback address: folder and database are kept in step, and backups are made.
 *
 * @param port the port; 0 takes any that is free
 * @param author who makes the changes
 * @param workbench the folder of the workbench's built files
 * @param onFolder told whenever it changes how folder and database stand
 * @throws OwnedError when another process has the study open; StorageError or an error of the operating system when it cannot be
 *   opened
 */
export async function serveStudy({
  folder,
  port,
  author,
  workbench,
  onFolder = () => undefined,
}: {
  readonly folder: string;
  readonly port: number;
  readonly author: string;
  readonly workbench: string;
  readonly onFolder?: (state: FolderState) => void;
}): Promise<Served> {
  const path = resolve(folder);
  const { ownership, setAside } = await takeStudy(path, author);
  const place = placeOf(path);
  const opened: { close(): Promise<void> | void }[] = [{ close: () => ownership.release() }];
  const closeAll = async () => {
    for (const one of opened.reverse()) await one.close();
  };
  try {
    const store = await Store.inFolder(path, { rescueTo: () => rescueFile(path) });
    opened.push(store);
    const feed = await Feed.of(store);
    const link = new FolderLink(path, author, store, (state, synced) => {
      feed.tell({ event: "folder", data: state });
      onFolder(state);
      if (synced?.imported) void feed.look();
    });
    opened.push(
      feed,
      link,
      watchDatabase(store, (message) => link.fail(message)),
    );
    feed.listen(({ event }) => {
      if (event === "revision") link.request();
    });
    const read = link.sync();
    if ((await store.revision()) === 0) await read;
    const jobs = await Jobs.of(path, join(place, "jobs"), (job) => feed.tell({ event: "job", data: job }));
    opened.push(jobs);
    const uploads = await Uploads.in(join(place, "uploads"));
    opened.push(uploads);
    const backups = await keepBackups(path, store);
    opened.push(backups);
    const token = randomBytes(32).toString("base64url");
    const converter = new Converter();
    opened.push(converter);
    const context = { store, path, author, token, folder: link, jobs, uploads, feed, converter };
    const server = await app(context, {
      port: () => (server.server.address() as AddressInfo).port,
      workbench,
    });
    await server.listen({ host: "127.0.0.1", port });
    opened.push({
      close: async () => {
        server.server.closeAllConnections();
        await server.close();
      },
    });
    const url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`;
    ownership.announce(url);
    return {
      url,
      token,
      store,
      ...(setAside !== undefined && { setAside }),
      get folder() {
        return link.state;
      },
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** How often it is checked that the open database is still the file on disk, in milliseconds. */
const databaseInterval = 250;

/** Notices when the database file is removed or replaced while it is open, and says so once. */
function watchDatabase(store: Store, onLost: (message: string) => void): { close(): void } {
  const check = () => {
    try {
      store.assertInPlace();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      clearInterval(timer);
      onLost(error.message);
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

/** Where a copy of a database is put that lost its file: beside the study folder, as the folder itself may be cleaned. */
const rescueFile = (folder: string): string => `${folder}-recovered-${Date.now()}.sqlite`;

/** Makes a backup when there is none of the present revision, and every ten minutes in which something changed. */
async function keepBackups(folder: string, store: Store): Promise<{ close(): void }> {
  const [last] = await listBackups(folder);
  let saved = last?.revision;
  const keep = async () => {
    const revision = await store.revision();
    if (revision === saved || revision === 0) return;
    await makeBackup(folder);
    saved = revision;
  };
  const tried = () =>
    keep().catch((error: Error) => console.error(`No backup could be made: ${error.message}`));
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
