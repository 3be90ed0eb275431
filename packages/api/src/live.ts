import { z } from "zod";
import { jobSchema } from "./jobs.ts";
import { revisionLineSchema } from "./parts.ts";
import { route } from "./route.ts";
import { folderSchema } from "./study.ts";

const conversionSchema = z.object({
  id: z.string(),
  done: z.number().describe("share of the document that was read, 0 to 1"),
});
export type Conversion = z.infer<typeof conversionSchema>;

/** What is told in the stream of live changes, by the name of the event. */
export const liveEvents = {
  /** a revision was made, by whomever */
  revision: revisionLineSchema,
  /** how folder and database stand has changed */
  folder: folderSchema,
  /** a job was started, is further, or has ended */
  job: jobSchema,
  /** a document is being read */
  conversion: conversionSchema,
  /** another study is served at this address from now on */
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
