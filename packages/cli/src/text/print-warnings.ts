import { printable } from "@throughline/study";

/** Prints warnings to standard error, apart from what another program reads. */
export function printWarnings(warnings: readonly string[]): void {
  for (const warning of warnings) console.error(`warning: ${printable(warning)}`);
}
