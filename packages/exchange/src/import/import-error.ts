import { ExpectedError } from "@throughline/study";

/** A file cannot be read; nothing was changed. */
export class ImportError extends ExpectedError {
  override name = "ImportError";
  constructor(file: string, message: string) {
    super("content", { what: message });
    this.message = `${file}: ${message}`;
  }
}
