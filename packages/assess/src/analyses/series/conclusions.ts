import { dates, list, type Message, reference } from "@throughline/messages";
import { type AnalysisOf, compareText, firstDay, lastDay, type MonthlyCount } from "@throughline/study";
import { type Draft, drafter } from "../../draft.ts";
import { type Evidence, seriesId } from "../../evidence.ts";
import { write } from "../../messages/write.ts";
import { countsAround, monthsFrom } from "../../time/sentences.ts";
import { monthNumber, monthText, windowSum } from "./months.ts";
import { dyadId, type SeriesDyad } from "./result.ts";

type Analysis = AnalysisOf<"series">;

/** An event that the analysis names, with its date. */
type NamedEvent = { readonly id: string; readonly title: string; readonly date: string };

/** The events that the analysis names and that are dated to the month, in order of time. */
export function eventsNamed({ events }: Evidence, analysis: Analysis): NamedEvent[] {
  return events
    .flatMap(({ id, title, dateFrom }) =>
      analysis.events.includes(id) && dateFrom !== undefined ? [{ id, title, date: dateFrom }] : [],
    )
    .sort((a, b) => compareText(firstDay(a.date), firstDay(b.date)) || compareText(a.id, b.id));
}

type Dyad = SeriesDyad & { readonly rows: readonly MonthlyCount[] };

/** When a dyad had the most events, and how many before and after the events that the analysis names. */
export function conclusions(
  evidence: Evidence,
  analysis: Analysis,
  caseId: string,
  dyad: Dyad,
  headline: boolean,
): Draft[] {
  if (dyad.total === 0) return [];
  return [
    peakDraft(evidence, analysis, caseId, dyad, headline),
    ...eventsNamed(evidence, analysis).map((event) => aroundDraft(evidence, analysis, caseId, dyad, event)),
  ];
}

function dyadMessage(evidence: Evidence, caseId: string, { from, to }: SeriesDyad): Message {
  return write("series.dyad", {
    case: evidence.caseReference(caseId),
    from: evidence.actorReference(from),
    to: evidence.actorReference(to),
  });
}

function caveatsOf({ partial }: SeriesDyad): Message[] {
  return [
    write("series.notCause"),
    ...(partial === 0 ? [] : [write("series.partialMonths", { count: partial })]),
  ];
}

const topicOf = (what: string, caseId: string, dyad: SeriesDyad) => [what, caseId, dyadId(dyad)].join(".");

function peakDraft(
  evidence: Evidence,
  analysis: Analysis,
  caseId: string,
  dyad: Dyad,
  headline: boolean,
): Draft {
  const { channels, total, months, rows } = dyad;
  const most = months.reduce((best, month) => Math.max(best, month.count), 0);
  const peaks = months.filter((month) => month.count === most).map(({ month }) => month);
  const dated = eventsNamed(evidence, analysis).filter(({ date }) => date.length >= 7);
  const lags = peaks.length === 1 ? dated.map((event) => lagMessage(event, peaks[0] ?? "")) : [];
  const at = peaks.map(monthNumber);
  return drafter(evidence, analysis.id)(
    topicOf("peak", caseId, dyad),
    write("series.peak", {
      dyad: dyadMessage(evidence, caseId, dyad),
      channels: list(channels.map((id) => evidence.channelTerm(id))),
      months: list(peaks.map((month) => dates(month, month))),
      most,
      peaks: peaks.length,
      total,
      counted: months.length,
      lags: lags.length,
      events: list(lags),
    }),
    peaks.join(","),
    {
      on: {
        series: rows.map(seriesId),
        ties: tiesBetween(evidence, analysis, caseId, dyad, Math.min(...at), Math.max(...at)),
        events: dated.map(({ id }) => id),
      },
      headline,
      figures: { most, total, months: months.length },
      caveats: caveatsOf(dyad),
    },
  );
}

function lagMessage({ id, title, date }: NamedEvent, peak: string): Message {
  return monthsFrom(monthNumber(date) - monthNumber(peak), reference("event", id, title));
}

function aroundDraft(
  evidence: Evidence,
  analysis: Analysis,
  caseId: string,
  dyad: Dyad,
  { id, title, date }: NamedEvent,
): Draft {
  const draft = drafter(evidence, analysis.id);
  const { months } = analysis;
  const known = new Map(dyad.months.map((month) => [monthNumber(month.month), month.count]));
  const [first, last] = [monthNumber(date), monthNumber(lastDay(date))];
  const before = windowSum(known, first - months, first - 1);
  const after = windowSum(known, last + 1, last + months);
  const missing = before.missing + after.missing;
  const topic = topicOf("around", caseId, dyad).concat(".", id);
  const on = {
    series: dyad.rows.map(seriesId),
    ties: tiesBetween(evidence, analysis, caseId, dyad, first - months, last + months),
    events: [id],
  };
  const window = {
    dyad: dyadMessage(evidence, caseId, dyad),
    months,
    event: reference("event", id, title),
    date: dates(date, date),
  };
  if (missing > 0 || date.length < 7)
    return draft(topic, countsAround(window), null, {
      on,
      caveats: [
        date.length < 7 ? write("series.yearOnly") : write("series.notCovered", { missing, all: 2 * months }),
      ],
    });
  return draft(
    topic,
    countsAround(window, { before: before.sum, after: after.sum }),
    before.sum > after.sum ? "more before" : before.sum < after.sum ? "more after" : "as many",
    { on, figures: { before: before.sum, after: after.sum }, caveats: caveatsOf(dyad) },
  );
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
