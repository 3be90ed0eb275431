import { ExpectedError } from "@throughline/study";

/** A file cannot be read; nothing was changed. */
export class ImportError extends ExpectedError {
  override name = "ImportError";
  /** @param option how options of the command line do what the message says, as a sentence */
  constructor(file: string, message: string, option = "") {
    super("content", { what: message });
    this.message = `${file}: ${message}${option === "" ? "" : ` ${option}`}`;
  }
}
