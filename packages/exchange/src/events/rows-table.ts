import { notice } from "@throughline/messages";
import type { Problem } from "@throughline/study";
import { sqlName, sqlText, type TemporaryDatabase } from "./database.ts";
import { isUtf8 } from "./is-utf8.ts";
import { readJsonRows } from "./json-rows.ts";
import { columnFor, type Shape } from "./layout-columns.ts";
import { columnsRead, type Layout } from "./layouts/layout.ts";
import { fieldsUsed, type Mapping } from "./mapping.ts";

/** The number of rows, and how many of them cannot be parsed (the table `broken`). */
export type RowCounts = { readonly rows: number; readonly broken: number };

/**
 * Creates the table `rows` of all files, with the columns of the layout that are read, and the table `broken`
 * of rows that cannot be parsed.
 *
 * @param lazy whether Parquet files become a view that reads them on each query
 * @throws RowsError when a quotation mark is not closed
 */
export async function rowsTable(
  database: TemporaryDatabase,
  layout: Layout,
  mapping: Mapping,
  shapes: readonly Shape[],
  lazy: boolean,
): Promise<RowCounts> {
  await database.run("CREATE TABLE broken (file VARCHAR, line BIGINT, what VARCHAR, found VARCHAR)");
  const selects: string[] = [];
  for (const shape of shapes) selects.push(await selectOf(database, layout, mapping, shape));
  const view = lazy && shapes.every(({ form }) => form === "parquet");
  // The order of rows does not affect the result, and reading without it is faster.
  await database.run("SET preserve_insertion_order = false");
  await database.run(`CREATE ${view ? "VIEW" : "TEMP TABLE"} rows AS ${selects.join(" UNION ALL ")}`);
  await database.run("SET preserve_insertion_order = true");
  await collectBroken(database);
  const broken = await database.count("SELECT count(*) FROM (SELECT DISTINCT file, line FROM broken)");
  return { rows: (await database.count("SELECT count(*) FROM rows")) + broken, broken };
}

async function selectOf(
  database: TemporaryDatabase,
  layout: Layout,
  mapping: Mapping,
  shape: Shape,
): Promise<string> {
  if (shape.form === "json") return readJsonRows(database, shape.files);
  const list = `[${shape.files.map(sqlText).join(", ")}]`;
  const blanks = (layout.missing ?? []).map(sqlText);
  const cells = columnsRead(layout, fieldsUsed(mapping)).map((column) => {
    const found = columnFor(layout, shape, column);
    if (found === undefined) return `'' AS ${sqlName(column)}`;
    const text = `coalesce(${found}::VARCHAR, '')`;
    return `${blanks.length > 0 ? `CASE WHEN ${found}::VARCHAR IN (${blanks.join(", ")}) THEN '' ELSE ${text} END` : text} AS ${sqlName(column)}`;
  });
  if (shape.form === "parquet") return `SELECT ${cells.join(", ")} FROM read_parquet(${list})`;
  const names = shape.columns.map((column, i) => column || `column ${i + 1}`);
  const types = names.map((name) => `${sqlText(name)}: 'VARCHAR'`);
  // A program that wrote the file with another delimiter also wrote its own quotation marks.
  const isQuoted = layout.quoted || shape.delimiter !== layout.delimiter;
  const quote = isQuoted && mapping.quotes ? `'"'` : "''";
  // DuckDB 1.5 stops at invalid UTF-8 unless every column is selected, which doubles the time.
  const all = names.map((name) => `(${sqlName(name)} IS NULL)::SMALLINT`).join(" + ");
  const where =
    mapping.encoding === "utf-8" && (await areUtf8(database, shape.files)) ? "" : `WHERE ${all} >= 0`;
  return `SELECT ${cells.join(", ")} FROM read_csv(${list}, auto_detect = false, header = ${shape.header},
    delim = ${sqlText(shape.delimiter)}, quote = ${quote}, escape = ${quote}, columns = {${types.join(", ")}},
    ${mapping.encoding === "utf-8" ? "" : `encoding = ${sqlText(mapping.encoding)}, `}store_rejects = true, rejects_table = 'rejects', rejects_scan = 'scans')
    ${where}`;
}

/** Compressed files are not checked: the check would take as long as it saves. */
async function areUtf8({ unlessStopped }: TemporaryDatabase, files: readonly string[]): Promise<boolean> {
  for (const file of files)
    if (/\.gz$/iu.test(file) || !(await unlessStopped((signal) => isUtf8(file, signal)))) return false;
  return true;
}

/** SQL that describes what is wrong with a row, from the message of the database. */
const faultInSql = `CASE WHEN error_type IN ('MISSING COLUMNS', 'TOO MANY COLUMNS')
    THEN regexp_replace(error_message, '^.*Columns: (\\d+) Found: (\\d+).*$', '\\2 cells instead of \\1:', 's')
  WHEN error_type = 'INVALID ENCODING' THEN 'not in the encoding of the mapping:'
  WHEN error_type = 'LINE SIZE OVER MAXIMUM' THEN 'a line of more than 2 MB:'
  ELSE error_message END`;

/** Files whose rows cannot be separated; each place is a problem. */
export class RowsError extends Error {
  override name = "RowsError";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ what }) => what).join("\n"));
    this.problems = problems;
  }
}

/**
 * Collects one line for each row that cannot be parsed, with its first fault.
 *
 * @throws RowsError when a quotation mark is not closed: the rows after it would be part of that row and be
 *   lost unnoticed
 */
async function collectBroken(database: TemporaryDatabase): Promise<void> {
  if ((await database.count("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'rejects'")) === 0)
    return;
  const open = await database.rows(
    "SELECT DISTINCT file_path, line FROM rejects JOIN scans USING (scan_id, file_id) WHERE error_type = 'UNQUOTED VALUE' ORDER BY ALL LIMIT 20",
  );
  if (open.length > 0)
    throw new RowsError(
      open.map(({ file_path: file, line }) => ({
        severity: "error",
        at: { file: file ?? "", line: Number(line) },
        what: notice(
          "a quotation mark is not closed, or text follows the one that closes a cell, so the rows after it cannot be separated",
        ),
        fix: notice(
          "Double the quotation mark, or set quotes: false in the mapping if these files use quotation marks as plain characters.",
        ),
      })),
    );
  await database.run(
    `INSERT INTO broken SELECT file_path, line, min_by(${faultInSql}, column_idx), coalesce(min_by(csv_line, column_idx), '')
     FROM rejects JOIN scans USING (scan_id, file_id) GROUP BY file_path, line`,
  );
}
