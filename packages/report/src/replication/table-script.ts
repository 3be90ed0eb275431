import { parseLiteral } from "@throughline/sets";
import type { Study } from "@throughline/study";
import { comment, rNames, rString, vector, wrappedVector } from "./r-text.ts";
import { type TruthTableAnalysis, truthTableCalls } from "./truth-table-calls.ts";
import { isMultiValue } from "./values.ts";

/** A CSV file that holds the sets of an analysis. */
export type TableSource = {
  /** the path from which R reads it, and its name in comments */
  readonly file: string;
  readonly name: string;
  readonly delimiter: string;
  readonly decimal: string;
  /** the cases of its rows, in order */
  readonly cases: readonly string[];
  /** the place of the column of each attribute, from 1 */
  readonly places: ReadonlyMap<string, number>;
};

/**
 * Writes the R script that repeats the analysis of a CSV file with the R package QCA. It reads the same file, takes the columns by their
 * place and gives them the names used in expressions.
 */
export function tableScript(analysis: TruthTableAnalysis, study: Study, source: TableSource): string {
  const { parameters, result } = analysis;
  const outcome = parseLiteral(parameters.outcome).name;
  const attributes = [...parameters.conditions, outcome];
  const columns = rNames(attributes);
  const read = [
    rString(source.file),
    `sep = ${source.delimiter === "\t" ? '"\\t"' : rString(source.delimiter)}`,
    `dec = ${rString(source.decimal)}`,
    "check.names = FALSE",
    "row.names = NULL",
    "strip.white = TRUE",
    'na.strings = c("", "NA", "N/A", "NaN")',
    'fileEncoding = "UTF-8-BOM"',
  ];
  return [
    comment(
      `${parameters.outcome} in ${source.name}: truth table, necessity and solutions with the R package QCA.`,
    ),
    `# install.packages("QCA") once, then: Rscript <this file>`,
    "library(QCA)",
    "",
    `data <- read.csv(${read.join(", ")})`,
    "data <- data[rowSums(!is.na(data)) > 0, , drop = FALSE]",
    `rownames(data) <- ${wrappedVector(source.cases.map(rString))}`,
    `data <- data[, ${vector(attributes.map((name) => source.places.get(name) ?? 0))}]`,
    ...[...columns].flatMap(([name, inR]) =>
      name === inR ? [] : [comment(`${name} is called ${inR} here.`)],
    ),
    `colnames(data) <- ${vector([...columns.values()].map(rString))}`,
    ...(result.excluded.length > 0 ? ["data <- na.omit(data)"] : []),
    "",
    ...truthTableCalls(
      analysis,
      { data: "data", table: "tt", columns },
      isMultiValue(study, outcome),
      parameters.solutions,
    ),
  ].join("\n");
}
