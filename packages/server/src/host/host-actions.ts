import type { Home } from "@throughline/api";
import type { NewStudy } from "@throughline/study/folder";

/** What a server asks of the host that it stands in. */
export type Host = {
  /** What the start page shows. */
  home(): Omit<Home, "author">;
  /** Opens a study in place of what is there. Returns its address from the root of this server, with its token. */
  open(folder: string): Promise<string>;
  /** Makes an empty study in a new or empty folder, and opens it. */
  create(folder: string, study: NewStudy): Promise<string>;
  /** Closes what was served before. */
  closePrevious(): Promise<void>;
};
