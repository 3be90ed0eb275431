import type { Said } from "@throughline/messages";
import { ExpectedError } from "@throughline/study";

/** A file cannot be read. Nothing was changed. */
export class ImportError extends ExpectedError {
  override name = "ImportError";
  /** without the file */
  readonly said: Said;

  /** @param option sentence about the command-line option that does what the message advises */
  constructor(file: string, said: Said, option = "") {
    super("content", { what: said });
    this.message = `${file}: ${this.what}${option === "" ? "" : ` ${option}`}`;
    this.said = said;
  }
}
