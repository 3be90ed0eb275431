import { resolve, sep } from "node:path";
import { contract, type EventsOptions } from "@throughline/api";
import { notice } from "@throughline/messages";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import type { EventsRequest } from "../jobs/events-job.ts";
import { Refusal } from "../policies/errors.ts";
import { mayNameFiles, rejectServerFiles } from "../policies/server-files.ts";
import { serve } from "./serve.ts";
import { uploadedFile } from "./uploads.ts";

/** Imported on first use, because its database is large. */
const exchange = () => import("@throughline/exchange");

/**
 * Builds the request of a job that reads events.
 *
 * @throws Refusal when no file is named, or one that may not be read
 */
export async function eventsRequest(
  context: Context,
  asked: EventsOptions | undefined,
): Promise<EventsRequest> {
  const { paths = [], uploads = [], mapping = "", mapping_file: mappingFile = "mapping.yaml" } = asked ?? {};
  rejectServerFiles(context, paths);
  if (paths.length + uploads.length === 0)
    throw new Refusal("content", "no_files", notice("No file was given"), notice("Choose or upload one."));
  if (mapping.trim() === "")
    throw new Refusal(
      "content",
      "no_mapping",
      notice("No mapping was given"),
      notice("Choose one, or start one for a layout."),
    );
  const sent = await Promise.all(uploads.map((id) => uploadedFile(context, id)));
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

/** Routes of event data: the layouts, and adding the rows of a reading to the study. */
export function eventDataRoutes(app: FastifyInstance, context: Context): void {
  const { store, person, jobs } = context;

  serve(app, contract.eventData.get, async () => {
    const { draftMapping, layouts } = await exchange();
    const [manifest, sources, cases, actors] = await Promise.all([
      store.manifest(),
      store.list("sources", { limit: 1 }),
      store.list("cases", { limit: 1 }),
      store.list("actors"),
    ]);
    const study = {
      manifest: { attributes: manifest?.attributes ?? {} },
      sources,
      cases: cases.map(({ key }) => ({ id: key })),
      actors: actors.map(({ key, cells }) => ({ id: key, name: cells.name ?? key })),
    };
    return {
      paths: mayNameFiles(context),
      layouts: layouts.map((layout) => ({
        id: layout.id,
        name: layout.name,
        documentation: layout.documentation,
        mapping: draftMapping(layout, study),
      })),
    };
  });

  serve(app, contract.jobs.addEvents, async ({ params: { id } }) => {
    const job = jobs.get(id);
    if (job?.kind !== "events") throw new Refusal("not-found", "not_found", "There is no such event import");
    const found = job.state === "done" ? await jobs.rows(id) : undefined;
    if (!found) throw new Refusal("conflict", "not_done", notice("The event import found no rows to add"));
    const { addEvents } = await exchange();
    return addEvents(store, person.name, found, found.rows);
  });
}
