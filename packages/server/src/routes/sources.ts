import { contract, type SourceRow } from "@throughline/api";
import { notice } from "@throughline/messages";
import { bibliography } from "@throughline/report/bibliography";
import type { StoredRecord } from "@throughline/store";
import { quotedName } from "@throughline/study";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { pageOf } from "../page.ts";
import { Refusal } from "../policies/errors.ts";
import { serve } from "./serve.ts";

const rowOf = ({ key, cells, version, author }: StoredRecord): SourceRow => ({
  key,
  bibtex: cells.bibtex ?? "",
  csl: JSON.parse(cells.csl ?? "{}") as SourceRow["csl"],
  version,
  author,
});

/** Routes of the bibliography. */
export function sourceRoutes(app: FastifyInstance, { store, person }: Context): void {
  const { sources } = contract;

  serve(app, sources.list, async ({ query }) => {
    const { records, next } = await pageOf(store, "sources", query);
    return { rows: records.map(rowOf), next };
  });

  serve(app, sources.get, async ({ params: { key } }) => {
    const record = await store.get("sources", key);
    if (!record)
      throw new Refusal(
        "not-found",
        "not_found",
        notice("There is no {key} in {file}", { key: quotedName(key), file: "sources.bib" }),
      );
    const row = rowOf(record);
    return { ...row, citation: bibliography([{ key, csl: row.csl }])[0]?.text ?? "" };
  });

  serve(app, sources.create, async ({ body: { bibtex } }) => {
    const { records } = await store.edit(person.name, [{ op: "create", kind: "sources", cells: { bibtex } }]);
    return rowOf(records[0]!);
  });

  const change = ({ key, bibtex, version }: { key: string; bibtex: string; version: number }) =>
    ({ op: "update", kind: "sources", key, version, cells: { bibtex } }) as const;

  serve(app, sources.change, async ({ params: { key }, body }) => {
    const { records } = await store.edit(person.name, [change({ key, ...body })]);
    return rowOf(records[0]!);
  });

  serve(app, sources.changeSeveral, async ({ body: { works } }) => {
    const { revision } = await store.edit(person.name, works.map(change));
    return revision;
  });

  serve(app, sources.remove, async ({ params: { key }, query: { version } }) => {
    const { revision } = await store.edit(person.name, [{ op: "delete", kind: "sources", key, version }]);
    return revision;
  });
}
