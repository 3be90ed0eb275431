import { Command, InvalidArgumentError, Option, type OptionValues } from "@commander-js/extra-typings";
import { decimalMarks } from "@throughline/study";
import { names, numberOf, numbersOf, wholeNumberOf, wordOf, wordsOf } from "./values.ts";

export const tableArgument = "table with a header row: CSV, XLSX, XLS, ODS, SPSS or Parquet";
const table = tableArgument;
const outcome = "outcome: Y, '~Y' (its negation) or Y{1} (a category; also Y[1])";
const scales = ["crisp", "fuzzy", "multi"] as const;

/** How a file is read when its format cannot be detected. The names are those of `TableReading`. */
const reading = () =>
  new Command()
    .option("--cases <A,B>", "columns that together name a case, such as country,year", names)
    .option(
      "--missing <codes>",
      "codes for missing values, such as -99,unknown; with none, every other value is real",
      names,
    )
    .option(
      "--decimal <mark>",
      "decimal mark, . or , (detected from the table)",
      wordOf("--decimal", decimalMarks),
    )
    .option("--encoding <name>", "encoding of the text, such as windows-1251 (detected from its letters)")
    .option("--sheet <name>", "sheet of a workbook (the only visible one)")
    .option(
      "--long <names,values>",
      "of a table with one row per value: the columns of names and of values",
      longOf,
    );
type ReadingOptions = ReturnType<ReturnType<typeof reading>["opts"]>;

/** Adds the options for reading a table to a command. */
export function withReading<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
): Command<Args, Options & ReadingOptions> {
  for (const option of reading().options) command.addOption(option);
  // The type of a command does not change when options are added in a loop.
  return command as Command<Args, Options & ReadingOptions>;
}

export const scriptOption = () =>
  new Option("--r", "print an R script that recomputes and checks the numbers instead");

/** Reads the columns of a table in long form, as variable,value. */
function longOf(text: string): { attribute: string; value: string } {
  const [attribute, value, ...more] = names(text);
  if (attribute === undefined || value === undefined || more.length > 0)
    throw new InvalidArgumentError("Name two columns, such as variable,value.");
  return { attribute, value };
}

/** The help text below the options of every command on a table. */
const aboutTables = `
The first column names the cases if it contains names or is called case, cases, id or name.
Empty cells, NA, N/A and NaN are missing values, as are . and .a to .z of SPSS and Stata, NULL and #N/A. Separate the items of a list by commas;
put a name that contains a comma in double quotes. Quote '~Y' for the shell.`;

export const qca = () =>
  withReading(
    new Command("qca")
      .summary("truth table, necessity and solutions")
      .description(
        "Runs a qualitative comparative analysis of a table of sets: truth table, necessity and solutions.",
      )
      .argument("<table>", table)
      .option("--outcome <Y>", outcome)
      .option("--conditions <A,B,C>", "conditions (every other column)", names)
      .option(
        "--scale <scale>",
        "require crisp (0, 1), fuzzy (0 to 1) or multi (0, 1, 2, …) values",
        wordOf("--scale", scales),
      )
      .option("--temporal", "in a crisp column, - means that the condition does not apply to the case")
      .addOption(
        new Option(
          "--incl-cut <x,y>",
          "consistency threshold of positive rows; rows from y to x are contradictions",
        )
          .argParser(numbersOf("--incl-cut", [1, 2], "0.8 or 0.8,0.6"))
          .default([0.8] as readonly number[], "0.8"),
      )
      .option("--pri-cut <x>", "PRI threshold of positive rows", numberOf("--pri-cut"), 0)
      .option("--n-cut <n>", "frequency threshold of observed rows", numberOf("--n-cut"), 1)
      .option(
        "--solution <types>",
        "conservative, parsimonious, intermediate (the first two; all three with --expect)",
        wordsOf("--solution", ["conservative", "parsimonious", "intermediate"]),
      )
      .option(
        "--expect <A,~B>",
        "directional expectations of the intermediate solution; A*~B for a conjunction",
        names,
      )
      .option("--first", "list the first model of each solution only")
      .option("--all", "list up to 10000 models of each solution (20)")
      .option(
        "--cases-to-study",
        "list typical and deviant cases of each model, and pairs for process tracing",
      )
      .option(
        "--theory <expression>",
        "compare each model with a theoretical expectation, such as 'A*~B + C'",
      )
      .option("--robust", "test each solution: sensitivity ranges, other settings, bootstrap samples")
      .option("--samples <n>", "with --robust: number of samples", wholeNumberOf("--samples", 1)),
  )
    .option("--json", "print everything as JSON")
    .addOption(scriptOption())
    .addHelpText("after", aboutTables);

export const necessity = () =>
  withReading(
    new Command("necessity")
      .summary("fit of necessary conditions")
      .description("Measures how far each condition and its negation is necessary for the outcome.")
      .argument("<table>", table)
      .option("--outcome <Y>", outcome)
      .option("--conditions <A,B,C>", "conditions (every other column)", names)
      .option("--incl-cut <x>", "consistency threshold of necessary conditions", numberOf("--incl-cut"), 0.9)
      .option(
        "--ron-cut <x>",
        "relevance (RoN) threshold of necessary conditions",
        numberOf("--ron-cut"),
        0.6,
      )
      .option("--cov-cut <x>", "coverage threshold of necessary conditions", numberOf("--cov-cut"), 0)
      .option(
        "--supersets",
        "also find conjunctions and disjunctions that meet the thresholds, for up to 15 conditions",
      ),
  )
    .option("--json", "print everything as JSON")
    .addOption(scriptOption())
    .addHelpText("after", aboutTables);

export const calibrate = () =>
  withReading(
    new Command("calibrate")
      .summary("turn raw values into a set")
      .description("Calibrates a column of raw values to set membership.")
      .argument("<table>", table)
      .option("--column <X>", "column of raw values (the only one that does not name the cases)")
      .option(
        "--method <method>",
        "direct, crisp, indirect, TFR or rubric",
        wordOf("--method", ["direct", "crisp", "indirect", "TFR", "rubric"]),
        "direct" as const,
      )
      .option(
        "--thresholds <a,b,c>",
        "direct: exclusion, crossover, inclusion, or six for a bell; crisp and indirect: thresholds from lowest to highest",
        (text: string) => text.split(",").map(numberOf("--thresholds")),
      )
      .option("--find <n>", "find n thresholds between clusters of values instead", numberOf("--find"))
      .option(
        "--shape <shape>",
        "direct: logistic, s-shaped, ecdf or bell (logistic; bell with six thresholds)",
        wordOf("--shape", ["logistic", "s-shaped", "ecdf", "bell"]),
      )
      .option(
        "--idm <x>",
        "direct, logistic: membership at the inclusion threshold (0.95)",
        numberOf("--idm"),
      )
      .option("--grades <a=0,b=1>", "rubric: the membership of each grade")
      .option("--as <name>", "name of the new column (X_set)")
      .option("--out <file>", "write the table with the new column to a CSV file")
      .option("--force", "replace that file if it exists"),
  )
    .option("--json", "print everything as JSON")
    .addOption(scriptOption())
    .addHelpText("after", aboutTables);

export type QcaOptions = ReturnType<ReturnType<typeof qca>["opts"]>;
export type NecessityOptions = ReturnType<ReturnType<typeof necessity>["opts"]>;
export type CalibrateOptions = ReturnType<ReturnType<typeof calibrate>["opts"]>;
