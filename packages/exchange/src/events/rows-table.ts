import type { Problem } from "@throughline/study";
import { columnIn, type Shape } from "./columns-fit.ts";
import { named, quoted, type Scratch } from "./database.ts";
import { isUtf8 } from "./is-utf8.ts";
import { readJsonRows } from "./json-rows.ts";
import { columnsRead, type Layout } from "./layouts/layout.ts";
import { fieldsUsed, type Mapping } from "./mapping.ts";

/** How many rows there are, and how many of them cannot be read as rows (those are in the table `broken`). */
export type RowsRead = { readonly rows: number; readonly broken: number };

/**
 * Makes the table `rows` of all files, one row a row with the columns of the layout that are read, and the table `broken` of those that
 * cannot be read as rows.
 *
 * @param lazy whether files that are all Parquet become a view, which is read anew each time
 * @throws RowsError where a quotation mark is not closed
 */
export async function rowsTable(
  scratch: Scratch,
  layout: Layout,
  mapping: Mapping,
  shapes: readonly Shape[],
  lazy: boolean,
): Promise<RowsRead> {
  await scratch.run("CREATE TABLE broken (file VARCHAR, line BIGINT, what VARCHAR, found VARCHAR)");
  const selects: string[] = [];
  for (const shape of shapes) selects.push(await selectOf(scratch, layout, mapping, shape));
  const view = lazy && shapes.every(({ form }) => form === "parquet");
  // Nothing hangs on the order of rows, and they are read faster without it.
  await scratch.run("SET preserve_insertion_order = false");
  await scratch.run(`CREATE ${view ? "VIEW" : "TEMP TABLE"} rows AS ${selects.join(" UNION ALL ")}`);
  await scratch.run("SET preserve_insertion_order = true");
  await collectBroken(scratch);
  const broken = await scratch.count("SELECT count(*) FROM (SELECT DISTINCT file, line FROM broken)");
  return { rows: (await scratch.count("SELECT count(*) FROM rows")) + broken, broken };
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
  // A file that another program has written with its own delimiter has its quotation marks too.
  const isQuoted = layout.quoted || shape.delimiter !== layout.delimiter;
  const quote = isQuoted && mapping.quotes ? `'"'` : "''";
  // DuckDB 1.5 breaks off at letters that are not of the encoding unless every column is asked for, which takes twice as long.
  const all = names.map((name) => `(${named(name)} IS NULL)::SMALLINT`).join(" + ");
  const where =
    mapping.encoding === "utf-8" && (await areUtf8(scratch, shape.files)) ? "" : `WHERE ${all} >= 0`;
  return `SELECT ${cells.join(", ")} FROM read_csv(${list}, auto_detect = false, header = ${shape.header},
    delim = ${quoted(shape.delimiter)}, quote = ${quote}, escape = ${quote}, columns = {${types.join(", ")}},
    ${mapping.encoding === "utf-8" ? "" : `encoding = ${quoted(mapping.encoding)}, `}store_rejects = true, rejects_table = 'rejects', rejects_scan = 'scans')
    ${where}`;
}

/** Compressed files are not looked into: that would take as long as it saves. */
async function areUtf8({ unlessStopped }: Scratch, files: readonly string[]): Promise<boolean> {
  for (const file of files)
    if (/\.gz$/iu.test(file) || !(await unlessStopped((signal) => isUtf8(file, signal)))) return false;
  return true;
}

/** What is wrong with a row, of what the database says of it. */
const inWords = `CASE WHEN error_type IN ('MISSING COLUMNS', 'TOO MANY COLUMNS')
    THEN regexp_replace(error_message, '^.*Columns: (\\d+) Found: (\\d+).*$', '\\2 cells instead of \\1:', 's')
  WHEN error_type = 'INVALID ENCODING' THEN 'not in the encoding of the mapping:'
  WHEN error_type = 'LINE SIZE OVER MAXIMUM' THEN 'a line of more than 2 MB:'
  ELSE error_message END`;

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
        what: "a quotation mark is not closed, or text follows the one that closes a cell, so the rows after it cannot be separated",
        fix: "Double the quotation mark, or set quotes: false in the mapping if these files use quotation marks as plain characters.",
      })),
    );
  await scratch.run(
    `INSERT INTO broken SELECT file_path, line, min_by(${inWords}, column_idx), coalesce(min_by(csv_line, column_idx), '')
     FROM rejects JOIN scans USING (scan_id, file_id) GROUP BY file_path, line`,
  );
}
