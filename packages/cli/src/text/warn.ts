import { printable } from "./printable.ts";

/** Prints warnings where they do not disturb what another program reads. */
export function printWarnings(warnings: readonly string[]): void {
  for (const warning of warnings) console.error(`warning: ${printable(warning)}`);
}
