import { z } from "zod";
import { jobSchema } from "./jobs.ts";
import { revisionLineSchema } from "./parts.ts";
import { route } from "./route.ts";
import { folderSchema } from "./study.ts";

const conversionSchema = z.object({
  id: z.string(),
  done: z.number().describe("share of the document that has been read, 0 to 1"),
});
export type Conversion = z.infer<typeof conversionSchema>;

/** The events in the stream of live changes, by name. */
const liveEvents = {
  /** a revision, made by any process */
  revision: revisionLineSchema,
  /** the state of folder and database has changed */
  folder: folderSchema,
  /** a job was started, has progressed, or has ended */
  job: jobSchema,
  /** progress of reading a document */
  conversion: conversionSchema,
  /** another study is now served at this address */
  moved: z.object({}),
};

export type LiveEventName = keyof typeof liveEvents;

/** An event of the stream. */
export type LiveEvent = {
  [N in LiveEventName]: { readonly event: N; readonly data: z.infer<(typeof liveEvents)[N]> };
}[LiveEventName];

export const live = route({
  method: "GET",
  path: "/api/live",
  tag: "study",
  summary: `Live changes, as server-sent events: ${Object.keys(liveEvents).join(", ")}`,
  answer: { file: "text/event-stream" },
});
