import { resolve } from "node:path";
import type { Store } from "@throughline/store";
import type { FolderState } from "./folder/folder-link.ts";
import { StudyHost } from "./host/host.ts";
import { Person } from "./host/person.ts";

/** A study that is being served, or the page on which one is opened. */
export type Served = {
  /** its address, without the token */
  readonly url: string;
  /** the token of what is served now */
  readonly token: string;
  readonly close: () => Promise<void>;
};

/** A study that is being served. */
export type ServedStudy = Served & {
  /** the database of the study that was opened first */
  readonly store: Store;
  readonly folder: FolderState;
  /** where a hidden folder was moved that came with the study from somewhere else */
  readonly setAside?: string;
};

type Serving = {
  /** the port; 0 takes any that is free */
  readonly port: number;
  /** who makes the changes */
  readonly author: string;
  /** the folder of the workbench's built files */
  readonly workbench: string;
  /** told whenever it changes how folder and database stand */
  readonly onFolder?: (state: FolderState) => void;
  /** told the address of each study that is opened from the workbench */
  readonly onOpen?: (address: string) => void;
  /** the folder of the study that came with the program */
  readonly example?: string;
};

/**
 * Opens a study folder and serves it on the loopback address: folder and database are kept in step, and backups are made.
 *
 * @throws OwnedError when another process has the study open; StorageError or an error of the operating system when it cannot be
 *   opened
 */
export async function serveStudy({
  folder,
  author,
  ...options
}: Serving & { readonly folder: string }): Promise<ServedStudy> {
  const host = await StudyHost.start({ ...options, person: new Person(author) });
  try {
    await host.serve(resolve(folder), false);
  } catch (error) {
    await host.close();
    throw error;
  }
  const { study } = host;
  if (!study) throw new Error("a study that was opened is not there");
  return {
    url: host.url,
    get token() {
      return host.token;
    },
    store: study.store,
    ...(study.setAside !== undefined && { setAside: study.setAside }),
    get folder() {
      return study.folder.state;
    },
    close: () => host.close(),
  };
}

/**
 * Serves the page on which a study is made or opened.
 *
 * @param newFolder where a new study is suggested to be
 */
export async function serveStart({
  author,
  newFolder,
  ...options
}: Serving & { readonly newFolder?: string }): Promise<Served> {
  const host = await StudyHost.start({ ...options, newFolder, person: new Person(author) });
  await host.showStart();
  return {
    url: host.url,
    get token() {
      return host.token;
    },
    close: () => host.close(),
  };
}
