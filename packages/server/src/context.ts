import type { Store } from "@throughline/store";
import type { Converter } from "./documents/converter.ts";
import type { Feed } from "./feed.ts";
import type { FolderLink } from "./folder/folder-link.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { Uploads } from "./uploads.ts";

/** What every route works with. */
export type Context = {
  readonly store: Store;
  /** the folder of the study */
  readonly path: string;
  /** who makes the changes */
  readonly author: string;
  readonly token: string;
  readonly folder: FolderLink;
  readonly converter: Converter;
  readonly jobs: Jobs;
  readonly uploads: Uploads;
  readonly feed: Feed;
};
