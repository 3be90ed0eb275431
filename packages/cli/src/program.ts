import { readFileSync } from "node:fs";
import { Command, type CommandUnknownOpts } from "@commander-js/extra-typings";
import { cna } from "./declarations/cna.ts";
import * as study from "./declarations/study.ts";
import * as tables from "./declarations/tables.ts";
import { UsageError } from "./exit.ts";

const exitCodes = `
Exit codes: 0 done; 1 the study or table has errors, or what you asked for does not exist;
2 unknown command or option, or a file cannot be read or written; 3 internal error.`;

/**
 * Defines the program with its commands. The module of a command is loaded when it runs, so commands on a single
 * table start faster.
 *
 * @param done receives the exit code of the command
 */
export function program(done: (code: number) => void): CommandUnknownOpts {
  const root = new Command("throughline")
    .description("From documents to a defensible assessment of an intervention.")
    .version(version(), "--version", "print the version")
    .helpOption("-h, --help", "show help")
    .helpCommand("help [command]", "show help for a command")
    .addHelpText("after", exitCodes);
  root.commandsGroup("Study:");
  for (const command of studyCommands(done)) root.addCommand(command);
  root.commandsGroup("Table, without a study:");
  for (const command of tableCommands(done)) root.addCommand(command);
  for (const command of root.commands) {
    command.copyInheritedSettings(root);
    command.helpOption("-h, --help", "show this help");
    command.showHelpAfterError(`Run throughline ${command.name()} --help for its arguments and options.`);
    rejectRepeatedOptions(command);
  }
  return root.showHelpAfterError("Run throughline --help for the commands.");
}

function studyCommands(done: (code: number) => void): CommandUnknownOpts[] {
  return [
    study.start().action(async (folders, options) => {
      done(await (await import("./commands/start.ts")).startCommand(folders, options));
    }),
    study.init().action(async (folder, options) => {
      done(await (await import("./commands/init.ts")).initCommand(folder, options));
    }),
    study.check().action(async (folder, options) => {
      done(await (await import("./commands/check.ts")).checkCommand(folder, options));
    }),
    study.assess().action(async (folder, options) => {
      done(await (await import("./commands/assess.ts")).assessCommand(folder, options));
    }),
    study.why().action(async (folder, id, options) => {
      done(await (await import("./commands/trace.ts")).whyCommand(folder, id, options));
    }),
    study.uses().action(async (folder, id, options) => {
      done(await (await import("./commands/trace.ts")).usesCommand(folder, id, options));
    }),
    study.open().action(async (folder, options) => {
      done(await (await import("./commands/open.ts")).openCommand(folder, options));
    }),
    study.watch().action(async (folder, options) => {
      done(await (await import("./commands/watch.ts")).watchCommand(folder, options));
    }),
    study.history().action(async (folder, item, options) => {
      done(await (await import("./commands/history.ts")).historyCommand(folder, item, options));
    }),
    study.undo().action(async (folder, options) => {
      done(await (await import("./commands/undo.ts")).undoCommand(folder, options));
    }),
    study.redo().action(async (folder, options) => {
      done(await (await import("./commands/undo.ts")).redoCommand(folder, options));
    }),
    study.backup().action(async (folder, options) => {
      done(await (await import("./commands/backup.ts")).backupCommand(folder, options));
    }),
    study.restore().action(async (folder, backup, options) => {
      done(await (await import("./commands/backup.ts")).restoreCommand(folder, backup, options));
    }),
    study.purge().action(async (folder, source, options) => {
      done(await (await import("./commands/purge.ts")).purgeCommand(folder, source, options));
    }),
    study.verify().action(async (folder, options) => {
      done(await (await import("./commands/verify.ts")).verifyCommand(folder, options));
    }),
    study.importing().action(async (files, options) => {
      done(await (await import("./commands/import.ts")).importCommand(files, options));
    }),
    study.exporting().action(async (folder, options) => {
      done(await (await import("./commands/export.ts")).exportCommand(folder, options));
    }),
    study.events().action(async (files, options) => {
      done(await (await import("./commands/events.ts")).eventsCommand(files, options));
    }),
  ];
}

function tableCommands(done: (code: number) => void): CommandUnknownOpts[] {
  return [
    tables.qca().action(async (table, options) => {
      done(await (await import("./commands/qca.ts")).qcaCommand(table, options));
    }),
    tables.necessity().action(async (table, options) => {
      done(await (await import("./commands/necessity.ts")).necessityCommand(table, options));
    }),
    cna().action(async (table, options) => {
      done(await (await import("./commands/cna.ts")).cnaCommand(table, options));
    }),
    tables.calibrate().action(async (table, options) => {
      done(await (await import("./commands/calibrate.ts")).calibrateCommand(table, options));
    }),
  ];
}

/**
 * Rejects repeated options. Commander would use the last one, and would take another option as the value of an option
 * without one.
 */
function rejectRepeatedOptions(command: CommandUnknownOpts): void {
  for (const option of command.options) {
    const name = option.name();
    let given = false;
    command.on(`option:${name}`, (value?: string | null) => {
      if (given) throw new UsageError(`--${name} is given twice. Give it once.`);
      if (typeof value === "string" && /^--[a-z]/u.test(value))
        throw new UsageError(`--${name} needs a value, but "${value}" is an option.`);
      given = true;
    });
  }
}

function version(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
