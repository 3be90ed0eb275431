import { contract, type PageQuery, type TableRoutes } from "@throughline/api";
import { notice } from "@throughline/messages";
import type { StoredRecord } from "@throughline/store";
import { cellsOf, quotedName, rowKey, type Table, type TableName, tables } from "@throughline/study";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Context } from "../context.ts";
import { pageOf } from "../page.ts";
import { Refusal } from "../policies/errors.ts";
import { rowOf } from "../row.ts";
import { serve } from "./serve.ts";

/** Routes of each table of the study: list, read, create, change and delete rows, and their history. */
export function tableRoutes(app: FastifyInstance, context: Context): void {
  for (const name of Object.keys(tables) as TableName[]) routesOf(app, context, name);
}

function routesOf(app: FastifyInstance, { store, person }: Context, name: TableName): void {
  const table: Table = tables[name];
  const routes: TableRoutes = contract.tables[name];
  const noRow = (key: string) =>
    new Refusal(
      "not-found",
      "not_found",
      notice("There is no {key} in {file}", { key: quotedName(key), file: table.file }),
    );
  const give = (reply: FastifyReply, record: StoredRecord) => {
    reply.header("etag", `"${record.version}"`);
    return rowOf(name, record);
  };

  serve(app, routes.list, async ({ query }) => {
    const { limit: _, after: __, as_of, ...where } = query;
    const { records, next } = await pageOf(store, name, query, definedFilters(where));
    return {
      rows: records.map((record) => rowOf(name, record)),
      total: as_of === undefined ? await store.count(name, definedFilters(where)) : null,
      next,
    };
  });

  serve(app, routes.get, async ({ params }, reply) => {
    const key = rowKey(table, params);
    const record = await store.get(name, key);
    if (!record) throw noRow(key);
    return give(reply, record);
  });

  serve(app, routes.create, async ({ body }, reply) => {
    const { records } = await store.edit(person.name, [
      { op: "create", kind: name, cells: cellsOf(table, body) },
    ]);
    return give(reply, records[0]!);
  });

  serve(app, routes.change, async ({ params, body }, reply) => {
    const { version, ...values } = body;
    const cells = cellsOf(table, values);
    const edit = { op: "update", kind: name, key: rowKey(table, params), version, cells } as const;
    const { records } = await store.edit(person.name, [edit]);
    return give(reply, records[0]!);
  });

  serve(app, routes.remove, async ({ params, query: { version } }) => {
    const { revision } = await store.edit(person.name, [
      { op: "delete", kind: name, key: rowKey(table, params), version },
    ]);
    return revision;
  });

  serve(app, routes.history, async ({ params }) => {
    const key = rowKey(table, params);
    const entries = await store.history(name, key);
    if (entries.length === 0) throw noRow(key);
    return entries.map(({ before, after, kind: _, ...entry }) => ({
      ...entry,
      before: before?.cells ?? null,
      after: after?.cells ?? null,
    }));
  });
}

/** Returns the filters that have a value. */
const definedFilters = (where: Readonly<Record<string, PageQuery[string]>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(where).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
