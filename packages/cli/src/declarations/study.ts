import { Command, Option } from "@commander-js/extra-typings";
import { exportFormatNames, exportFormats } from "@throughline/exchange/export-formats";
import {
  certainties,
  citationStyles,
  defaultFormats,
  reportFormatNames,
  rowCombinations,
} from "@throughline/study";
import { withReading } from "./tables.ts";
import { names, numberOf, wholeNumberOf, wordOf, wordsOf } from "./values.ts";

/** The languages in which a report is written. */
const reportLanguages = ["en", "ru"] as const;

const portOption = () =>
  new Option("--port <n>", "port; the next free one if it is in use, or 0 for any free port")
    .argParser(wholeNumberOf("--port", 0, 65535))
    .default(4170);
const browserOption = () => new Option("--no-browser", "print the address without opening a browser");
const stepsOption = () =>
  new Option("--steps <n>", "number of edits").argParser(wholeNumberOf("--steps", 1)).default(1);

export const check = () =>
  new Command("check")
    .summary("list every problem of a study folder")
    .description("Lists every problem of a study folder, with its file, line, column and remedy.")
    .argument("<folder>", "the study")
    .option("--json", "print the problems as JSON");

export const assess = () =>
  new Command("assess")
    .summary("write the report, tables and R script of a study")
    .description(
      "Assesses a study and writes report.html, assessment.json, tables and an R script, or the formats in --format. Writes all files or none.",
    )
    .argument("<folder>", "the study")
    .requiredOption("--out <dir>", "folder for the report; an earlier report in it is replaced")
    .option(
      "--format <list>",
      `formats, separated by commas: ${reportFormatNames.join(", ")} (${defaultFormats.join(",")}); assessment.json is always written`,
      wordsOf("--format", reportFormatNames),
    )
    .option(
      "--style <name>",
      `style of the bibliography: ${citationStyles.join(", ")} (citation_style in study.yaml, or apa)`,
      wordOf("--style", citationStyles),
    )
    .option(
      "--language <tag>",
      `language of the report: ${reportLanguages.join(", ")} (language in study.yaml, or en)`,
      wordOf("--language", reportLanguages),
    )
    .option("--facts-only", "show which conclusions stand without the authors' judgements, and which fall")
    .option("--json", "print a summary as JSON")
    .option("--timings", "print how long each stage took");

export const why = () =>
  new Command("why")
    .summary("show what a result rests on")
    .description(
      "Shows what a conclusion, row, term, cell, tie, event or claim rests on, down to its passages.",
    )
    .argument("<folder>", "the study")
    .argument("<id>", "id of the result, as in the report and assessment.json")
    .option("--json", "print it as JSON");

export const uses = () =>
  new Command("uses")
    .summary("show what rests on a claim or source")
    .description("Shows what rests on a claim or source, and which conclusions fall if it is withdrawn.")
    .argument("<folder>", "the study")
    .argument("<id>", "id of a claim, or key of a source")
    .option("--json", "print it as JSON");

export const init = () =>
  new Command("init")
    .summary("write a starter study into a new folder")
    .description("Writes a commented starter study into a new folder.")
    .argument("<folder>", "the folder to create")
    .option("--empty", "write an empty study instead, to fill in the workbench")
    .option("--title <title>", "title of the empty study (the name of the folder)")
    .addOption(
      new Option(
        "--crate <file.zip>",
        "write the study of a package instead (throughline export --format crate), after its hashes are checked",
      ).conflicts("empty"),
    )
    .option("--json", "print the folder and its files as JSON");

export const start = () =>
  new Command("start")
    .summary("assess studies and open the workbench")
    .description(
      "Assesses studies and opens the workbench on the first. A bundled study opens as a copy in out/workbench. In an empty folder, the workbench offers to create a study or open another.",
    )
    .argument("[folders...]", "the studies (the bundled ones)")
    .option("--once", "assess only, without opening the workbench")
    .addOption(portOption())
    .addOption(browserOption())
    .option("--out <dir>", "folder for the reports (out)");

export const open = () =>
  new Command("open")
    .summary("open a study in the workbench")
    .description(
      "Serves the workbench and the API of a study, on this computer only. Stores every change as a revision with its author before confirming it, keeps folder and database in step, and makes backups.",
    )
    .argument("<folder>", "the study")
    .addOption(portOption())
    .addOption(browserOption())
    .option("--json", "print the address and its token as JSON, without opening a browser");

