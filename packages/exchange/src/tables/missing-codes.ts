import { type Message, nameList, notice } from "@throughline/messages";
import { type DecimalMark, quotedName } from "@throughline/study";
import { isMissing, numberOf } from "./number.ts";
import { shellWord } from "./shell-word.ts";
import type { Table } from "./table.ts";

/**
 * Notations used only for a missing value, by SPSS, Stata and SAS (with letters), R, the World Bank,
 * Eurostat, databases and spreadsheets.
 */
const certainCode = /^(?:\.[a-z_]?|\.\.|…|:|<NA>|#N\/A|#NV|#N\/D|#Н\/Д|#NULL!|NULL|n\/a|na|nan|n\.a\.)$/iu;

/** Words and signs that can also be a category. */
const words = new Set(
  (
    "?|-|--|*|**|–|—|nd|n.d.|none given|no data|no answer|no response|no opinion|no information|missing|unknown|not known|not sure|unsure|not available|not applicable|not reported|not stated|not asked|prefer not to say|don't know|dont know|do not know|dk|dk/na|refused|refusal|undefined|nk|" +
    "k. a.|k.a.|keine angabe|keine angaben|keine antwort|weiß nicht|weiss nicht|unbekannt|s/d|s.d.|sin datos|sin dato|no sabe|no contesta|ns/nc|ns|nc|inconnu|ne sait pas|nsp|pas de données|pas de réponse|non disponible|non so|non sa|" +
    "нет данных|н/д|неизвестно|не знаю|нет ответа|затрудняюсь ответить|немає даних|невідомо|b.d.|bd|brak danych|nie wiem|sem dados|não sabe|desconhecido|vet ej|vet ikke|ei tietoa|bilmiyorum|bilinmiyor|不知道|不详|不詳|未知|不明|わからない|لا أعرف|غير معروف"
  ).split("|"),
);

const codes = new Set([
  -1,
  -66,
  -7,
  -8,
  -9,
  -77,
  -88,
  -97,
  -98,
  -99,
  -777,
  -888,
  -998,
  -999,
  -7777,
  -8888,
  -9999,
  -99999,
  -99.9,
  -99.99,
  -999.25,
  -999.9,
  -999.99,
  -9999.9,
  -32768,
  -(2 ** 31),
  -1e20,
  -1e30,
  -3.4028234663852886e38,
  -Number.MAX_VALUE,
]);
/** Besides the codes of surveys, what weather stations and programs write: the largest number of a format. */
const highCodes = new Set([
  7,
  8,
  9,
  77,
  88,
  97,
  98,
  99,
  777,
  888,
  998,
  999,
  8888,
  9998,
  9999,
  99999,
  99.9,
  99.99,
  999.9,
  999.99,
  9999.9,
  32767,
  65535,
  2 ** 31 - 1,
  1e20,
  1e30,
  9.96921e36,
  9.969209968386869e36,
  3.4028234663852886e38,
  Number.MAX_VALUE,
]);

export const isCertainCode = (cell: string): boolean => certainCode.test(cell);

/** Returns whether a word is more likely a code for a missing value than a category. */
export const isMissingWord = (cell: string): boolean => words.has(cell.toLowerCase().replaceAll("’", "'"));

/** Returns whether a number among words is a code for a missing value, such as 99 beside yes and no. */
export const isCodeAmongWords = (value: number): boolean => codes.has(value) || highCodes.has(value);

/** Survey codes beside -1 (do not know): no answer, not applicable, not asked. */
const smallCodes = new Set([-1, -2, -3, -4, -5, -6]);

/**
 * Finds numbers that look like codes for missing values: -99 where no other value is below 0 (or all are far
 * above it, as in scales from -10 to 10); 99 or 9 where all others are integers below half of it or between 0
 * and 1; 999 far above all others; -1 and -2 beside answers from 1.
 */
export function suspectNumbers(values: ArrayLike<number>): number[] {
  const distinct = [...new Set(Array.from(values))].filter((value) => !Number.isNaN(value));
  const small = smallCodesIn(distinct);
  const others = distinct.filter(
    (value) => !codes.has(value) && !highCodes.has(value) && !small.includes(value),
  );
  const low = distinct.filter((value) => codes.has(value) && !small.includes(value));
  const high = distinct.filter((value) => highCodes.has(value));
  const lowest = lowestOf(others);
  const highest = highestOf(others);
  const isLow = (value: number) =>
    others.length > 0 && (lowest >= 0 ? value !== -1 || highest <= 10 : value <= -66 && value < 2 * lowest);
  const isWhole = others.every(Number.isInteger);
  // 8 and 9 beside a scale from 1 to 5 with most grades present.
  const isDense =
    isWhole && highest <= 6 && others.length >= 3 && others.length >= 0.75 * (highest - lowest + 1);
  const isHigh = (value: number) =>
    others.length > 1 &&
    lowest >= 0 &&
    (isWhole
      ? (value > 2 * highest && value > highest + 2) ||
        (isDense && (value === 8 || value === 9) && value > highest + 2)
      : highest <= 1 || (value >= 999 && value > 10 * highest));
  return [...small, ...low.filter(isLow), ...high.filter(isHigh)];
}

// A large table has more values than a call takes arguments.
const lowestOf = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const highestOf = (values: readonly number[]): number =>
  values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

/**
 * Finds codes from -1 to -6 beside answers that are integers from 1, or that they exceed. Of several codes,
 * two are consecutive. A scale from -2 to 2 has none, and neither has one from -10 to 10 with -1, -4 and -6.
 */
function smallCodesIn(distinct: readonly number[]): number[] {
  const small = distinct.filter((value) => smallCodes.has(value));
  const others = distinct.filter((value) => !smallCodes.has(value) && !codes.has(value));
  if (!small.some((value) => value < -1) || highestOf(small) < -2 || others.length === 0) return [];
  if (small.length > 1 && !small.some((value) => small.includes(value - 1))) return [];
  if (!others.every((value) => value >= 0 && Number.isInteger(value))) return [];
  return others.includes(0) && -lowestOf(small) <= highestOf(others) ? [] : small;
}

/** Says that the value of a case looks like a code for a missing one. */
export const missingCodeFound = (caseName: string, column: string, code: string): Message =>
  notice("case {case}, column {column}: {code} looks like a code for a missing value", {
    case: caseName,
    column,
    code,
  });

/** Returns what to do with a value that looks like a code for a missing one. */
export function missingCodeAdvice(
  code: string,
  { missing }: Pick<Table, "missing">,
): { fix: Message; option: string } {
  const isReal = missingOption([...missing, everyOther]);
  return {
    fix: notice("Leave the cell empty, or name the codes for missing values."),
    option: `On the command line: ${missingOption([...missing, code])}; ${isReal} if every ${missing.length > 0 ? "other " : ""}value is real.`,
  };
}

/** Returns a sentence about the command-line option for a code of missing values. */
export const missingCodeOption = (code: string, { missing }: Pick<Table, "missing">): string =>
  `On the command line: ${missingOption([...missing, code])}.`;

const missingOption = (codes: readonly string[]): string =>
  `--missing${/^[-–]/u.test(codes[0] ?? "") ? "=" : " "}${shellWord(codes.join(","))}`;

/** Among the named codes, states that no other value is a code. */
const everyOther = "none";

/** Returns the numbers in a column of a table that look like codes for missing values and are not named. */
export const suspectCodes = ({ missing }: Pick<Table, "missing">, values: ArrayLike<number>): number[] =>
  areKnown(missing) ? [] : suspectNumbers(values);

/** Returns whether the named codes are the only ones. */
export const areKnown = (missing: readonly string[]): boolean =>
  missing.some((code) => code.toLowerCase() === everyOther);

/**
 * Empties cells with a code for a missing value, and adds a notice.
 *
 * @param named codes that a person named besides those that mean nothing else; with `none`, only these
 */
export function emptyMissingCodes(table: Table, named: readonly string[] = []): Table {
  const isNamed = codeTest(
    named.filter((code) => code.toLowerCase() !== everyOther),
    table.decimal,
  );
  const isCode = areKnown(named) ? isNamed : (cell: string) => isCertainCode(cell) || isNamed(cell);
  const found = new Map<string, Set<string>>();
  const first = new Set([table.header[0] ?? "", ...(table.caseColumns ?? [])]);
  const rows = table.rows.map((row) => {
    if (!row.cells.some(isCode)) return row;
    const cells = row.cells.map((cell, c) => {
      const column = table.header[c] ?? "";
      // "NA" is the country code of Namibia.
      if (
        !isCode(cell) ||
        isMissing(cell) ||
        (c === 0 && !isNamed(cell)) ||
        table.caseColumns?.includes(column)
      )
        return cell;
      found.set(cell, (found.get(cell) ?? new Set()).add(column));
      return "";
    });
    return { ...row, cells, written: row.written ?? row.cells };
  });
  const notices = [...found].map(([code, columns]) =>
    notice("{code} is read as a missing value in {columns}.", {
      code: quotedName(code),
      columns: nameList([...columns].map((one) => one || [...first].join(""))),
    }),
  );
  return {
    ...table,
    rows,
    missing: named,
    notices: [...table.notices, ...notices],
    plain: table.plain && notices.length === 0,
  };
}

function codeTest(named: readonly string[], decimal: DecimalMark): (cell: string) => boolean {
  const texts = new Set(named.map((code) => code.toLowerCase()));
  const numbers = new Set(named.map((code) => Number(code)).filter((code) => !Number.isNaN(code)));
  return (cell) =>
    cell !== "" && (texts.has(cell.toLowerCase()) || numbers.has(numberOf(cell, decimal) ?? Number.NaN));
}
