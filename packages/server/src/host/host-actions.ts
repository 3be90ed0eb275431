import type { Home } from "@throughline/api";
import type { NewStudy } from "@throughline/study/folder";

/** What a server can ask of its host. */
export type Host = {
  /** What the start page shows. */
  home(): Omit<Home, "author">;
  /** Opens a study instead of the current one. Returns its address from the root of this server, with its token. */
  open(folder: string): Promise<string>;
  /** Creates an empty study in a new or empty folder, and opens it. */
  create(folder: string, study: NewStudy): Promise<string>;
  /** Closes the study that was served before. */
  closePrevious(): Promise<void>;
};
