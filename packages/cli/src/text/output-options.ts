import { UsageError } from "../exit.ts";

/** Refuses options that ask for two kinds of output. */
export function refuseJsonAndR({ json, r }: { json?: true | undefined; r?: true | undefined }): void {
  if (json && r) throw new UsageError("--json and --r print different things. Give one of them.");
}
