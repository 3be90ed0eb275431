import type { Store } from "@throughline/store";
import type { Converter } from "./documents/converter.ts";
import type { Feed } from "./feed.ts";
import type { FolderLink } from "./folder/folder-link.ts";
import type { Jobs } from "./jobs/jobs.ts";

/** What every route works with. */
export type Context = {
  readonly store: Store;
  /** who makes the changes */
  readonly author: string;
  readonly token: string;
  readonly folder: FolderLink;
  readonly converter: Converter;
  readonly jobs: Jobs;
  readonly feed: Feed;
};
