import { contract, type ImportOptions } from "@throughline/api";
import { notice } from "@throughline/messages";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import type { ImportRequest } from "../jobs/import-job.ts";
import { Refusal } from "../policies/errors.ts";
import { serve } from "./serve.ts";

/** Routes to upload files that a job reads. */
export function uploadRoutes(app: FastifyInstance, { uploads }: Context): void {
  serve(app, contract.uploads.send, async ({ query: { name }, body }) => uploads.keep(name, body));
}

/**
 * Returns the folder and the name of an uploaded file.
 *
 * @throws Refusal when it no longer exists
 */
export async function uploadedFile(
  { uploads }: Pick<Context, "uploads">,
  id: string,
): Promise<{ readonly folder: string; readonly name: string }> {
  const found = await uploads.find(id);
  if (found) return found;
  throw new Refusal(
    "content",
    "no_upload",
    notice("An uploaded file is no longer available"),
    notice("Upload it again."),
  );
}

/**
 * Builds the request of a job that imports a file.
 *
 * @throws Refusal when no file is named, or it no longer exists
 */
export async function importRequest(
  context: Pick<Context, "uploads" | "person">,
  asked: ImportOptions | undefined,
): Promise<ImportRequest> {
  if (asked === undefined)
    throw new Refusal("content", "no_files", notice("No file was given"), "Send it to /api/uploads first.");
  const { upload, add = false, ...choice } = asked;
  const { folder, name } = await uploadedFile(context, upload);
  return { kind: "import", folder, name, choice, add, author: context.person.name };
}
