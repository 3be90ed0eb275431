import { noticeText, type Said } from "@throughline/messages";
import { printable } from "@throughline/study";

/** Prints warnings to standard error, which keeps them out of piped output. */
export function printWarnings(warnings: readonly Said[]): void {
  for (const warning of warnings) console.error(`warning: ${printable(noticeText(warning))}`);
}
