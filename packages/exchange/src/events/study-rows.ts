import { type Cells, compareText, csvRow, printInterval, type Study, tables } from "@throughline/study";
import type { Layout } from "./layouts/layout.ts";
import type { Mapping } from "./mapping.ts";
import type { MonthCount, Spell } from "./spells.ts";

/** Rows for the tables of a study, with all columns of each table. */
export type StudyRows = {
  readonly claims: readonly Cells[];
  readonly ties: readonly Cells[];
  readonly series: readonly Cells[];
};

/**
 * Creates the rows of a study: each spell becomes a tie with one claim that states the number of events and
 * names the first ones; each month of each dyad becomes a row of the series.
 *
 * Ids depend only on source, case, actors, channel and begin, so a repeated import finds the same ties.
 */
export function studyRows(
  layout: Layout,
  mapping: Mapping,
  study: Study,
  spells: readonly Spell[],
  months: readonly MonthCount[],
): StudyRows {
  const names = new Map(study.actors.map(({ id, name }) => [id, name]));
  const name = (id: string) => names.get(id) ?? id;
  const { source, case: caseId, attribute, coverage } = mapping;
  const claims: Cells[] = [];
  const ties: Cells[] = [];
  for (const spell of spells) {
    const { from, to, channel, sign, begin, end, count, first } = spell;
    const id = [
      source,
      caseId,
      from,
      to,
      channel.replaceAll(" ", "-"),
      ...(sign === "-" ? ["cut"] : []),
      begin,
    ]
      .join(".")
      .replace(/[^\p{L}\p{N}._-]+/gu, "-");
    const events = `${count} ${count === 1 ? "event" : "events"}`;
    const dates = { date_from: begin, date_to: end ?? "" };
    const more = count - first.length;
    ties.push(whole("ties", { id, from, to, channel, ...dates, case: caseId, sign, claims: `${id}.claim` }));
    claims.push(
      whole("claims", {
        id: `${id}.claim`,
        source_key: source,
        locator: `${events}: ${first.map((key) => key || "(no id)").join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
        case: caseId,
        attribute,
        direction: sign === "+" ? "supports" : "contradicts",
        statement: `${layout.name} codes ${events} of ${name(from)} towards ${name(to)} that count as ${channel}${sign === "-" ? " cut, refused or opposed" : ""}, ${printInterval(begin, end)}.`,
        ...dates,
        confidence: "low",
      }),
    );
  }
  const within = coverage
    ? `counted within ${coverage.from} to ${coverage.to}`
    : "counted where there are any";
  const series = months.map(({ month, count, ...dyad }) =>
    whole("series", {
      month,
      ...dyad,
      case: caseId,
      count: String(count),
      source_key: source,
      locator: `${layout.name}, ${within}`,
    }),
  );
  return { claims: claims.sort(byId), ties: ties.sort(byId), series };
}

const byId = (a: Cells, b: Cells): number => compareText(a.id ?? "", b.id ?? "");

function whole(table: keyof StudyRows, cells: Cells): Cells {
  return {
    ...Object.fromEntries(Object.keys(tables[table].columns).map((column) => [column, ""])),
    ...cells,
  };
}

/** Returns rows as the CSV of the study folder. */
export function csvOf(table: keyof StudyRows, rows: readonly Cells[]): string {
  const columns = Object.keys(tables[table].columns);
  const lines = rows.map((cells) => columns.map((column) => cells[column] ?? ""));
  return [columns, ...lines].map((line) => csvRow(line)).join("");
}
