import { bibliography } from "@throughline/report";
import type { StoredRecord } from "@throughline/store";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { type PageQuery, pageOf } from "../page.ts";
import { Refusal } from "../policies/errors.ts";
import { asOfProperties, pageProperties, refusals, revisionSchema } from "../schemas.ts";

const work = {
  type: "object",
  properties: {
    key: { type: "string", description: "its key" },
    bibtex: { type: "string", description: "its entry in sources.bib" },
    csl: { type: "object", additionalProperties: true, description: "the entry as CSL-JSON" },
    version: { type: "integer" },
    author: { type: "string", description: "who changed it last" },
  },
} as const;
const params = {
  type: "object",
  properties: { key: { type: "string", minLength: 1, maxLength: 200 } },
  required: ["key"],
} as const;
const bibtex = { type: "string", minLength: 1, maxLength: 100_000, description: "one BibTeX entry" } as const;
const tags = ["sources"];

const given = ({ key, cells, version, author }: StoredRecord) => ({
  key,
  bibtex: cells.bibtex,
  csl: JSON.parse(cells.csl ?? "{}") as unknown,
  version,
  author,
});

/** The works of the bibliography. */
export function sourceRoutes(app: FastifyInstance, { store, author }: Context): void {
  app.get(
    "/api/sources",
    {
      schema: {
        tags,
        summary: "The works, in the order of sources.bib",
        querystring: {
          type: "object",
          additionalProperties: false,
          properties: { ...pageProperties, ...asOfProperties },
        },
        response: {
          200: {
            description: "works",
            type: "object",
            properties: { rows: { type: "array", items: work }, next: { type: ["integer", "null"] } },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { records, next } = await pageOf(store, "sources", request.query as PageQuery);
      return { rows: records.map(given), next };
    },
  );
  app.get(
    "/api/sources/:key",
    {
      schema: {
        tags,
        summary: "One work",
        params,
        response: {
          200: {
            ...work,
            description: "the work",
            properties: { ...work.properties, citation: { type: "string", description: "in APA style" } },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { key } = request.params as { key: string };
      const record = await store.get("sources", key);
      if (!record) throw new Refusal("not-found", "not_found", `There is no "${key}" in sources.bib`);
      const csl = JSON.parse(record.cells.csl ?? "{}") as Record<string, unknown>;
      return { ...given(record), citation: bibliography([{ key, csl }])[0]?.text ?? "" };
    },
  );
  app.post(
    "/api/sources",
    {
      schema: {
        tags,
        summary: "Adds a work",
        body: { type: "object", additionalProperties: false, properties: { bibtex }, required: ["bibtex"] },
        response: { 201: { description: "the work", ...work }, ...refusals },
      },
    },
    async (request, reply) => {
      const cells = request.body as { bibtex: string };
      const { records } = await store.edit(author, [{ op: "create", kind: "sources", cells }]);
      reply.code(201);
      return given(records[0] as StoredRecord);
    },
  );
  app.patch(
    "/api/sources/:key",
    {
      schema: {
        tags,
        params,
        summary: "Changes the entry of a work; what refers to it, and its files, follow a new key",
        body: {
          type: "object",
          additionalProperties: false,
          properties: { bibtex, version: { type: "integer", minimum: 0 } },
          required: ["bibtex", "version"],
        },
        response: { 200: { description: "the work", ...work }, ...refusals },
      },
    },
    async (request) => {
      const { key } = request.params as { key: string };
      const { version, bibtex: entry } = request.body as { version: number; bibtex: string };
      const { records } = await store.edit(author, [
        { op: "update", kind: "sources", key, version, cells: { bibtex: entry } },
      ]);
      return given(records[0] as StoredRecord);
    },
  );
  app.patch(
    "/api/sources",
    {
      schema: {
        tags,
        summary: "Changes the entries of several works as one revision, all or none",
        body: {
          type: "object",
          additionalProperties: false,
          properties: {
            works: {
              type: "array",
              minItems: 1,
              maxItems: 20_000,
              items: {
                type: "object",
                additionalProperties: false,
                properties: { key: params.properties.key, bibtex, version: { type: "integer", minimum: 0 } },
                required: ["key", "bibtex", "version"],
              },
            },
          },
          required: ["works"],
        },
        response: {
          200: { description: "the revision", ...revisionSchema, type: ["object", "null"] },
          ...refusals,
        },
      },
    },
    async (request) => {
      const { works } = request.body as { works: { key: string; bibtex: string; version: number }[] };
      const { revision } = await store.edit(
        author,
        works.map(({ key, bibtex: entry, version }) => ({
          op: "update",
          kind: "sources",
          key,
          version,
          cells: { bibtex: entry },
        })),
      );
      return revision;
    },
  );
  app.delete(
    "/api/sources/:key",
    {
      schema: {
        tags,
        params,
        summary: "Deletes a work to which nothing refers",
        querystring: {
          type: "object",
          additionalProperties: false,
          properties: { version: { type: "integer", minimum: 0 } },
          required: ["version"],
        },
        response: { 200: { description: "the revision", ...revisionSchema }, ...refusals },
      },
    },
    async (request) => {
      const { key } = request.params as { key: string };
      const { version } = request.query as { version: number };
      return (await store.edit(author, [{ op: "delete", kind: "sources", key, version }])).revision;
    },
  );
}
