/** What the command tells the shell. */
export const exitCode = { done: 0, found: 1, usage: 2, fault: 3 } as const;

/** The command was not understood; the message says how to say it. */
export class UsageError extends Error {
  override name = "UsageError";
}
