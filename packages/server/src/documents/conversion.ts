import type { DocumentError } from "@throughline/documents";
import { ExpectedError } from "@throughline/study";

/** A file to be read, as it is sent to the process that reads it. */
export type ConversionTask = {
  readonly as: "document" | "bibliography";
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** What the process that reads a file sends: its progress (0 to 1), then one of the others. */
export type ConversionMessage =
  | { readonly done: number }
  | { readonly result: unknown }
  | { readonly refused: { readonly reason: DocumentError["reason"]; readonly message: string } }
  /** the process ends after this message */
  | { readonly stopped: "memory" | "crash" };

/** A file was not read to its end; nothing was added. */
export class ConversionError extends ExpectedError {
  override name = "ConversionError";
  readonly reason: "time" | "memory" | "crash" | "cancelled";
  constructor(reason: ConversionError["reason"], message: string) {
    super("content", { what: message, code: reason });
    this.message = message;
    this.reason = reason;
  }
}

/** What one conversion may take. */
export type ConversionLimits = {
  readonly seconds: number;
  readonly megabytes: number;
  /** after so many seconds it gives its place to the next file that waits, and goes on beside it */
  readonly slowSeconds: number;
};

export const cancelled = (): ConversionError =>
  new ConversionError("cancelled", "Import cancelled. Nothing was added.");

export const timeError = ({ seconds }: ConversionLimits): ConversionError =>
  new ConversionError(
    "time",
    `Nothing was added. Reading the file took more than ${seconds} seconds. Split the document, or save it again in the program that made it.`,
  );

export const stopError = (reason: "memory" | "crash", { megabytes }: ConversionLimits): ConversionError =>
  reason === "memory"
    ? new ConversionError(
        "memory",
        `Nothing was added. Reading the file took more than ${megabytes} MB of memory. Split the document, or save it again in the program that made it.`,
      )
    : new ConversionError(
        "crash",
        "Nothing was added. The file is damaged and stopped its reader. Get the file again, or open it in the program that made it and save it again.",
      );
