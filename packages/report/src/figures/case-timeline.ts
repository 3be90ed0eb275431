import { firstDay, lastDay } from "@throughline/study";
import { phaseText } from "../language/terms.ts";
import { text } from "../language/text.ts";
import type { FigureView } from "../view/view.ts";
import type { CaseTime, Dated } from "./case-time.ts";
import { channelLetters } from "./channel-looks.ts";
import { figureOf } from "./figure.ts";
import { decimalYear } from "./time-axis.tsx";

/** Maximum number of ties that are drawn; more could not be distinguished. */
const maxTies = 500;

const isDated = ({ from, to }: Dated): boolean => (from ?? to) !== undefined;

/**
 * Returns the days that a date can mean, in years: first and last day of its beginning, first and last day of its
 * end.
 */
export function daysOf({ from, to }: Dated) {
  const [begin, end] = [from ?? to ?? "", to ?? from ?? ""];
  return {
    start: decimalYear(firstDay(begin)),
    startBy: decimalYear(lastDay(begin)) + 1 / 372,
    endsFrom: decimalYear(firstDay(end)),
    endsBy: decimalYear(lastDay(end)) + 1 / 372,
  };
}

/**
 * Draws the dated records of one case on one time axis: claims about its outcomes, articles per year, events and
 * ties.
 *
 * @returns undefined when the case has no dated records; undated ones are in the table
 */
export function caseTimeline(time: CaseTime): FigureView | undefined {
  const { caseName, outcomes, media, events, ties, lanes } = time;
  const all = [...outcomes.flatMap(({ dated }) => dated), ...events, ...ties];
  const undated = all.filter((one) => !isDated(one)).length;
  if (undated === all.length && media.length === 0) return undefined;
  const datedTies = ties.filter(isDated);
  const drawn: CaseTime = {
    caseName,
    outcomes: outcomes.map((one) => ({ ...one, dated: one.dated.filter(isDated) })),
    media,
    events: events.filter(isDated),
    ties: datedTies.slice(0, maxTies),
    ...(lanes && { lanes }),
  };
  return figureOf(
    { is: "case timeline", inWords: inWords(time), time: drawn, datedTies: datedTies.length },
    captionOf(time, datedTies.length, undated),
    {
      title: text("timeline of {caseName}", { caseName }),
      columns: [
        text("kind"),
        text("id"),
        text("what"),
        text("begins"),
        text("ends"),
        text("detail"),
        text("claims"),
      ],
      rows: [
        ...outcomes.flatMap(({ label, dated }) => dated.map((one) => rowOf(text("outcome"), one, label))),
        ...media.flatMap(({ label, counts }) =>
          counts.map(({ year, count }) => [
            text("articles"),
            undefined,
            label,
            String(year),
            String(year),
            count,
            undefined,
          ]),
        ),
        ...events.map((one) => rowOf(text("event"), one, one.phase && phaseText(one.phase))),
        ...ties.map((one) => rowOf(text("tie"), one, one.channelName)),
      ],
    },
  );
}

function captionOf({ outcomes, ties }: CaseTime, datedTies: number, undated: number): string {
  const names = new Map(ties.map(({ channel = "", channelName = channel }) => [channel, channelName]));
  const letters = channelLetters([...names.keys()], (channel) => names.get(channel) ?? channel);
  return [
    text("Open spans: dates known only by year or month. Hatched: the end is not known."),
    outcomes.length > 0 &&
      text(
        " Triangle up: a claim that supports the outcome; down: one that contradicts it; diamond: one that qualifies it.",
      ),
    ties.length > 0 && text(" Letters: {letters}; × cut or refused.", { letters }),
    datedTies > maxTies &&
      text(" Drawn: the first {mostTies} of {datedTies} dated ties; the table has all.", {
        datedTies,
        mostTies: maxTies,
      }),
    undated > 0 && text(" Undated, and only in the table: {undated}.", { undated }),
  ]
    .filter(Boolean)
    .join("");
}

const rowOf = (kind: string, { id, label, from, to, claims }: Dated, detail: string | undefined) => [
  kind,
  id,
  label,
  from,
  to,
  detail,
  claims.join(" "),
];

function inWords({ caseName, outcomes, media, events, ties }: CaseTime): string {
  const claims = outcomes.reduce((sum, { dated }) => sum + dated.length, 0);
  return text(
    "Timeline of {caseName}: {claims} claims about outcomes, {media} series of articles, {events} events and {ties} ties, each in the table.",
    { caseName, claims, media: media.length, events: events.length, ties: ties.length },
  );
}
