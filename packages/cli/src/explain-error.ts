import {
  ConditionError,
  ExpressionError,
  GradeError,
  MembershipError,
  RawValueError,
  SolutionError,
  ThresholdError,
} from "@throughline/sets";
import { ExpectedError } from "@throughline/study";
import { exitCode } from "./exit.ts";

/** Errors of the engine with messages for users. */
const engineErrors = [
  ConditionError,
  ExpressionError,
  GradeError,
  MembershipError,
  RawValueError,
  SolutionError,
  ThresholdError,
];

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such folder",
  ENOTDIR: "this is not a folder",
  EACCES: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EADDRINUSE: "the port is in use. Choose another with --port",
};

/** Codes of databases and backups that cannot be used in their present state. */
const unusable: ReadonlySet<string> = new Set([
  "backup_unusable",
  "encryption",
  "storage_damaged",
  "storage_link",
  "storage_newer",
  "storage_removed",
]);

/** Errors in the content of a file. */
const inContent: ReadonlySet<string> = new Set(["CrateError", "TableError"]);

const isFound = ({ name, code }: ExpectedError): boolean => inContent.has(name) || unusable.has(code);

/** Returns the message and the exit code of an error. An unexpected error includes its stack. */
export function explain(error: unknown): { readonly message: string; readonly code: number } {
  if (!(error instanceof Error)) return { message: String(error), code: exitCode.fault };
  if (error instanceof ExpectedError)
    return { message: error.message, code: isFound(error) ? exitCode.found : exitCode.usage };
  if (engineErrors.some((kind) => error instanceof kind))
    return { message: `error: ${error.message}`, code: exitCode.found };
  const { code, syscall, path }: NodeJS.ErrnoException = error;
  if (code !== undefined && syscall !== undefined)
    return { message: `${path ?? "A file"}: ${reasons[code] ?? error.message}.`, code: exitCode.usage };
  return { message: error.stack ?? error.message, code: exitCode.fault };
}
