import type { Problem } from "@throughline/study";
import { named, quoted, type Scratch } from "./database.ts";
import { readJsonRows } from "./json-rows.ts";
import type { Dated, Layout, Side } from "./layouts/layout.ts";
import { columnsRead } from "./layouts/layout.ts";
import { fieldsUsed, type Mapping } from "./mapping.ts";
import { columnIn, type Shape } from "./shapes.ts";

/** The columns of the table `source`, one row an event: who, on whom, its code, its dates as they are written, its key. */
export type SourceColumns = {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly code: readonly string[];
  readonly dates: readonly string[];
};

/** How many rows there are, and how many of them cannot be read as rows (those are in the table `broken`). */
export type RowsRead = { readonly rows: number; readonly broken: number };

/**
 * Makes the table `source` (a view where the files are Parquet) of the rows of all files, one row an event, and the table `broken` of
 * the rows that cannot be read.
 *
 * Rows that hold no event are in the table `eventless`, by their key.
 */
export async function sourceTable(
  scratch: Scratch,
  layout: Layout,
  mapping: Mapping,
  shapes: readonly Shape[],
): Promise<{ readonly columns: SourceColumns; readonly read: RowsRead }> {
  await scratch.run("CREATE TABLE broken (file VARCHAR, line BIGINT, what VARCHAR, found VARCHAR)");
  await scratch.run("CREATE TABLE eventless (key VARCHAR)");
  const selects: string[] = [];
  for (const shape of shapes) selects.push(await selectOf(scratch, layout, mapping, shape));
  const lazy = shapes.every(({ form }) => form === "parquet") && !expands(layout, mapping);
  await scratch.run(`CREATE ${lazy ? "VIEW" : "TABLE"} rows AS ${selects.join(" UNION ALL ")}`);
  await collectBroken(scratch);
  const columns = await expand(scratch, layout, mapping);
  const broken = await scratch.count("SELECT count(*) FROM (SELECT DISTINCT file, line FROM broken)");
  const rows = (await scratch.count("SELECT count(*) FROM rows")) + broken;
  return { columns, read: { rows, broken } };
}

/** Whether a row can hold several events. */
export function expands(layout: Layout, mapping: Mapping): boolean {
  return (
    layout.kinds !== undefined ||
    layout.from.length > 1 ||
    layout.form === "json" ||
    mapping.between !== undefined
  );
}

async function selectOf(scratch: Scratch, layout: Layout, mapping: Mapping, shape: Shape): Promise<string> {
  if (shape.form === "json") return readJsonRows(scratch, shape.files);
  const list = `[${shape.files.map(quoted).join(", ")}]`;
  const blanks = (layout.missing ?? []).map(quoted);
  const cells = columnsRead(layout, fieldsUsed(mapping)).map((column) => {
    const found = columnIn(layout, shape, column);
    if (found === undefined) return `'' AS ${named(column)}`;
    const text = `coalesce(${found}::VARCHAR, '')`;
    return `${blanks.length > 0 ? `CASE WHEN ${found}::VARCHAR IN (${blanks.join(", ")}) THEN '' ELSE ${text} END` : text} AS ${named(column)}`;
  });
  if (shape.form === "parquet") return `SELECT ${cells.join(", ")} FROM read_parquet(${list})`;
  const names = shape.columns.map((column, i) => column || `column ${i + 1}`);
  const types = names.map((name) => `${quoted(name)}: 'VARCHAR'`);
  const quote = layout.quoted && mapping.quotes ? `'"'` : "''";
  // DuckDB 1.5 breaks off at letters that are not of the encoding unless every column is asked for.
  const all = names.map((name) => `(${named(name)} IS NULL)::SMALLINT`).join(" + ");
  return `SELECT ${cells.join(", ")} FROM read_csv(${list}, auto_detect = false, header = ${shape.header},
    delim = ${quoted(shape.delimiter)}, quote = ${quote}, escape = ${quote}, columns = {${types.join(", ")}},
    ${mapping.encoding === "utf-8" ? "" : `encoding = ${quoted(mapping.encoding)}, `}store_rejects = true, rejects_table = 'rejects', rejects_scan = 'scans')
    WHERE ${all} >= 0`;
}

/** Files whose rows cannot be told apart; each place is a problem. */
export class RowsError extends Error {
  override name = "RowsError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ what }) => what).join("\n"));
    this.problems = problems;
  }
}

/**
 * One line for each row that cannot be read, with what is wrong first.
 *
 * @throws RowsError where a quotation mark is not closed: then what follows belongs to that row, and rows would be lost unseen
 */
