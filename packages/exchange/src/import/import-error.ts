import { ExpectedError } from "@throughline/study";

/** A file cannot be read. Nothing was changed. */
export class ImportError extends ExpectedError {
  override name = "ImportError";
  /** @param option sentence about the command-line option that does what the message advises */
  constructor(file: string, message: string, option = "") {
    super("content", { what: message });
    this.message = `${file}: ${message}${option === "" ? "" : ` ${option}`}`;
  }
}
