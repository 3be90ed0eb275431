import { type Message, notice } from "@throughline/messages";
import { quotedName } from "@throughline/study";
import type { Table } from "../../table.ts";
import { refuseTable } from "../../table-error.ts";
import { ByteReader } from "../byte-reader.ts";
import { gridTable } from "../grid-table.ts";
import { valueLabel, valueLabels } from "../value-labels.ts";
import { casesIn, systemMissing } from "./cases.ts";
import { type Dictionary, elementSize, type Missing, readDictionary, type Variable } from "./dictionary.ts";

/**
 * Reads an SPSS file (.sav, .zsav). Values declared missing are empty. Value labels are reported in notices
 * and do not replace the numbers.
 *
 * @throws TableError when the file is damaged or truncated
 */
export function spssTable(file: string, bytes: Uint8Array): Table {
  const { dictionary, rows } = read(file, bytes);
  const { variables, caseCount } = dictionary;
  if (caseCount >= 0 && rows.length < caseCount)
    refuseTable(
      file,
      rows.length + 2,
      undefined,
      notice("this SPSS file ends after {count} of {total} cases", { count: rows.length, total: caseCount }),
      notice("Get the file again, or save it again in SPSS or PSPP."),
    );
  return gridTable(file, [variables.map(({ name }) => name), ...rows], noticesOf(dictionary));
}

function read(file: string, bytes: Uint8Array): { dictionary: Dictionary; rows: string[][] } {
  try {
    const reader = new ByteReader(bytes);
    const dictionary = readDictionary(reader);
    const rows: string[][] = [];
    for (const elements of casesIn(reader, dictionary))
      rows.push(
        dictionary.variables.map((variable) => cellOf(variable, elements, dictionary, reader.isLittle)),
      );
    return { dictionary, rows };
  } catch {
    return refuseTable(
      file,
      1,
      undefined,
      notice("this SPSS file is damaged or of an unsupported kind"),
      notice("In SPSS or PSPP: save it as CSV (File, Save as, CSV), with values instead of labels."),
    );
  }
}

/** Returns the value of a variable as text; empty where it is missing. */
function cellOf(
  variable: Variable,
  elements: readonly Uint8Array[],
  { text }: Dictionary,
  isLittle: boolean,
): string {
  const { width, missing, format } = variable;
  if (width > 0) {
    const bytes = new Uint8Array(variable.elements.length * elementSize);
    for (const [i, element] of variable.elements.entries())
      bytes.set(elements[element] ?? [], i * elementSize);
    const value = text(textBytes(bytes, width)).trim();
    return missing.values.some((one) => String(one).trim() === value) ? "" : value;
  }
  const element = elements[variable.elements[0] ?? 0]!;
  const value = new DataView(element.buffer, element.byteOffset).getFloat64(0, isLittle);
  return value === systemMissing || isMissing(missing, value) ? "" : numberText(value, format);
}

/** Returns the bytes of a text. Each piece of a long text has 255 bytes and an unused one. */
function textBytes(bytes: Uint8Array, width: number): Uint8Array {
  if (width <= 255) return bytes.subarray(0, width);
  return bytes.filter((_, i) => i % 256 < 255).subarray(0, width);
}

function isMissing({ values, range }: Missing, value: number): boolean {
  return values.includes(value) || (range !== undefined && value >= range[0] && value <= range[1]);
}

/** SPSS codes of date and date-time formats. */
const days = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const moments = new Set([22, 41]);
/** Milliseconds from 1582-10-14, the SPSS epoch, to 1970. */
const epoch = 12_219_379_200_000;

function numberText(value: number, format: number): string {
  if (!days.has(format) && !moments.has(format)) return String(value);
  const date = new Date(value * 1000 - epoch);
  if (Number.isNaN(date.getTime())) return String(value);
  return days.has(format) ? date.toISOString().slice(0, 10) : date.toISOString().replace(/(?:\.000)?Z$/u, "");
}

function noticesOf({ variables, encoding }: Dictionary): Message[] {
  const notices = variables.flatMap(({ name, missing, labels }) => {
    const declared = missingText(missing);
    const shown = labels.map(({ value, label }) => valueLabel(String(value), label));
    return [
      ...(declared === ""
        ? []
        : [
            notice("{variable} declares {values} as missing.", {
              variable: quotedName(name),
              values: declared,
            }),
          ]),
      ...(shown.length === 0 ? [] : [valueLabels(name, shown)]),
    ];
  });
  if (encoding === "")
    notices.unshift(notice("The file does not name its encoding. Check that its letters are right."));
  return notices;
}

function missingText({ values, range }: Missing): string {
  const written = range === undefined ? [] : [rangeText(range)];
  return [...written, ...values.map(String)].join(", ");
}

function rangeText([low, high]: readonly [number, number]): string {
  if (low <= -1e300) return `${high} and less`;
  return high >= 1e300 ? `${low} and more` : `${low} to ${high}`;
}
