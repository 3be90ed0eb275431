import { notice, type Said } from "@throughline/messages";
import type { Problem } from "@throughline/study";
import { StoppedError } from "../progress.ts";
import { sqlText, type TemporaryDatabase } from "./database.ts";
import { wrongContents } from "./file-contents.ts";
import { columnMisfit, columnNames, hasWidth, type Shape } from "./layout-columns.ts";
import type { Layout } from "./layouts/layout.ts";
import { layouts } from "./layouts/layouts.ts";
import { fieldsUsed, type Mapping } from "./mapping.ts";
import type { ReadableFiles } from "./readable-files.ts";
import { troubleOf } from "./trouble.ts";

const repeated = (columns: readonly string[]): string | undefined =>
  columns.find((name, i) => columns.findIndex((one) => one.toLowerCase() === name.toLowerCase()) !== i);

const wrongForm = (file: string): string | undefined => {
  if (/\.(7z|bz2|xz|zst|tar|tgz)$/iu.test(file))
    return "Unpack it first (CSV, also in .gz and .zip, or Parquet can be read).";
  if (/\.(xlsx?|ods|dta|rda|rds|sav)$/iu.test(file)) return "Save it as CSV in UTF-8 first.";
  return undefined;
};

/**
 * Determines how each file is parsed: CSV with or without a header, Parquet, or JSON.
 *
 * @returns the files in groups of the same shape, and a problem for each file that does not match the layout
 */
export async function shapesOf(
  database: TemporaryDatabase,
  layout: Layout,
  { files, nameOf }: ReadableFiles,
  mapping: Mapping,
): Promise<{ readonly shapes: Shape[]; readonly problems: Problem[] }> {
  const shapes = new Map<string, Shape>();
  const problems: Problem[] = [];
  for (const file of files) {
    const add = (what: Said, fix: Said) =>
      problems.push({ severity: "error", at: { file: nameOf(file) }, what, fix });
    const unpack = wrongForm(file);
    if (unpack !== undefined) {
      add(notice("the file is neither CSV nor Parquet"), unpack);
      continue;
    }
    let shape: Omit<Shape, "files"> | undefined;
    try {
      if (layout.form === "json" && /\.parquet$/iu.test(file)) {
        add(
          notice("{name} is read from JSON only", { name: layout.name }),
          notice("Write the records as JSON, one per line."),
        );
        continue;
      }
      const wrong = await wrongContents(database, file, mapping.encoding, layout.form);
      if (wrong) {
        add(wrong.what, wrong.fix);
        continue;
      }
      shape = /\.parquet$/iu.test(file)
        ? await ofParquet(database, file)
        : layout.form === "json"
          ? { form: "json", columns: layout.columns, header: false, delimiter: "" }
          : await ofCsv(database, layout, file, mapping.encoding);
    } catch (error) {
      const trouble = error instanceof StoppedError ? undefined : troubleOf(error);
      if (!trouble) throw error;
      add(trouble.what, trouble.fix);
      continue;
    }
    if (!shape) {
      add(
        notice("no line can be read as {encoding}", { encoding: mapping.encoding }),
        notice("Name its encoding in the mapping (utf-8, latin-1 or utf-16)."),
      );
      continue;
    }
    const twice = shape.header ? repeated(shape.columns) : undefined;
    if (twice !== undefined) {
      add(notice('the column "{name}" appears twice', { name: twice }), notice("Delete or rename one."));
      continue;
    }
    const wrong = shape.form === "json" ? undefined : columnMisfit(layout, shape, fieldsUsed(mapping));
    if (wrong !== undefined) {
      add(
        wrong,
        notice("Correct the layout in the mapping, or give the columns of {name} as they are documented.", {
          name: layout.name,
        }),
      );
      continue;
    }
    const key = JSON.stringify(shape);
    const known = shapes.get(key);
    if (known) known.files.push(file);
    else shapes.set(key, { ...shape, files: [file] });
  }
  return { shapes: [...shapes.values()], problems };
}

async function ofParquet(database: TemporaryDatabase, file: string): Promise<Omit<Shape, "files">> {
  const described = await database.rows(`DESCRIBE SELECT * FROM read_parquet(${sqlText(file)})`);
  return {
    form: "parquet",
    columns: described.map((row) => row.column_name ?? ""),
    header: true,
    delimiter: "",
  };
}

async function ofCsv(
  database: TemporaryDatabase,
  layout: Layout,
  file: string,
  encoding: string,
): Promise<Omit<Shape, "files"> | undefined> {
  const [first] = await database.rows(
    `SELECT line FROM read_csv(${sqlText(file)}, auto_detect = false, header = false, delim = '\u0001', quote = '', escape = '',
       columns = {'line': 'VARCHAR'}, encoding = ${sqlText(encoding)}, ignore_errors = true) LIMIT 1`,
  );
  const line = first?.line?.replace(/\r$/u, "");
  if (line === undefined) return undefined;
  const delimiter = [layout.delimiter, "\t", ",", ";"].reduce((best, one) =>
    line.split(one).length > line.split(best).length ? one : best,
  );
  const cells = cellsOf(line, delimiter);
  const names = new Set(layouts.flatMap(columnNames));
  const header = cells.filter((cell) => names.has(cell.toLowerCase())).length > cells.length / 2;
  return {
    form: "csv",
    columns: header
      ? cells
      : cells.map((_, i) => (hasWidth(layout, cells.length) ? (layout.columns[i] ?? "") : "")),
    header,
    delimiter,
  };
}

const cellsOf = (line: string, delimiter: string): string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/su, "$1"));
