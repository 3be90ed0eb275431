import { facetColumns, type StoredRecord } from "@throughline/store";
import { cellsOf, type Table, type TableName, tables } from "@throughline/study";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Context } from "../context.ts";
import { type PageQuery, pageOf } from "../page.ts";
import { Refusal } from "../policies/errors.ts";
import {
  asOfProperties,
  changedRowSchema,
  newRowSchema,
  pageProperties,
  refusals,
  revisionSchema,
  rowSchema,
} from "../schemas.ts";
import { rowOf } from "../values.ts";

type Parameters = Readonly<Record<string, string>>;

/** For each table of the study: its rows listed, one given, made, changed and deleted, and its history. */
export function tableRoutes(app: FastifyInstance, context: Context): void {
  for (const [name, table] of Object.entries(tables) as [TableName, Table][])
    routesOf(app, context, name, table);
}

function routesOf(app: FastifyInstance, { store, author }: Context, name: TableName, table: Table): void {
  const tags = [name];
  const path = `/api/${name}/${table.key.map((column) => `:${column}`).join("/")}`;
  const params = {
    type: "object",
    properties: Object.fromEntries(
      table.key.map((column) => [
        column,
        { type: "string", minLength: 1, maxLength: 200, description: table.columns[column]?.about },
      ]),
    ),
    required: [...table.key],
  };
  const keyIn = (parameters: unknown) =>
    table.key.map((column) => (parameters as Parameters)[column] ?? "").join("/");
  const row = rowSchema(table);
  const columns = facetColumns(name);
  const noRow = (key: string) =>
    new Refusal("not-found", "not_found", `There is no "${key}" in ${table.file}`);
  const give = (reply: FastifyReply, record: StoredRecord) =>
    reply.header("etag", `"${record.version}"`).send(rowOf(table, record));

  app.get(
    `/api/${name}`,
    {
      schema: {
        tags,
        summary: `Rows of ${table.file}: ${table.about}`,
        querystring: {
          type: "object",
          additionalProperties: false,
          properties: {
            ...Object.fromEntries(
              columns.map((column) => [
                column,
                { type: "string", maxLength: 400, description: `only those with this ${column}` },
              ]),
            ),
            ...pageProperties,
            ...asOfProperties,
          },
        },
        response: {
          200: {
            description: "rows in the order of the file",
            type: "object",
            properties: {
              rows: { type: "array", items: row },
              total: { type: ["integer", "null"], description: "how many there are; null in the past" },
              next: {
                type: ["integer", "null"],
                description: "give it as `after` to go on; null at the end",
              },
            },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const query = request.query as PageQuery;
      const { limit: _, after: __, as_of, ...where } = request.query as Parameters;
      const { records, next } = await pageOf(store, name, query, where);
      return {
        rows: records.map((record) => rowOf(table, record)),
        total: as_of === undefined ? await store.count(name, where) : null,
        next,
      };
    },
  );

  app.get(
    path,
    {
      schema: {
        tags,
        summary: `One row of ${table.file}`,
        params,
        response: { 200: { description: "the row", ...row }, ...refusals },
      },
    },
    async (request, reply) => {
      const key = keyIn(request.params);
      const record = await store.get(name, key);
      if (!record) throw noRow(key);
      return give(reply, record);
    },
  );

  app.post(
    `/api/${name}`,
    {
      schema: {
        tags,
        summary: `Makes a row of ${table.file}`,
        body: newRowSchema(table),
        response: { 201: { description: "the row, which is on disk now", ...row }, ...refusals },
      },
    },
    async (request, reply) => {
      const cells = cellsOf(table, request.body as Record<string, unknown>);
      const { records } = await store.edit(author, [{ op: "create", kind: name, cells }]);
      reply.code(201);
      return give(reply, records[0] as StoredRecord);
    },
  );

  app.patch(
    path,
    {
      schema: {
        tags,
        summary: `Changes a row of ${table.file}`,
        description:
          "Give the version you saw, and the columns to change. When somebody has changed the row since, the answer is 409 and says what.",
        params,
        body: changedRowSchema(table),
        response: { 200: { description: "the row, which is on disk now", ...row }, ...refusals },
      },
    },
    async (request, reply) => {
      const { version, ...values } = request.body as Record<string, unknown> & { version: number };
      const cells = cellsOf(table, values);
      const key = keyIn(request.params);
      const { records } = await store.edit(author, [{ op: "update", kind: name, key, version, cells }]);
      return give(reply, records[0] as StoredRecord);
    },
  );

  app.delete(
    path,
    {
      schema: {
        tags,
        summary: `Deletes a row of ${table.file}; its history stays`,
        params,
        querystring: {
          type: "object",
          additionalProperties: false,
          properties: { version: { type: "integer", minimum: 0, description: "the version you saw" } },
          required: ["version"],
        },
        response: { 200: { description: "the revision", ...revisionSchema }, ...refusals },
      },
    },
    async (request) => {
      const { version } = request.query as { version: number };
      const key = keyIn(request.params);
      return (await store.edit(author, [{ op: "delete", kind: name, key, version }])).revision;
    },
  );

  app.get(
    `${path}/history`,
    {
      schema: {
        tags,
        summary: `Every change of a row of ${table.file}, the last first, past its deletion`,
        params,
        response: {
          200: {
            description: "changes",
            type: "array",
            items: {
              type: "object",
              properties: {
                ...revisionSchema.properties,
                before: { type: ["object", "null"], additionalProperties: true },
                after: { type: ["object", "null"], additionalProperties: true },
              },
            },
          },
          ...refusals,
        },
      },
    },
    async (request) => {
      const key = keyIn(request.params);
      const entries = await store.history(name, key);
      if (entries.length === 0) throw noRow(key);
      return entries.map(({ before, after, kind: _, ...entry }) => ({
        ...entry,
        before: before?.cells ?? null,
        after: after?.cells ?? null,
      }));
    },
  );
}