export const watch = () =>
  new Command("watch")
    .summary("keep folder and database in step")
    .description(
      "Keeps a study folder and its database in step and reports each change. If an item was changed differently in both, neither is changed until you choose a side with --prefer.",
    )
    .argument("<folder>", "the study")
    .option("--once", "synchronise once, then exit")
    .option(
      "--prefer <side>",
      "side to keep where both changed: folder or store",
      wordOf("--prefer", ["folder", "store"]),
    )
    .option("--json", "print one line of JSON per change");

export const history = () =>
  new Command("history")
    .summary("list who changed what, and when")
    .description("Lists the revisions of a study, or every change of one item.")
    .argument("<folder>", "the study")
    .argument("[item]", "an id, a cell (case/attribute), a source key or a file path")
    .option("--limit <n>", "number of revisions to list", numberOf("--limit"), 20)
    .option("--json", "print them as JSON");

export const undo = () =>
  new Command("undo")
    .summary("undo the last edits")
    .description("Undoes the last edits. They stay in the history, and throughline redo repeats them.")
    .argument("<folder>", "the study")
    .addOption(stepsOption())
    .option("--json", "print the new revisions as JSON");

export const redo = () =>
  new Command("redo")
    .summary("redo what was undone")
    .description("Redoes what was undone, unless there was another edit since.")
    .argument("<folder>", "the study")
    .addOption(stepsOption())
    .option("--json", "print the new revisions as JSON");

export const backup = () =>
  new Command("backup")
    .summary("back up the database of a study")
    .description(
      "Backs up the database of a study now. While a study is open, Throughline makes a backup every ten minutes if anything changed. It keeps the last ten, and the last one of each day for fourteen days.",
    )
    .argument("<folder>", "the study")
    .addOption(
      new Option(
        "--encrypt",
        "encrypt it with a passphrase (prompted for, or from THROUGHLINE_PASSPHRASE)",
      ).conflicts("recipient"),
    )
    .option("--recipient <key>", "encrypt it for the holder of an age identity (age1…)")
    .option(
      "--always",
      "encrypt every backup for the recipient from now on; without --recipient, encrypt none",
    )
    .option("--json", "print its path and time as JSON");

export const restore = () =>
  new Command("restore")
    .summary("restore a backup")
    .description(
      "Restores the database from a backup (default: the latest) and rewrites the study folder to match. Checks the backup first, and keeps the previous database beside the backups.",
    )
    .argument("<folder>", "the study")
    .argument("[backup]", "time of the backup, as --list prints it, or the path of a database file")
    .option(
      "--identity <file>",
      "age identity that opens an encrypted backup; without it, throughline asks for the passphrase",
    )
    .option("--list", "list the backups instead")
    .option("--json", "print it as JSON");

export const purge = () =>
  new Command("purge")
    .summary("remove a source everywhere, permanently")
    .description(
      "Lists what a purge of a source would remove: its documents, passages, claims and memos, in the folder, the database, the history and the backups. With --yes, it removes them permanently and records that a purge took place.",
    )
    .argument("<folder>", "the study")
    .argument("<source>", "key of the source")
    .option(
      "--keep-claims",
      "keep its claims without quotations, under an entry that does not identify the source",
    )
    .option("--yes", "remove it; this cannot be undone")
    .option("--json", "print it as JSON");

export const verify = () =>
  new Command("verify")
    .summary("check database, references and hashes")
    .description(
      "Checks the database, every record against its history, every file against its hash, and every reference of the study.",
    )
    .argument("<folder>", "the study")
    .option("--json", "print the result as JSON");

export const events = () =>
  new Command("events")
    .summary("turn event data into ties and monthly counts")
    .description(
      "Reads event data (GDELT, ACLED, POLECAT, PLOVER, TIES, GSDB; CSV, also as .gz, Parquet, JSON) into ties between the actors of a study, with a claim for each, and monthly counts. Reports which events were kept or excluded, and why.",
    )
    .argument("<files...>", "files of events")
    .requiredOption("--mapping <file>", "how actors and codes of the files map to the study (docs/events.md)")
    .requiredOption("--study <folder>", "the study")
    .option("--out <dir>", "folder for the CSV files; an earlier result in it is replaced")
    .option("--add", "add them to the study, all or none; throughline undo removes them")
    .option("--json", "print the summary as JSON");

