import { type Message, NoticeError, notice, noticeText, type Said } from "@throughline/messages";
import type { Place } from "./problem.ts";

/** The category of an error, which determines the exit code and the HTTP status. */
export type ErrorKind =
  /** the request or command is not understood */
  | "request"
  /** what is named does not exist */
  | "not-found"
  /** what is named existed before, but no longer does */
  | "gone"
  /** the record has changed, or its state does not allow the action */
  | "conflict"
  /** the version that was read is required */
  | "version-needed"
  /** the media type is not accepted */
  | "media-type"
  /** the body is too large */
  | "too-large"
  /** not allowed */
  | "forbidden"
  /** the caller is not known */
  | "unauthorised"
  /** the content has errors */
  | "content"
  /** another action is in progress */
  | "busy"
  /** the disk or the database failed */
  | "storage";

/** The parts of an error that a user can act on. */
export type ErrorParts = {
  /** the place */
  readonly at?: Place;
  /** what was found, without a full stop */
  readonly what: Said;
  /** what to do, as sentences */
  readonly fix?: Said;
  /** the whole message, where it is not made of the two */
  readonly said?: Message;
  /** a code for programs (default: the kind) */
  readonly code?: string;
  readonly cause?: unknown;
};

/** An error that is expected to happen and that a user can act on. Every other error is a fault of the program. */
export class ExpectedError extends NoticeError {
  override name = "ExpectedError";
  readonly kind: ErrorKind;
  readonly code: string;
  readonly at: Place | undefined;
  /** in English */
  readonly what: string;
  readonly fix: string | undefined;

  constructor(kind: ErrorKind, { at, what, fix, said, code, cause }: ErrorParts) {
    super(
      said ?? (fix === undefined ? notice("{what}.", { what }) : notice("{what}. {fix}", { what, fix })),
      cause === undefined ? {} : { cause },
    );
    this.kind = kind;
    this.code = code ?? kind.replaceAll("-", "_");
    this.at = at;
    this.what = noticeText(what);
    this.fix = fix === undefined ? undefined : noticeText(fix);
  }
}
