import { type Message, notice } from "@throughline/messages";
import { rString } from "@throughline/study";
import type { Table } from "../table.ts";
import { refuseTable } from "../table-error.ts";
import { parquetTable } from "./parquet.ts";
import { type SheetReading, spreadsheetTable } from "./spreadsheet.ts";
import { spssTable } from "./spss/spss.ts";
import { stataTable } from "./stata/stata.ts";

const starts = (bytes: Uint8Array, text: string): boolean =>
  Array.from(text).every((character, i) => bytes[i] === character.charCodeAt(0));

/**
 * Reads a table in a binary format, which its first bytes determine.
 *
 * @param reading options for workbooks
 * @returns undefined when the file is text
 * @throws TableError when the format is not supported, with advice on conversion, or the file is damaged
 */
export async function formatOf(
  file: string,
  bytes: Uint8Array,
  reading: SheetReading,
): Promise<Table | undefined> {
  if (starts(bytes, "PK\x03\x04") || starts(bytes, "\xd0\xcf\x11\xe0"))
    return spreadsheetTable(file, bytes, reading);
  if (starts(bytes, "$FL2") || starts(bytes, "$FL3")) return spssTable(file, bytes);
  if (isStata(file, bytes)) return stataTable(file, bytes);
  if (starts(bytes, "PAR1")) return parquetTable(file, bytes);
  const other = otherProgram(file, bytes);
  if (other !== undefined)
    refuseTable(
      file,
      1,
      undefined,
      notice("this is {what}, not a CSV file", { what: other.what }),
      other.fix,
    );
  return undefined;
}

/** Files before release 117 begin with the release number, a byte that other files can also begin with. */
const isStata = (file: string, bytes: Uint8Array): boolean =>
  starts(bytes, "<stata_dta>") || (/\.dta$/iu.test(file) && (bytes[0] ?? 0) >= 104 && (bytes[0] ?? 0) <= 116);

/** Returns the R command that writes a data frame as CSV, with its row names where they are the cases. */
function conversionInR(name: string, copy: string): Message {
  const [from, to] = [rString(name), rString(copy)];
  const frame = /\.rds$/iu.test(name) ? `readRDS(${from})` : `get(load(${from}))`;
  return codeInR(
    `d <- ${frame}; write.csv(d, ${to}, row.names = .row_names_info(d) > 0, fileEncoding = "UTF-8")`,
  );
}

const codeInR = (code: string) => notice("In R: {code}.", { code });

function otherProgram(file: string, bytes: Uint8Array): { what: Message; fix: Message } | undefined {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const copy = name.replace(/\.[^.]*$/u, ".csv");
  if (starts(bytes, "\x1f\x8b") || starts(bytes, "RDX") || starts(bytes, "RDA") || starts(bytes, "X\n"))
    return /\.(?:rds|rda|rdata)$/iu.test(file) || !starts(bytes, "\x1f\x8b")
      ? { what: notice("an R data file"), fix: conversionInR(name, copy) }
      : { what: notice("a compressed file"), fix: notice("Unpack it first.") };
  if (starts(bytes, "BZh") || starts(bytes, "\xfd7zXZ"))
    return { what: notice("a compressed file"), fix: notice("Unpack it, and save the table as CSV.") };
  if (starts(bytes, "%PDF-"))
    return { what: notice("a PDF"), fix: notice("Copy its table into a spreadsheet, and save that.") };
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2000));
  if (
    /^[\s\u00ef\u00bb\u00bf]*(?:<!doctype html|<html|<table|<meta)/iu.test(head) ||
    /urn:schemas-microsoft-com:office:spreadsheet/u.test(head)
  )
    return {
      what: notice("a web page or XML with a table"),
      fix: notice("Open it in a spreadsheet program, and save it as XLSX or as CSV in UTF-8."),
    };
  const [from, to] = [rString(name), rString(copy)];
  const inLines = /^[\s\u00ef\u00bb\u00bf]*\{[^\n]*\}\s*\n\s*\{/u.test(head);
  if (/^[\s\u00ef\u00bb\u00bf]*(?:\[\s*[{[]|\{\s*")/u.test(head))
    return {
      what: notice("JSON"),
      fix: codeInR(
        `write.csv(${inLines ? `jsonlite::stream_in(file(${from}))` : `jsonlite::fromJSON(${from})`}, ${to}, row.names = FALSE)`,
      ),
    };
  if (/^[\s\u00ef\u00bb\u00bf]*<\?xml/u.test(head))
    return {
      what: /tosmana/iu.test(head) ? notice("a Tosmana file") : notice("XML"),
      fix: notice("Open it in the program that made it, and save the data as CSV."),
    };
  if (starts(bytes, "ID;P") || /^TABLE\r?\n0,1\r?\n/u.test(head) || /^socialcalc:/u.test(head))
    return {
      what: notice("a file that spreadsheets exchange (SYLK, DIF or SocialCalc)"),
      fix: notice("Open it in a spreadsheet program, and save it as XLSX or as CSV in UTF-8."),
    };
  if (/\.dbf$/iu.test(file))
    return {
      what: notice("a dBASE file"),
      fix: notice("Open it in a spreadsheet program, and save it as XLSX."),
    };
  const inR = (read: string) => codeInR(`write.csv(haven::${read}(${from}), ${to}, row.names = FALSE)`);
  if (starts(bytes, "SAS") || /\.sas7bdat$/iu.test(file))
    return { what: notice("a SAS file"), fix: inR("read_sas") };
  if (starts(bytes, "HEADER RECORD*******"))
    return { what: notice("a SAS transport file"), fix: inR("read_xpt") };
  if (/ASCII SPSS PORT FILE/u.test(head) || /\.por$/iu.test(file))
    return {
      what: notice("a portable file of SPSS"),
      fix: notice("In SPSS, save it as .sav. {otherwise}", { otherwise: inR("read_por") }),
    };
  return undefined;
}
