import type { AddedEvents } from "@throughline/exchange";
import type { EventAccount, Exclusion } from "@throughline/study";
import { countOf, printable, some } from "@throughline/study";

type Made = {
  readonly ties: number;
  readonly series: number;
  readonly out: string | undefined;
  readonly added: AddedEvents | undefined;
  readonly folder: string;
};

/** Number of exclusions that are printed for each reason. */
const shown = 5;

/** Prints which events were kept or excluded and why, and the resulting ties and claims. */
export function printAccount(account: EventAccount, made: Made): void {
  const { files, layout, rows, events, kept, excluded, withoutMonth, warning } = account;
  console.log(`${some(files)} (${layout}): ${countOf(rows, "row")} with ${countOf(events, "event")}.`);
  for (const { reason, count, first, listed } of excluded) {
    console.log(`  ${String(count).padStart(10)}  ${reason}`);
    for (const exclusion of first.slice(0, shown)) console.log(`                ${line(exclusion)}`);
    if (listed > shown)
      console.log(
        `                and ${listed - shown} more${made.out ? ` in ${made.out}/exclusions.csv` : " (--out <dir> lists all)"}`,
      );
  }
  console.log(
    `  ${String(kept).padStart(10)}  kept, in ${countOf(made.ties, "tie")}${made.series > 0 ? ` and ${countOf(made.series, "monthly count")}` : ""}`,
  );
  if (withoutMonth > 0)
    console.log(
      `              of these, ${countOf(withoutMonth, "event has", "events have")} only a year and no monthly count`,
    );
  if (warning !== undefined) console.log(`\n${warning}`);
  if (made.out !== undefined)
    console.log(`\nWritten: ${made.out}/ties.csv, claims.csv, series.csv, events.csv, exclusions.csv`);
  if (made.added) printAdded(made.added, made.folder);
  else if (made.out === undefined)
    console.log("\nNothing was written. Add --out <dir> to write files, or --add to add them to the study.");
}

function printAdded({ created, changed, same, left }: AddedEvents, folder: string): void {
  console.log(
    `\nIn ${folder}: ${countOf(created, "row")} new, ${changed} changed, ${same} unchanged.${created + changed > 0 ? ` To undo this: throughline undo ${folder}` : ""}`,
  );
  if (left.length > 0)
    console.log(
      `${countOf(left.length, "tie")} from an earlier import ${left.length === 1 ? "was" : "were"} not found again and ${left.length === 1 ? "stays" : "stay"}: ${some(left, 5)}`,
    );
}

function line({ count, file, line: number, event, what }: Exclusion): string {
  const place = file === undefined ? "" : `${file}:${number}  `;
  return printable(
    `${place}${event === undefined ? "" : `event ${event || "(no id)"}  `}${(what ?? "").slice(0, 120)}${count > 1 ? ` (${count})` : ""}`,
  );
}
