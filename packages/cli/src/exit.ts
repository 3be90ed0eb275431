import { ExpectedError } from "@throughline/study";

/** The exit codes of the command. */
export const exitCode = { done: 0, found: 1, usage: 2, fault: 3 } as const;

/** A command line that cannot be executed; the message says how to correct it. */
export class UsageError extends ExpectedError {
  override name = "UsageError";
  constructor(message: string) {
    super("request", { what: message });
    this.message = message;
  }
}
