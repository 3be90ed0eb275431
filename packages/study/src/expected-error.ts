import type { Place } from "./problem.ts";

/** What kind of thing went wrong. Exit codes and HTTP statuses follow from it. */
export type ErrorKind =
  /** the request or command is not understood */
  | "request"
  /** what is named is not there */
  | "not-found"
  /** what is named was there, and is no longer */
  | "gone"
  /** what is there has changed, or is in a state that does not allow it */
  | "conflict"
  /** the version that was seen has to be given */
  | "version-needed"
  /** something else was sent than is taken */
  | "media-type"
  /** more was sent than is taken */
  | "too-large"
  /** not allowed */
  | "forbidden"
  /** the caller is not known */
  | "unauthorised"
  /** the content has errors */
  | "content"
  /** something else is in the way for now */
  | "busy"
  /** the disk or the database failed */
  | "storage";

/** The parts of an error that people can act on. */
export type ErrorParts = {
  /** where it is */
  readonly at?: Place;
  /** what was found, without a full stop */
  readonly what: string;
  /** what to do, as sentences */
  readonly fix?: string;
  /** a short name for programs; the kind when left out */
  readonly code?: string;
  readonly cause?: unknown;
};

/** An error that is expected to happen and that people can act on. Every other error is a fault of the program. */
export class ExpectedError extends Error {
  override name = "ExpectedError";
  readonly kind: ErrorKind;
  readonly code: string;
  readonly at: Place | undefined;
  readonly what: string;
  readonly fix: string | undefined;

  constructor(kind: ErrorKind, { at, what, fix, code, cause }: ErrorParts) {
    super(fix === undefined ? `${what}.` : `${what}. ${fix}`, cause === undefined ? {} : { cause });
    this.kind = kind;
    this.code = code ?? kind.replaceAll("-", "_");
    this.at = at;
    this.what = what;
    this.fix = fix;
  }
}
