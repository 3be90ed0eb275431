import { createReadStream } from "node:fs";
import { basename, extname } from "node:path";
import type { Readable } from "node:stream";
import { contract } from "@throughline/api";
import { notice } from "@throughline/messages";
import { hashOfFile, largeFile } from "@throughline/store";
import { quotedName } from "@throughline/study";
import { resolveInside } from "@throughline/study/folder";
import type { FastifyInstance } from "fastify";
import { revisionOf } from "../as-of.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../policies/errors.ts";
import { serve } from "./serve.ts";

/** Media types that a browser displays without running code; any other file is downloaded. */
const types: Readonly<Record<string, string>> = {
  ".md": "text/plain; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".yaml": "text/plain; charset=utf-8",
  ".bib": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
};

/**
 * Returns a stream of the content of a large file in the folder.
 *
 * @throws Refusal when the folder does not have it, or has another version of it
 */
async function largeContent(folder: string, path: string, hash: string): Promise<Readable> {
  const place = await resolveInside(folder, path);
  if ((await hashOfFile(place)) === hash) return createReadStream(place);
  throw new Refusal(
    "gone",
    "gone",
    notice("This version of {file} is no longer in the study folder", { file: quotedName(path) }),
    notice("Files larger than {limit} MB are kept only there. Restore it from your own copies.", {
      limit: largeFile / 1024 / 1024,
    }),
  );
}

/** Routes of the files that are not tables: study.yaml, the documents in sources/, boundaries. */
export function fileRoutes(app: FastifyInstance, { store, person, path: folder }: Context): void {
  const { files } = contract;

  serve(app, files.list, async ({ query }) => {
    const asOf = await revisionOf(store, query.as_of);
    const records = await store.list("files", asOf === undefined ? {} : { asOf });
    return records.map(({ key, cells, version, author: by }) => ({
      path: key,
      size: Number(cells.size),
      sha256: cells.hash ?? "",
      version,
      author: by,
    }));
  });

  serve(app, files.get, async ({ params: { "*": path }, query }, reply) => {
    const asOf = await revisionOf(store, query.as_of);
    const file =
      asOf === undefined
        ? await store.get("files", path)
        : (await store.list("files", { asOf })).find(({ key }) => key === path);
    if (!file)
      throw new Refusal(
        "not-found",
        "not_found",
        notice("There is no file {file} in the study", { file: quotedName(path) }),
      );
    const type = types[extname(path).toLowerCase()];
    if (type === undefined)
      reply.header(
        "content-disposition",
        `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
      );
    const hash = file.cells.hash ?? "";
    return reply
      .type(type ?? "application/octet-stream")
      .header("x-content-type-options", "nosniff")
      .header("etag", `"${file.version}"`)
      .header("content-security-policy", "sandbox; default-src 'none'")
      .send(
        Number(file.cells.size) > largeFile
          ? await largeContent(folder, path, hash)
          : Buffer.from(await store.bytes(hash)),
      );
  });

  serve(app, files.put, async ({ params: { "*": path }, query: { version }, body: bytes }) => {
    const present = await store.get("files", path);
    if (present && version === undefined)
      throw new Refusal(
        "version-needed",
        "version",
        notice("{file} already exists", { file: quotedName(path) }),
        "Give the version that you read, to avoid overwriting another change.",
      );
    const { records } = await store.edit(person.name, [
      { op: "file", path, bytes, ...(version === undefined ? {} : { version }) },
    ]);
    return { path, version: records[0]?.version };
  });

  serve(app, files.remove, async ({ params: { "*": path }, query: { version } }) => {
    const { revision } = await store.edit(person.name, [{ op: "file", path, bytes: null, version }]);
    return revision;
  });
}
