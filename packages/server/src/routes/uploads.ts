import { type AskedImport, contract } from "@throughline/api";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import type { ImportRequest } from "../jobs/import-job.ts";
import { Refusal } from "../policies/errors.ts";
import { serve } from "./serve.ts";

/** Files that are sent to be read by a job. */
export function uploadRoutes(app: FastifyInstance, { uploads }: Context): void {
  serve(app, contract.uploads.send, async ({ query: { name }, body }) => uploads.keep(name, body));
}

/**
 * The folder and the name of a file that was sent.
 *
 * @throws Refusal when it is not there any more
 */
export async function sentFile(
  { uploads }: Pick<Context, "uploads">,
  id: string,
): Promise<{ readonly folder: string; readonly name: string }> {
  const found = await uploads.find(id);
  if (found) return found;
  throw new Refusal("content", "no_upload", "An uploaded file is no longer available", "Upload it again.");
}

/**
 * What a job that imports a file is to do.
 *
 * @throws Refusal when no file is named, or it is not there any more
 */
export async function importRequest(
  context: Pick<Context, "uploads" | "person">,
  asked: AskedImport | undefined,
): Promise<ImportRequest> {
  if (asked === undefined)
    throw new Refusal("content", "no_files", "No file is given", "Send it to /api/uploads first.");
  const { upload, add = false, ...choice } = asked;
  const { folder, name } = await sentFile(context, upload);
  return { kind: "import", folder, name, choice, add, author: context.person.name };
}
