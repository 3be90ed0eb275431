import {
  ConditionError,
  ExpressionError,
  GradeError,
  MembershipError,
  RawValueError,
  SolutionError,
  ThresholdError,
} from "@throughline/sets";
import { nearest } from "@throughline/study";
import { exitCode, UsageError } from "./exit.ts";
import { commandHelp, help } from "./help.ts";
import { printTableError, TableError } from "./table/table-error.ts";

type Command = (args: string[]) => Promise<number>;

/** Each is loaded when it is called: a command that reads one table starts without what a study needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).checkCommand,
  assess: async () => (await import("./commands/assess.ts")).assessCommand,
  why: async () => (await import("./commands/trace.ts")).whyCommand,
  uses: async () => (await import("./commands/trace.ts")).usesCommand,
  init: async () => (await import("./commands/init.ts")).initCommand,
  open: async () => (await import("./commands/open.ts")).openCommand,
  watch: async () => (await import("./commands/watch.ts")).watchCommand,
  history: async () => (await import("./commands/history.ts")).historyCommand,
  undo: async () => (await import("./commands/undo.ts")).undoCommand,
  redo: async () => (await import("./commands/undo.ts")).redoCommand,
  backup: async () => (await import("./commands/backup.ts")).backupCommand,
  restore: async () => (await import("./commands/backup.ts")).restoreCommand,
  purge: async () => (await import("./commands/purge.ts")).purgeCommand,
  verify: async () => (await import("./commands/verify.ts")).verifyCommand,
  start: async () => (await import("./commands/start.ts")).startCommand,
  qca: async () => (await import("./commands/qca.ts")).qcaCommand,
  cna: async () => (await import("./commands/cna.ts")).cnaCommand,
  necessity: async () => (await import("./commands/necessity.ts")).necessityCommand,
  events: async () => (await import("./commands/events.ts")).eventsCommand,
  calibrate: async () => (await import("./commands/calibrate.ts")).calibrateCommand,
};

/** What the engine refuses, with a message for people. */
const engineErrors = [
  ConditionError,
  ExpressionError,
  GradeError,
  MembershipError,
  RawValueError,
  SolutionError,
  ThresholdError,
];

/** What the store refuses, with a message for people; by name, so that commands without a store do not load it. */
const storeErrors: ReadonlySet<string> = new Set([
  "BackupError",
  "BlobError",
  "EditError",
  "EncryptionError",
  "HistoryFileError",
  "OutsideFolderError",
  "OwnedError",
  "StorageError",
]);

/** Reasons for which the database of a study cannot be used as it is. */
const unusableDatabase: ReadonlySet<unknown> = new Set(["newer", "damaged", "removed", "link"]);

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
    console.log((await import("@throughline/assess")).version);
    return exitCode.done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    const like = nearest(name, Object.keys(commands));
    console.error(
      `There is no command "${name}".${like === undefined ? "" : ` Nearest: "${like}".`}\n\n${help}`,
    );
    return exitCode.usage;
  }
  if (rest.includes("--help") || rest.includes("-h")) {
    console.log(commandHelp[name] ?? help);
    return exitCode.done;
  }
  try {
    return await (await command())(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      return exitCode.usage;
    }
    if (error instanceof TableError) {
      console.error(printTableError(error));
      return exitCode.found;
    }
    if (engineErrors.some((kind) => error instanceof kind)) {
      console.error(`error: ${(error as Error).message}`);
      return exitCode.found;
    }
    if (storeErrors.has((error as Error).name)) {
      const { message, reason } = error as Error & { readonly reason?: unknown };
      console.error(message);
      return unusableDatabase.has(reason) ? exitCode.found : exitCode.usage;
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