export const importing = () =>
  withReading(
    new Command("import")
      .summary("import tables, codings, bibliographies and documents")
      .description(
        "Reads files from other programs and shows what they would add to a study: tables of cases (CSV, XLSX, ODS, SPSS, Stata, Parquet), networks (GraphML, GEXF, lists of edges), codebooks (CSV, REFI-QDA .qdc), coded projects (REFI-QDA .qdpx of NVivo, ATLAS.ti, MAXQDA, QualCoder and others), bibliographies, documents. Nothing is changed without --add.",
      )
      .argument(
        "<files...>",
        "files to read; zotero or zotero:collection reads from the Zotero on this computer",
      )
      .requiredOption("--study <folder>", "the study")
      .option(
        "--add",
        "add them to the study, each file completely or not at all; throughline undo removes them",
      )
      .option(
        "--attributes <A,B>",
        "table: numeric columns to import, such as share or share=attribute (all)",
        names,
      )
      .option("--texts <A,B>", "table: columns of answers that become one text per case", names)
      .option("--channel <name>", "network: the channel of ties that name none")
      .option("--case <id>", "network: the case of ties that name none (the only one in the study)")
      .option("--case-kind <kind>", "table: the kind of new cases (that of existing cases, or case)")
      .option(
        "--confidence <word>",
        "table: certainty of the grades: high, medium or low (medium)",
        wordOf("--confidence", certainties),
      ),
  )
    .option(
      "--combine <word>",
      `of a table with several rows per case: how they become one grade: ${rowCombinations.join(", ")}`,
      wordOf("--combine", rowCombinations),
    )
    .option("--json", "print the result as JSON");

export const exporting = () =>
  new Command("export")
    .summary("write the study in formats for other programs")
    .description(
      `Writes the study in formats for other programs. Writes all files or none:\n\n${exportFormatNames
        .map((name) => `  ${name.padEnd(12)} ${exportFormats[name]}`)
        .join("\n")}`,
    )
    .argument("<folder>", "the study")
    .requiredOption("--format <A,B>", "names of formats", wordsOf("--format", exportFormatNames))
    .requiredOption("--out <dir>", "folder for the files; an earlier export in it is replaced")
    .option("--public", "leave out documents, quotations, memos and history, and replace names by pseudonyms")
    .addOption(
      new Option(
        "--restricted",
        "for readers who accept terms: keep texts, quotations and memos under pseudonyms; leave out history and original documents",
      ).conflicts("public"),
    )
    .option(
      "--pseudonyms <file>",
      "with --public or --restricted: CSV with the columns original and pseudonym",
    )
    .option("--key <file>", "file for the list of pseudonyms, encrypted for --recipient")
    .option("--recipient <age1…>", "age recipient whose identity opens the key")
    .option("--json", "print the written files as JSON");

export type AssessOptions = ReturnType<ReturnType<typeof assess>["opts"]>;
export type BackupOptions = ReturnType<ReturnType<typeof backup>["opts"]>;
export type EventsOptions = ReturnType<ReturnType<typeof events>["opts"]>;
export type ExportOptions = ReturnType<ReturnType<typeof exporting>["opts"]>;
export type HistoryOptions = ReturnType<ReturnType<typeof history>["opts"]>;
export type ImportOptions = ReturnType<ReturnType<typeof importing>["opts"]>;
export type InitOptions = ReturnType<ReturnType<typeof init>["opts"]>;
export type OpenOptions = ReturnType<ReturnType<typeof open>["opts"]>;
export type PurgeOptions = ReturnType<ReturnType<typeof purge>["opts"]>;
export type RestoreOptions = ReturnType<ReturnType<typeof restore>["opts"]>;
export type StartOptions = ReturnType<ReturnType<typeof start>["opts"]>;
export type StepOptions = ReturnType<ReturnType<typeof undo>["opts"]>;
export type WatchOptions = ReturnType<ReturnType<typeof watch>["opts"]>;
export type JsonOption = ReturnType<ReturnType<typeof check>["opts"]>;
