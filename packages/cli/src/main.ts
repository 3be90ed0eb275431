import { version } from "@throughline/assess";
import { assessCommand } from "./commands/assess.ts";
import { checkCommand } from "./commands/check.ts";
import { initCommand } from "./commands/init.ts";
import { startCommand } from "./commands/start.ts";
import { usesCommand, whyCommand } from "./commands/trace.ts";
import { exitCode, UsageError } from "./exit.ts";

const commands: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  check: checkCommand,
  assess: assessCommand,
  why: whyCommand,
  uses: usesCommand,
  init: initCommand,
  start: startCommand,
};

const help = `throughline: documents in, a defensible assessment out

  throughline check <folder> [--json]             every problem of a study folder, with its place
  throughline assess <folder> --out <dir>         report.html, assessment.json, tables and R script
              [--json] [--timings]
  throughline why <folder> <thing> [--json]       what a conclusion, row, term, cell, tie, event or claim rests on
  throughline uses <folder> <claim|source>        what rests on a claim or source, and what falls without it
              [--json]
  throughline init <folder>                       a commented starter study
  throughline start [folder …] [--once]           assess studies (the bundled ones) and open their reports
              [--port <n>] [--out <dir>]

Exit codes: 0 done; 1 the study has errors, or the thing asked about is not there; 2 the command was not
understood, or a folder cannot be read or written; 3 an error of the program itself.`;

/**
 * Runs the command.
 *
 * @param args the arguments after the program's name
 * @returns the exit code
 */
export async function main(args: string[]): Promise<number> {
  const [name = "help", ...rest] = args;
  if (name === "help" || name === "--help" || name === "-h") {
    console.log(help);
    return exitCode.done;
  }
  if (name === "--version") {
    console.log(version);
    return exitCode.done;
  }
  const command = commands[name];
  if (!command) {
    console.error(`There is no command "${name}".\n\n${help}`);
    return exitCode.usage;
  }
  try {
    return await command(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return exitCode.usage;
    }
    const system = error as NodeJS.ErrnoException;
    if (typeof system.code === "string" && system.syscall !== undefined) {
      console.error(`${system.path ?? "A file"}: ${reasons[system.code] ?? system.message}.`);
      return exitCode.usage;
    }
    if (typeof system.code === "string" && system.code.startsWith("ERR_PARSE_ARGS")) {
      console.error(`${system.message}\nUse throughline help.`);
      return exitCode.usage;
    }
    console.error(error);
    return exitCode.fault;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "this is not a folder",
  EACCES: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EADDRINUSE: "the port is in use; choose another with --port",
};