async function collectBroken(scratch: Scratch): Promise<void> {
  if ((await scratch.count("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'rejects'")) === 0)
    return;
  const open = await scratch.rows(
    "SELECT DISTINCT file_path, line FROM rejects JOIN scans USING (scan_id, file_id) WHERE error_type = 'UNQUOTED VALUE' ORDER BY ALL LIMIT 20",
  );
  if (open.length > 0)
    throw new RowsError(
      open.map(({ file_path: file, line }) => ({
        severity: "error",
        at: { file: file ?? "", line: Number(line) },
        what: "a quotation mark is not closed, or something stands behind the one that closes a cell, so that the rows after it cannot be told apart",
        fix: "Double the quotation mark; or, where quotation marks are letters in these files, set quotes: false in the mapping.",
      })),
    );
  await scratch.run(
    `INSERT INTO broken SELECT file_path, line, min_by(error_message, column_idx), coalesce(min_by(csv_line, column_idx), '')
     FROM rejects JOIN scans USING (scan_id, file_id) GROUP BY file_path, line`,
  );
}

async function expand(scratch: Scratch, layout: Layout, mapping: Mapping): Promise<SourceColumns> {
  const fields = fieldsUsed(mapping);
  const kinds = layout.kinds ?? [undefined];
  const dates = datesOf(layout);
  const code = layout.kinds ? ["c0"] : layout.code.map((_, i) => `c${i}`);
  const several = expands(layout, mapping);
  const parts = kinds.flatMap((kind) =>
    layout.from.flatMap((from) =>
      layout.to.map((to) => {
        const { begin, end } = kind ?? layout;
        const codes = kind
          ? [`${quoted(kind.code)} AS c0`]
          : layout.code.map((column, i) => `${named(column)} AS c${i}`);
        const where = [
          ...(kind
            ? [`${named(kind.when.column)} IN (${quoted(kind.when.is)}, ${quoted(`${kind.when.is}.0`)})`]
            : []),
          ...(layout.from.length > 1 ? [`${named(Object.values(from)[0] ?? "")} <> ''`] : []),
        ];
        return `SELECT ${several ? "row, " : ""}${[
          `${named(layout.key)} AS key`,
          ...rawDates(begin, "b"),
          ...(end
            ? rawDates(end, "e")
            : dates.filter((name) => name.startsWith("e_")).map((name) => `'' AS ${name}`)),
          ...codes,
          ...sideCells(from, fields, "f"),
          ...sideCells(to, fields, "t"),
        ].join(
          ", ",
        )}${kind && layout.kinds?.some((other) => other.end) ? `, ${kind.end !== undefined} AS lasts` : ""} FROM ${several ? "numbered" : "rows"}${where.length > 0 ? ` WHERE ${where.join(" AND ")}` : ""}`;
      }),
    ),
  );
  if (!several) await scratch.run(`CREATE VIEW source AS ${parts.join(" UNION ALL ")}`);
  else {
    await scratch.run("CREATE TABLE numbered AS SELECT row_number() OVER () AS row, * FROM rows");
    await scratch.run(`CREATE TABLE source AS ${split(parts.join(" UNION ALL "), fields, mapping.between)}`);
    await scratch.run(
      `INSERT INTO eventless SELECT ${named(layout.key)} FROM numbered WHERE row NOT IN (SELECT row FROM source)`,
    );
  }
  return { from: fields.map((_, i) => `f${i}`), to: fields.map((_, i) => `t${i}`), code, dates };
}

const sideCells = (side: Side, fields: readonly string[], letter: "f" | "t"): string[] =>
  fields.map((field, i) => `${side[field] === undefined ? "''" : named(side[field])} AS ${letter}${i}`);

const rawDates = (dated: Dated, letter: "b" | "e"): string[] =>
  "column" in dated
    ? [`${named(dated.column)} AS ${letter}_date`]
    : [
        `${named(dated.year)} AS ${letter}_year`,
        `${dated.month === undefined ? "''" : named(dated.month)} AS ${letter}_month`,
        `${dated.day === undefined ? "''" : named(dated.day)} AS ${letter}_day`,
      ];

/** The columns of `source` that dates are read from. */
function datesOf(layout: Layout): string[] {
  const of = (dated: Dated | undefined, letter: string) =>
    dated === undefined
      ? []
      : "column" in dated
        ? [`${letter}_date`]
        : [`${letter}_year`, `${letter}_month`, `${letter}_day`];
  const end = layout.end ?? layout.kinds?.find((kind) => kind.end)?.end;
  const lasts = layout.kinds?.some((kind) => kind.end) ? ["lasts"] : [];
  return [...of(layout.begin, "b"), ...of(end, "e"), ...lasts];
}

/** Where a cell names several actors, a row for each of them; a field that names one goes with all. */
function split(select: string, fields: readonly string[], between: string | undefined): string {
  if (between === undefined) return select;
  return ["f", "t"].reduce((from, letter) => {
    const lists = fields.map((_, i) => `string_split(${letter}${i}, ${quoted(between)})`);
    const longest = lists.map((list) => `len(${list})`).join(", ");
    const replaced = lists.map(
      (list, i) =>
        `trim(CASE WHEN len(${list}) = 1 THEN ${list}[1] ELSE coalesce(${list}[place], '') END) AS ${letter}${i}`,
    );
    return `SELECT * EXCLUDE (place) REPLACE (${replaced.join(", ")})
      FROM (SELECT *, unnest(range(1, greatest(${longest}) + 1)) AS place FROM (${from}))`;
  }, select);
}
