import {
  type Columns,
  type NewRow,
  type Row,
  rowSchemas,
  type Table,
  type TableName,
  tables,
} from "@throughline/study";
import { z } from "zod";
import { changeSchema, next, type Page, pageFields, revisionSchema, versionQuery } from "./parts.ts";
import { route } from "./route.ts";

type ColumnsOf<N extends TableName> = (typeof tables)[N]["columns"];

/** A row of a table in the API. */
export type RowOf<N extends TableName> = Row<ColumnsOf<N>>;
/** The values of a new row of a table. */
export type NewRowOf<N extends TableName> = NewRow<ColumnsOf<N>>;

/** Returns the routes of one table: list, read, create, change and delete rows, and their history. */
function routesOf<C extends Columns>(name: TableName, table: Table<C>) {
  const { row, newRow, changedRow } = rowSchemas(table);
  const answer = row as unknown as z.ZodType<Row<C>, Row<C>>;
  const { file } = table;
  const tag = name;
  const params = z.object(
    Object.fromEntries(
      table.key.map((column) => [
        column,
        z
          .string()
          .min(1)
          .max(200)
          .describe(table.columns[column]?.about ?? ""),
      ]),
    ),
  );
  const path = `/api/${name}/${table.key.map((column) => `:${column}`).join("/")}`;
  const wanted = Object.fromEntries(
    findableColumns(name).map((column) => [
      column,
      z.string().max(400).optional().describe(`only rows with this ${column}`),
    ]),
  );
  return {
    list: route({
      method: "GET",
      path: `/api/${name}`,
      tag,
      summary: `Rows of ${file}: ${table.about}`,
      query: z.strictObject(pageFields).extend(wanted) as unknown as z.ZodType<PageQuery, SentPageQuery>,
      answer: z
        .object({
          rows: z.array(answer),
          total: z.int().nullable().describe("total number of rows; null for an earlier state"),
          next,
        })
        .describe("rows in the order of the file"),
    }),
    get: route({ method: "GET", path, tag, summary: `One row of ${file}`, params, answer }),
    create: route({
      method: "POST",
      path: `/api/${name}`,
      tag,
      summary: `Creates a row of ${file}`,
      body: newRow,
      status: 201,
      answer,
    }),
    change: route({
      method: "PATCH",
      path,
      tag,
      summary: `Changes a row of ${file}`,
      description:
        "Send the version you read, and the columns to change. If the row was changed since, the response is 409 and describes the change.",
      params,
      body: changedRow,
      answer,
    }),
    remove: route({
      method: "DELETE",
      path,
      tag,
      summary: `Deletes a row of ${file}; its history is kept`,
      params,
      query: versionQuery,
      answer: revisionSchema.nullable(),
    }),
    history: route({
      method: "GET",
      path: `${path}/history`,
      tag,
      summary: `Every change of a row of ${file}, latest first, including its deletion`,
      params,
      answer: z.array(changeSchema),
    }),
  };
}

/** The routes of any table. */
export type TableRoutes = ReturnType<typeof routesOf<Columns>>;

/** The page of a list, and the values by which its rows are filtered. */
export type PageQuery = Page & Readonly<Record<string, string | number | undefined>>;
type SentPageQuery = Readonly<Record<string, string | number | undefined>>;

/** Returns the columns by whose values rows can be filtered; memos also by what they are about, as kind/id. */
export function findableColumns(name: TableName): string[] {
  const { columns, key }: Table<Columns> = tables[name];
  const found = Object.entries(columns).flatMap(([column, { kind }]) => {
    const own = key.length === 1 && key[0] === column;
    return kind.is === "reference" || kind.is === "choice" || (kind.is === "id" && !own) || column === "file"
      ? [column]
      : [];
  });
  return name === "memos" ? [...found, "of"] : found;
}

export const tableContract = {
  cases: routesOf("cases", tables.cases),
  claims: routesOf("claims", tables.claims),
  grades: routesOf("grades", tables.grades),
  periods: routesOf("periods", tables.periods),
  channels: routesOf("channels", tables.channels),
  concordance: routesOf("concordance", tables.concordance),
  rubric: routesOf("rubric", tables.rubric),
  actors: routesOf("actors", tables.actors),
  ties: routesOf("ties", tables.ties),
  events: routesOf("events", tables.events),
  media: routesOf("media", tables.media),
  series: routesOf("series", tables.series),
  codes: routesOf("codes", tables.codes),
  passages: routesOf("passages", tables.passages),
  memos: routesOf("memos", tables.memos),
  verdicts: routesOf("verdicts", tables.verdicts),
} satisfies { [N in TableName]: unknown };

export type CaseRow = RowOf<"cases">;
export type ClaimRow = RowOf<"claims">;
export type GradeRow = RowOf<"grades">;
export type RubricRow = RowOf<"rubric">;
export type ActorRow = RowOf<"actors">;
export type TieRow = RowOf<"ties">;
export type EventRow = RowOf<"events">;
export type CodeRow = RowOf<"codes">;
export type PassageRow = RowOf<"passages">;
export type MemoRow = RowOf<"memos">;
export type VerdictRow = RowOf<"verdicts">;
