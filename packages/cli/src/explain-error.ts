import {
  ConditionError,
  ExpressionError,
  GradeError,
  MembershipError,
  RawValueError,
  SolutionError,
  ThresholdError,
} from "@throughline/sets";
import { exitCode, UsageError } from "./exit.ts";

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

/** What readers and the store refuse, with a message for people; by name, because commands on a table do not load the store. */
const usageErrors: ReadonlySet<string> = new Set([
  "BackupError",
  "BlobError",
  "EditError",
  "HistoryFileError",
  "OwnedError",
  "StorageError",
  "TableFileError",
]);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "this is not a folder",
  EACCES: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EADDRINUSE: "the port is in use; choose another with --port",
};

/** The message and the exit code of an error; an unexpected one comes with its stack. */
export function explain(error: unknown): { readonly message: string; readonly code: number } {
  if (!(error instanceof Error)) return { message: String(error), code: exitCode.fault };
  if (error instanceof UsageError || usageErrors.has(error.name))
    return { message: error.message, code: exitCode.usage };
  if (error.name === "TableError") return { message: error.message, code: exitCode.found };
  if (engineErrors.some((kind) => error instanceof kind))
    return { message: `error: ${error.message}`, code: exitCode.found };
  const { code, syscall, path }: NodeJS.ErrnoException = error;
  if (code !== undefined && syscall !== undefined)
    return { message: `${path ?? "A file"}: ${reasons[code] ?? error.message}.`, code: exitCode.usage };
  return { message: error.stack ?? error.message, code: exitCode.fault };
}
