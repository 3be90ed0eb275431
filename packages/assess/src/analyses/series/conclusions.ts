import { type AnalysisOf, compareText, firstDay, lastDay, type MonthlyCount } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import { type Evidence, type Grounds, seriesId } from "../../evidence.ts";
import { count, list } from "../../wording.ts";
import { monthNumber, monthText, windowSum } from "./months.ts";
import { dyadId, type SeriesDyad } from "./result.ts";

type Analysis = AnalysisOf<"series">;

const caveat =
  "Counts show when a source reports more events; they do not show that one thing brought the other.";

/** The events that the analysis names and that are dated to the month, in order of time. */
export function eventsNamed({ study }: Evidence, analysis: Analysis) {
  return study.events
    .flatMap(({ id, title, dateFrom }) =>
      analysis.events.includes(id) && dateFrom !== undefined ? [{ id, title, date: dateFrom }] : [],
    )
    .sort((a, b) => compareText(firstDay(a.date), firstDay(b.date)) || compareText(a.id, b.id));
}

/** When a dyad had the most events, and how many before and after the events that the analysis names. */
export function conclusions(
  evidence: Evidence,
  analysis: Analysis,
  caseId: string,
  dyad: SeriesDyad & { readonly rows: readonly MonthlyCount[] },
  headline: boolean,
): Draft[] {
  const draft = drafter(evidence, analysis.id);
  const { from, to, total, months, rows, partial } = dyad;
  const name = (id: string) => evidence.study.actors.find((actor) => actor.id === id)?.name ?? id;
  const who = `${evidence.caseName(caseId)}, ${name(from)} towards ${name(to)}`;
  const topic = (what: string) => [what, caseId, dyadId(dyad)].join(".");
  const grounds = (first: number, last: number, events: readonly string[] = []): Grounds => ({
    series: rows.map(seriesId),
    ties: tiesBetween(evidence, analysis, caseId, dyad, first, last),
    events,
  });
  if (total === 0) return [];
  const caveats = [
    caveat,
    ...(partial === 0
      ? []
      : [
          `${count(partial, "month is", "months are")} left out, as only some of the channels are counted in ${partial === 1 ? "it" : "them"}; a coverage in the mapping of the events would say whether there were none.`,
        ]),
  ];
  const most = months.reduce((best, month) => Math.max(best, month.count), 0);
  const peaks = months.filter((month) => month.count === most).map(({ month }) => month);
  const events = eventsNamed(evidence, analysis);
  const law = events.filter(({ date }) => date.length >= 7);
  const lags =
    peaks.length === 1
      ? law.map(({ title, date }) => lagText(monthNumber(date) - monthNumber(peaks[0] ?? ""), title))
      : [];
  const known = new Map(months.map((month) => [monthNumber(month.month), month.count]));
  const at = peaks.map(monthNumber);
  return [
    draft(
      topic("peak"),
      `${who}: events of ${list(dyad.channels)} were reported most often in ${list(peaks)} (${count(most, "event")}${peaks.length > 1 ? " each" : ""}; ${total} in ${count(months.length, "month")})${lags.length > 0 ? `, ${list(lags)}` : ""}.`,
      peaks.join(","),
      {
        on: grounds(
          Math.min(...at),
          Math.max(...at),
          law.map(({ id }) => id),
        ),
        headline,
        figures: { most, total, months: months.length },
        caveats,
      },
    ),
    ...events.map(({ id, title, date }) => {
      const what = topic("around").concat(".", id);
      const [first, last] = [monthNumber(date), monthNumber(lastDay(date))];
      const before = windowSum(known, first - analysis.months, first - 1);
      const after = windowSum(known, last + 1, last + analysis.months);
      const missing = before.missing + after.missing;
      const windows = `${count(analysis.months, "month")} before “${title}” (${date})`;
      const on = grounds(first - analysis.months, last + analysis.months, [id]);
      if (missing > 0 || date.length < 7)
        return draft(what, `${who}: the ${windows} and those after cannot be compared.`, null, {
          on,
          caveats: [
            date.length < 7
              ? "The event is dated by its year only."
              : `${count(missing, "month")} of ${2 * analysis.months} are not covered by the counts.`,
          ],
        });
      return draft(
        what,
        `${who}: ${count(before.sum, "event")} in the ${windows}, ${after.sum} in the ${analysis.months} after.`,
        before.sum > after.sum ? "more before" : before.sum < after.sum ? "more after" : "as many",
        { on, figures: { before: before.sum, after: after.sum }, caveats },
      );
    }),
  ];
}

function lagText(months: number, title: string): string {
  if (months === 0) return `in the month of “${title}”`;
  return `${count(Math.abs(months), "month")} ${months > 0 ? "before" : "after"} “${title}”`;
}

/** The ties of the dyad in the channels that are counted, where their dates can reach into the months. */
function tiesBetween(
  evidence: Evidence,
  { channels }: Analysis,
  caseId: string,
  { from, to }: SeriesDyad,
  first: number,
  last: number,
): string[] {
  const [begin, end] = [`${monthText(first)}-01`, lastDay(monthText(last))];
  return evidence
    .tiesOf(caseId)
    .filter((tie) => tie.from === from && tie.to === to && tie.sign === "+" && channels.includes(tie.channel))
    .filter(
      ({ dateFrom, dateTo }) =>
        dateFrom !== undefined &&
        firstDay(dateFrom) <= end &&
        (dateTo === undefined || lastDay(dateTo) >= begin),
    )
    .map(({ id }) => id);
}
