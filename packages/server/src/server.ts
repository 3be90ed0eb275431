import { randomBytes } from "node:crypto";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { listBackups, makeBackup, makePlace, own, Store } from "@throughline/store";
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
  const place = await makePlace(path);
  const ownership = own(place, author);
  const opened: { close(): Promise<void> | void }[] = [{ close: () => ownership.release() }];
  const closeAll = async () => {
    for (const one of opened.reverse()) await one.close();
  };
  try {
    const store = await Store.inFolder(path);
    opened.push(store);
    const feed = await Feed.of(store);
    const link = new FolderLink(path, author, (state, synced) => {
      feed.tell({ event: "folder", data: state });
      onFolder(state);
      if (synced?.imported) void feed.look();
    });
    opened.push(feed, link);
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

/** A backup when there is none of what there is, and every ten minutes in which something has changed. */
async function keepBackups(folder: string, store: Store): Promise<{ close(): void }> {
  const [last] = await listBackups(folder);
  let saved = last && (await store.revision(last.at));
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
