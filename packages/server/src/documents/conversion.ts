import type { DocumentError } from "@throughline/documents";
import { type Message, notice, noticeText } from "@throughline/messages";
import { ExpectedError } from "@throughline/study";

/** A file to read, as sent to the conversion process. */
export type ConversionTask = {
  readonly as: "document" | "bibliography";
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** A message of the conversion process: its progress (0 to 1), then one of the others. */
export type ConversionMessage =
  | { readonly done: number }
  | { readonly result: unknown }
  | { readonly refused: { readonly reason: DocumentError["reason"]; readonly said: Message } }
  /** the process ends after this message */
  | { readonly stopped: "memory" | "crash" };

/** A file could not be read completely; nothing was added. */
export class ConversionError extends ExpectedError {
  override name = "ConversionError";
  readonly reason: "time" | "memory" | "crash" | "cancelled";
  constructor(reason: ConversionError["reason"], said: Message) {
    super("content", { what: said, code: reason });
    this.message = noticeText(said);
    this.reason = reason;
  }
}

/** Limits of one conversion. */
export type ConversionLimits = {
  readonly seconds: number;
  readonly megabytes: number;
  /** after this many seconds the conversion gives its slot to the next waiting file, and continues beside it */
  readonly slowSeconds: number;
};

export const cancelled = (): ConversionError =>
  new ConversionError("cancelled", notice("Import cancelled. Nothing was added."));

export const timeError = ({ seconds }: ConversionLimits): ConversionError =>
  new ConversionError(
    "time",
    notice(
      "Nothing was added. Reading the file took more than {seconds} seconds. Split the document, or save it again in the program that made it.",
      { seconds },
    ),
  );

export const stopError = (reason: "memory" | "crash", { megabytes }: ConversionLimits): ConversionError =>
  reason === "memory"
    ? new ConversionError(
        "memory",
        notice(
          "Nothing was added. Reading the file took more than {megabytes} MB of memory. Split the document, or save it again in the program that made it.",
          { megabytes },
        ),
      )
    : new ConversionError(
        "crash",
        notice(
          "Nothing was added. The file is damaged and could not be read. Get the file again, or open it in the program that made it and save it again.",
        ),
      );
