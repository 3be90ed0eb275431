import { basename } from "node:path";
import { isMissing } from "../table/number.ts";
import type { Sets } from "../table/sets.ts";
import { printable } from "../text/printable.ts";
import type { QcaRequest } from "./request.ts";

const vector = (values: readonly (string | number)[]): string =>
  values.length === 1 ? String(values[0]) : `c(${values.join(", ")})`;

/** A string of R. Beyond ASCII it is escaped, so that the script says the same in every locale. */
function text(value: string): string {
  const letters = Array.from(value, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === '"' || letter === "\\") return `\\${letter}`;
    return code >= 0x20 && code < 0x7f ? letter : `\\U{${code.toString(16)}}`;
  });
  return `"${letters.join("")}"`;
}

/**
 * Writes the R script that does the same analysis with the R package QCA. It reads the same file, takes the columns by their place and
 * gives them the names that stand in expressions.
 *
 * @param sets the sets of the analysis
 * @param expect directional expectations as written in expressions
 */
export function rScript(sets: Sets, request: QcaRequest, expect: readonly string[]): string {
  const { table, cases } = sets;
  const names = rNames([...sets.conditions, sets.outcome.written.replace(/^~|\{.*$/gu, "")]);
  const inR = (literal: string) => {
    const [, negation = "", name = "", values = ""] = /^(~?)([^{]*)(.*)$/su.exec(literal) ?? [];
    return `${negation}${names.get(name) ?? name}${values.replace("{", "[").replace("}", "]")}`;
  };
  const outcome = text(inR(plainOutcome(sets)));
  const places = [...sets.columns, sets.outcome.column].map((name) => table.header.indexOf(name) + 1);
  const conditions = sets.conditions.map((name) => text(inR(name)));
  const read = [
    text(table.file),
    `sep = ${table.delimiter === "\t" ? '"\\t"' : text(table.delimiter)}`,
    `dec = ${text(table.decimal)}`,
    "check.names = FALSE",
    "row.names = NULL",
    "strip.white = TRUE",
    'na.strings = c("", "NA", "N/A", "NaN")',
    'fileEncoding = "UTF-8-BOM"',
  ];
  return [
    `# ${printable(sets.outcome.written)} in ${printable(basename(table.file))}: truth table, necessity and solutions with the R package QCA.`,
    `# install.packages("QCA") once, then: Rscript <this file>`,
    "library(QCA)",
    "",
    `data <- read.csv(${read.join(", ")})`,
    "data <- data[rowSums(!is.na(data)) > 0, , drop = FALSE]",
    `rownames(data) <- ${wrapped(cases.names.map(text))}`,
    `data <- data[, ${vector(places)}]`,
    ...[...names].flatMap(([name, other]) =>
      name === other ? [] : [`# ${printable(name)} is called ${other} here.`],
    ),
    `colnames(data) <- ${vector([...names.values()].map(text))}`,
    ...(hasMissing(sets) ? ["data <- na.omit(data)"] : []),
    "",
    `tt <- truthTable(data, outcome = ${outcome}, conditions = ${vector(conditions)}, incl.cut = ${vector(request.inclCut)}, pri.cut = ${request.priCut}, n.cut = ${request.nCut}, show.cases = TRUE)`,
    "print(tt)",
    "",
    ...necessityLiterals(sets, names).map(
      (literal) => `print(pof(${text(literal)}, ${outcome}, data, relation = "necessity"))`,
    ),
    "",
    ...request.solutions.map((type) => `print(${minimizeCall(type, expect.map(inR))}) # ${type}`),
  ].join("\n");
}

/** Of an outcome of two values, `Y{1}` is Y and `Y{0}` its negation. */
function plainOutcome({ outcome: { written }, data }: Sets): string {
  const [, negation = "", name = "", value] = /^(~?)([^{]*)\{([01])\}$/u.exec(written) ?? [];
  if (value === undefined || data.columns[name] === undefined) return written;
  if (Array.from(data.columns[name]).some((x) => x > 1)) return written;
  return (negation === "~") === (value === "1") ? `~${name}` : name;
}

function minimizeCall(type: QcaRequest["solutions"][number], expect: readonly string[]): string {
  const remainders = type === "conservative" ? "" : ', include = "?"';
  const directions =
    type === "intermediate" && expect.length > 0 ? `, dir.exp = ${vector(expect.map(text))}` : "";
  return `minimize(tt${remainders}${directions}, all.sol = FALSE, details = TRUE, show.cases = TRUE)`;
}

/** Each condition and its negation; of a multi-value condition each value that a case has. */
function necessityLiterals({ conditions, data }: Sets, names: ReadonlyMap<string, string>): string[] {
  return conditions.flatMap((name) => {
    const inR = names.get(name) ?? name;
    const values = [...new Set(data.columns[name] as Float64Array)].sort((a, b) => a - b);
    const multi = values.some((value) => value > 1);
    const sets = multi ? values.map((value) => `${inR}[${value}]`) : [inR];
    return sets.flatMap((set) => [set, `~${set}`]);
  });
}

/** Names that R and QCA read as they are: letters, digits and underscores of ASCII, a letter first. */
function rNames(written: readonly string[]): Map<string, string> {
  const plain = /^[A-Za-z][A-Za-z0-9_]*$/u;
  const taken = new Set(written.filter((name) => plain.test(name)));
  return new Map(
    written.map((name, i) => {
      if (plain.test(name)) return [name, name];
      const letters = name.normalize("NFKD").replace(/[^A-Za-z0-9_]/gu, "");
      const base = plain.test(letters) ? letters : `V${i + 1}`;
      let unique = base;
      for (let n = 2; taken.has(unique); n++) unique = `${base}_${n}`;
      taken.add(unique);
      return [name, unique];
    }),
  );
}

function hasMissing({ table, columns, outcome }: Sets): boolean {
  const places = [...columns, outcome.column].map((name) => table.header.indexOf(name));
  return table.rows.some(({ cells }) => places.some((place) => isMissing(cells[place] ?? "")));
}

/** A vector over as many lines as it needs. */
function wrapped(values: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const value of values) {
    if (line.length + value.length > 100) {
      lines.push(line);
      line = "";
    }
    line += `${value}, `;
  }
  return `c(${[...lines, line.replace(/, $/u, "")].join("\n  ")})`;
}
