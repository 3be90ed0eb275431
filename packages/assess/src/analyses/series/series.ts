import { type AnalysisOf, compareText, firstDay, type MonthlyCount } from "@throughline/study";
import type { Draft, Yield } from "../../draft.ts";
import type { Evidence } from "../../evidence.ts";
import { conclusions, eventsNamed } from "./conclusions.ts";
import { dyadId, type SeriesDate, type SeriesDyad, type SeriesResult } from "./result.ts";

type Analysis = AnalysisOf<"series">;

/** Monthly counts of events between two actors: when there were most, and how many before and after the events that are named. */
export function series(evidence: Evidence, analysis: Analysis): Yield<SeriesResult> {
  const drafts: Draft[] = [];
  const cases = evidence.casesOf(analysis.cases).map((c) => {
    const rows = evidence.study.series.filter((row) => row.caseId === c.id && counts(analysis, row));
    const byDyad = [...Map.groupBy(rows, ({ from, to, source }) => `${from} ${to} ${source}`).values()].map(
      (dyad) => ({
        rows: dyad,
        ...summed(analysis, dyad),
      }),
    );
    byDyad.sort((a, b) => b.total - a.total || compareText(dyadId(a), dyadId(b)));
    byDyad.forEach((dyad, i) => {
      drafts.push(...conclusions(evidence, analysis, c.id, dyad, i === 0));
    });
    const dates: SeriesDate[] = [
      ...(c.dateFrom === undefined ? [] : [{ label: `${c.name} begins`, date: c.dateFrom }]),
      ...(c.dateTo === undefined ? [] : [{ label: `${c.name} ends`, date: c.dateTo }]),
      ...eventsNamed(evidence, analysis).map(({ id, title, date }) => ({ label: title, date, event: id })),
    ];
    dates.sort((a, b) => compareText(firstDay(a.date), firstDay(b.date)) || compareText(a.label, b.label));
    return { caseId: c.id, dates, dyads: byDyad.map(({ rows: _, ...dyad }) => dyad) };
  });
  return { result: { cases: cases.filter(({ dyads }) => dyads.length > 0) }, drafts };
}

const counts = ({ channels, from, to }: Analysis, row: MonthlyCount): boolean =>
  row.sign === "+" &&
  channels.includes(row.channel) &&
  (from === undefined || from.includes(row.from)) &&
  (to === undefined || to.includes(row.to));

function summed({ channels }: Analysis, rows: readonly MonthlyCount[]): SeriesDyad {
  const counted = channels.filter((channel) => rows.some((row) => row.channel === channel));
  const byMonth = [...Map.groupBy(rows, ({ month }) => month)].sort(([a], [b]) => compareText(a, b));
  const months = byMonth
    .filter(([, of]) => of.length === counted.length)
    .map(([month, of]) => ({ month, count: of.reduce((sum, row) => sum + row.count, 0) }));
  const [first] = rows;
  return {
    from: first?.from ?? "",
    to: first?.to ?? "",
    source: first?.source ?? "",
    channels: counted,
    total: months.reduce((sum, month) => sum + month.count, 0),
    months,
    partial: byMonth.length - months.length,
  };
}
