import { resolve, sep } from "node:path";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import type { EventsRequest } from "../jobs/events-job.ts";
import { Refusal } from "../policies/errors.ts";
import { mayNameFiles, refuseServerFiles } from "../policies/server-files.ts";
import { refusals } from "../schemas.ts";
import { bytesIn } from "./conversion.ts";
import { maxFile } from "./files.ts";

const tags = ["event data"];
const text = { type: "string" } as const;
const count = { type: "integer" } as const;

/** The package that reads events, when it is first needed: its database is large. */
const exchange = () => import("@throughline/exchange");

/** What is asked for when events are to be read. */
export type AskedEvents = {
  readonly paths?: readonly string[];
  readonly uploads?: readonly string[];
  readonly mapping: string;
  readonly mapping_file?: string;
};

export const eventsSchema = {
  type: "object",
  description: "for `events`: the files, and the mapping by which they are read (docs/events.md)",
  additionalProperties: false,
  properties: {
    paths: {
      type: "array",
      maxItems: 1000,
      items: { ...text, minLength: 1, maxLength: 4000 },
      description:
        "files on the machine of the server, or patterns of them, beginning at the study's folder; refused where a study is shared",
    },
    uploads: {
      type: "array",
      maxItems: 1000,
      items: { ...text, pattern: "^[0-9a-f]{64}$" },
      description: "files that were sent, by the id that POST /api/event-data/files gave",
    },
    mapping: { ...text, maxLength: 1_000_000, description: "the text of the mapping file" },
    mapping_file: { ...text, maxLength: 400, description: "its name, for messages" },
  },
  required: ["mapping"],
} as const;

/**
 * What a job that reads events is to do.
 *
 * @throws Refusal when there is no file to read, or one that may not be read
 */
export async function eventsRequest(
  context: Context,
  asked: AskedEvents | undefined,
): Promise<EventsRequest> {
  const { paths = [], uploads = [], mapping = "", mapping_file: mappingFile = "mapping.yaml" } = asked ?? {};
  refuseServerFiles(context, paths);
  if (paths.length + uploads.length === 0)
    throw new Refusal("content", "no_files", "No file is given: name one, or send one");
  if (mapping.trim() === "")
    throw new Refusal("content", "no_mapping", "No mapping is given: choose one, or begin one for a layout");
  const sent = [];
  for (const id of uploads) {
    const found = await context.uploads.find(id);
    if (!found)
      throw new Refusal(
        "content",
        "no_upload",
        "A file that was sent is not there any more",
        "Send it again.",
      );
    sent.push(found);
  }
  return {
    kind: "events",
    files: [
      ...paths.map((path) => resolve(context.path, path)),
      ...sent.map(({ folder, name }) => resolve(folder, name)),
    ],
    hidden: sent.map(({ folder }) => `${folder}${sep}`),
    mapping,
    mappingFile,
  };
}

/** Event data: what is needed to begin a reading, the files that are sent for one, and its rows put into the study. */
export function eventDataRoutes(app: FastifyInstance, context: Context): void {
  const { store, author, jobs, uploads } = context;
  app.get(
    "/api/event-data",
    {
      schema: {
        tags,
        summary: "The layouts of event data that can be read, each with a mapping file to begin from",
        response: {
          200: {
            description: "what a reading can begin from",
            type: "object",
            properties: {
              paths: { type: "boolean", description: "whether files of the server's machine can be named" },
              layouts: {
                type: "array",
                items: {
                  type: "object",
                  properties: {
                    id: text,
                    name: text,
                    documentation: { ...text, description: "where the layout is documented" },
                    mapping: { ...text, description: "a mapping file to begin from" },
                  },
                },
              },
            },
          },
          ...refusals,
        },
      },
    },
    async () => {
      const { draftMapping, layouts } = await exchange();
      const study = await store.study();
      return {
        paths: mayNameFiles(context),
        layouts: layouts.map((layout) => ({
          id: layout.id,
          name: layout.name,
          documentation: layout.documentation,
          mapping: draftMapping(layout, study),
        })),
      };
    },
  );
  app.post(
    "/api/event-data/files",
    {
      bodyLimit: maxFile,
      schema: {
        tags,
        consumes: ["application/octet-stream"],
        summary:
          "Takes a file of events, to be read and not kept in the study; it is gone when the study is closed",
        querystring: {
          type: "object",
          additionalProperties: false,
          properties: {
            name: { ...text, minLength: 1, maxLength: 1000, description: "the name of the file" },
          },
          required: ["name"],
        },
        response: {
          201: {
            description: "the file",
            type: "object",
            properties: { id: text, name: { ...text, description: "as it stands in messages" } },
          },
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      const { name } = request.query as { name: string };
      reply.code(201);
      return uploads.keep(name, bytesIn(request.body));
    },
  );
  app.post(
    "/api/jobs/:id/add",
    {
      schema: {
        tags,
        summary: "Puts the ties, claims and monthly counts of a reading into the study, as one revision",
        params: {
          type: "object",
          properties: { id: { ...text, format: "uuid" } },
          required: ["id"],
        },
        response: {
          200: {
            description: "what it came to",
            type: "object",
            properties: {
              created: count,
              changed: count,
              same: count,
              left: {
                type: "array",
                items: text,
                description: "ties of an earlier reading that were not found again; they stay",
              },
            },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { id } = request.params as { id: string };
      const job = jobs.get(id);
      if (job?.kind !== "events")
        throw new Refusal("not-found", "not_found", "There is no such reading of events");
      const found = job.state === "done" ? await jobs.rows(id) : undefined;
      if (!found)
        throw new Refusal("conflict", "not_done", "The reading has found no rows to be put into the study");
      const { addEvents } = await exchange();
      return addEvents(store, author, found, found.rows);
    },
  );
}
