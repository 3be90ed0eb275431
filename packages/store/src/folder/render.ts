import { type Cells, csvRow } from "@throughline/study";
import type { Database } from "../database/schema.ts";
import { cellOf, type Kind, tableNames, tableOf } from "../kinds.ts";
import { getRecord, listRecords } from "../reading.ts";

const encoder = new TextEncoder();
const mark = new Uint8Array([0xef, 0xbb, 0xbf]);

/**
 * Renders a table or the bibliography as its file. Unchanged rows keep their quotation marks, spaces and empty lines;
 * others use the default format, with the line ends of the file. New rows are added at the end.
 *
 * @param file the name of the file, such as `claims.csv`
 * @returns undefined when the study has no such table
 */
export async function renderTable(db: Database, file: string): Promise<Uint8Array | undefined> {
  const layout = (await getRecord(db, "layouts", file))?.cells;
  const text =
    file === "sources.bib" ? await renderBibliography(db, layout) : await renderRows(db, file, layout);
  if (text === undefined) return undefined;
  const bytes = encoder.encode(text);
  return layout?.bom ? Buffer.concat([mark, bytes]) : bytes;
}

async function renderBibliography(db: Database, layout: Cells | undefined): Promise<string | undefined> {
  const sources = await listRecords(db, "sources");
  if (!layout && sources.length === 0) return undefined;
  return joined(
    layout?.header ?? "",
    sources.map(({ cells }) => cells.bibtex ?? ""),
    "\n",
  );
}

async function renderRows(
  db: Database,
  file: string,
  layout: Cells | undefined,
): Promise<string | undefined> {
  const kind = tableNames.find((name) => tableOf[name]?.file === file);
  if (kind === undefined) return undefined;
  const records = await listRecords(db, kind);
  if (!layout && records.length === 0) return undefined;
  const end = layout?.header?.endsWith("\r\n") ? "\r\n" : "\n";
  const written = layout ? (JSON.parse(layout.columns ?? "[]") as string[]) : allColumns(kind);
  const columns = [...written, ...newColumns(kind, written, records)];
  const same = columns.length === written.length;
  const header = layout && same ? (layout.header ?? "") : csvRow(columns, end);
  const rows = records.map(({ raw, cells }) =>
    same && raw !== undefined
      ? raw
      : csvRow(
          columns.map((column) => cellOf(cells, column)),
          end,
        ),
  );
  return joined(header, rows, end) + (layout?.trailer ?? "");
}

/** Returns the columns of a table, in the order of a new file. */
const allColumns = (kind: Kind): string[] => Object.keys(tableOf[kind]?.columns ?? {});

/** Returns the columns of the format that the file does not have and some row now needs. */
function newColumns(kind: Kind, written: readonly string[], records: readonly { cells: Cells }[]): string[] {
  const lacking = allColumns(kind).filter((column) => !written.includes(column));
  return lacking.filter((column) => records.some(({ cells }) => cellOf(cells, column) !== ""));
}

function joined(header: string, rows: readonly string[], end: string): string {
  const parts = [header];
  let open = header !== "" && !header.endsWith("\n");
  for (const row of rows) {
    parts.push(open ? end : "", row);
    open = !row.endsWith("\n");
  }
  return parts.join("");
}
