import { ExpectedError } from "@throughline/study";

/** What the command tells the shell. */
export const exitCode = { done: 0, found: 1, usage: 2, fault: 3 } as const;

/** The command was not understood; the message says how to say it. */
export class UsageError extends ExpectedError {
  override name = "UsageError";
  constructor(message: string) {
    super("request", { what: message });
    this.message = message;
  }
}
