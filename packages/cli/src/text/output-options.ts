import { UsageError } from "../exit.ts";

/** @throws UsageError for options that request two kinds of output */
export function rejectJsonAndR({ json, r }: { json?: true | undefined; r?: true | undefined }): void {
  if (json && r) throw new UsageError("--json and --r exclude each other. Give one of them.");
}
