import { resolve } from "node:path";
import type { Store } from "@throughline/store";
import type { FolderState } from "./folder/folder-link.ts";
import { StudyHost } from "./host/host.ts";
import { Person } from "./host/person.ts";
import { assessedReport } from "./jobs/assessed-report.ts";

/** The server of a study, or of the start page. */
export type RunningServer = {
  /** its address, without the token */
  readonly url: string;
  /** the token of the current study or start page */
  readonly token: string;
  readonly close: () => Promise<void>;
};

/** The server of a study. */
export type StudyServer = RunningServer & {
  /** the database of the study that was opened first */
  readonly store: Store;
  readonly folder: FolderState;
  /** where a hidden folder that was copied with the study from elsewhere was moved */
  readonly setAside?: string;
  /** Returns the folder of the report on the study that was opened first; see `assessedReport`. */
  readonly assessedReport: () => Promise<string | undefined>;
};

type Serving = {
  /** the port; 0 for any free port */
  readonly port: number;
  /** the author of the changes */
  readonly author: string;
  /** the folder of the workbench's built files */
  readonly workbench: string;
  /** called when the state of folder and database changes */
  readonly onFolder?: (state: FolderState) => void;
  /** called with the address of each study that is opened from the workbench */
  readonly onOpen?: (address: string) => void;
  /** the folder of the example study */
  readonly example?: string;
};

/**
 * Opens a study folder and serves it on the loopback address. Folder and database are kept synchronised, and backups
 * are made.
 *
 * @throws OwnedError when another process has the study open; StorageError or an error of the operating system when
 *   it cannot be opened
 */
export async function serveStudy({
  folder,
  author,
  ...options
}: Serving & { readonly folder: string }): Promise<StudyServer> {
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
    assessedReport: () => assessedReport(study),
    close: () => host.close(),
  };
}

/**
 * Serves the start page, where a study is created or opened.
 *
 * @param newFolder the suggested folder for a new study
 */
export async function serveStart({
  author,
  newFolder,
  ...options
}: Serving & { readonly newFolder?: string }): Promise<RunningServer> {
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
