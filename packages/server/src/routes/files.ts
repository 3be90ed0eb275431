import { createReadStream } from "node:fs";
import { basename, extname, join } from "node:path";
import type { Readable } from "node:stream";
import { hashOfFile, isFilePath, largeFile } from "@throughline/store";
import type { FastifyInstance } from "fastify";
import { revisionOf } from "../as-of.ts";
import type { Context } from "../context.ts";
import { Refusal } from "../policies/errors.ts";
import { asOfProperties, refusals } from "../schemas.ts";

const tags = ["files"];

/** Types that a browser shows and never runs; any other is offered to be saved. */
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

/** The largest document, in bytes. */
export const maxFile = 64 * 1024 * 1024;

/**
 * The content of a large file, from the folder.
 *
 * @throws Refusal when the folder has it no longer, or has another version of it
 */
async function largeContent(folder: string, path: string, hash: string): Promise<Readable> {
  const place = join(folder, path);
  const present = isFilePath(path) ? await hashOfFile(place).catch(() => undefined) : undefined;
  if (present === hash) return createReadStream(place);
  throw new Refusal(
    410,
    "gone",
    `This version of "${path}" is not in the study folder any more. Files of more than ${largeFile / 1024 / 1024} MB are kept there alone: put it back from your own copies.`,
  );
}

/** The files of the folder that are no tables: study.yaml, the documents in sources/, boundaries. */
export function fileRoutes(app: FastifyInstance, { store, author, path: folder }: Context): void {
  const bytesSchema = { description: "the bytes", type: "string", format: "binary" };
  app.get(
    "/api/files",
    {
      schema: {
        tags,
        summary: "The files of the study that are no tables",
        querystring: { type: "object", additionalProperties: false, properties: asOfProperties },
        response: {
          200: {
            description: "files",
            type: "array",
            items: {
              type: "object",
              properties: {
                path: { type: "string" },
                size: { type: "integer", description: "bytes" },
                sha256: { type: "string" },
                version: { type: "integer" },
                author: { type: "string" },
              },
            },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const asOf = await revisionOf(store, (request.query as { as_of?: string }).as_of);
      const files = await store.list("files", asOf === undefined ? {} : { asOf });
      return files.map(({ key, cells, version, author: by }) => ({
        path: key,
        size: Number(cells.size),
        sha256: cells.hash,
        version,
        author: by,
      }));
    },
  );
  app.get(
    "/api/files/*",
    {
      schema: {
        tags,
        summary: "The bytes of a file",
        querystring: { type: "object", additionalProperties: false, properties: asOfProperties },
        response: { 200: bytesSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const path = (request.params as { "*": string })["*"];
      const asOf = await revisionOf(store, (request.query as { as_of?: string }).as_of);
      const file =
        asOf === undefined
          ? await store.get("files", path)
          : (await store.list("files", { asOf })).find(({ key }) => key === path);
      if (!file) throw new Refusal(404, "not_found", `There is no file "${path}" in the study.`);
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
    },
  );
  const version = {
    type: "object",
    additionalProperties: false,
    properties: {
      version: {
        type: "integer",
        minimum: 0,
        description: "the version you saw, when the file is already there",
      },
    },
  };
  app.put(
    "/api/files/*",
    {
      bodyLimit: maxFile,
      schema: {
        tags,
        summary: "Puts a file in place; a new study.yaml is checked against the whole study",
        consumes: ["application/octet-stream"],
        querystring: version,
        response: {
          200: {
            description: "the file, which is on disk now",
            type: "object",
            properties: { path: { type: "string" }, version: { type: "integer" } },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const path = (request.params as { "*": string })["*"];
      const { version: seen } = request.query as { version?: number };
      if (!(request.body instanceof Buffer))
        throw new Refusal(415, "bytes", "Send the bytes of the file as application/octet-stream.");
      const present = await store.get("files", path);
      if (present && seen === undefined)
        throw new Refusal(
          428,
          "version",
          `"${path}" is already there: give the version you saw, so that nobody's change is overwritten.`,
        );
      const { records } = await store.edit(author, [
        { op: "file", path, bytes: request.body, ...(seen === undefined ? {} : { version: seen }) },
      ]);
      return { path, version: records[0]?.version };
    },
  );
  app.delete(
    "/api/files/*",
    {
      schema: {
        tags,
        summary: "Takes a file away; its history stays",
        querystring: { ...version, required: ["version"] },
        response: {
          200: { description: "the revision", type: "object", additionalProperties: true },
          ...refusals,
        },
      },
    },
    async (request) => {
      const path = (request.params as { "*": string })["*"];
      const { version: seen } = request.query as { version: number };
      return (await store.edit(author, [{ op: "file", path, bytes: null, version: seen }])).revision;
    },
  );
}
