import { addressOf } from "../state/route.ts";
import { strings } from "../strings.ts";

/** Gives each grade and each tie that a report lists a link to its place in the workbench. */
export function linkRecords(report: ParentNode): void {
  for (const row of report.querySelectorAll<HTMLElement>("[data-cell], [data-tie]")) {
    const { cell, tie } = row.dataset;
    const first = row.querySelector("td");
    if (!first || first.querySelector("a")) continue;
    const link = first.ownerDocument.createElement("a");
    link.href = cell === undefined ? addressOf("network", tie) : addressOf("cases", cell);
    link.title = strings.assessment.inWorkbench;
    link.append(...first.childNodes);
    first.append(link);
  }
}
