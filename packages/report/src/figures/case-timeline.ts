import { firstDay, lastDay, printInterval } from "@throughline/study";
import { html, type Markup } from "../page/html.ts";
import type { CaseTime, Dated } from "./case-time.ts";
import { lookOf } from "./channel-looks.ts";
import { figureOf } from "./figure.ts";
import { hatching, picture, px, shortened, textLines } from "./svg-parts.ts";
import { decimalYear, timeAxis, type YearScale, yearScale } from "./time-axis.ts";

const size = { left: 330, plot: 590, right: 20, row: 18, top: 32, bars: 46 };
/** So many ties are drawn at most; more of them nobody reads. */
const mostTies = 500;
const width = size.left + size.plot + size.right;

/**
 * What happened in one case, on one axis of time: claims about its outcomes (a triangle up speaks for the outcome, down against it, a
 * diamond qualifies), articles a year, events and ties. A date known to the year or month is an open span, from the first day it can
 * mean to the last.
 *
 * @returns nothing when nothing of the case is dated; what has no date is in the table
 */
export function caseTimeline(time: CaseTime): Markup | undefined {
  const { caseName, outcomes, media, events, ties } = time;
  const all = [...outcomes.flatMap(({ dated }) => dated), ...events, ...ties];
  const shown = (list: readonly Dated[]) => list.filter(({ from, to }) => (from ?? to) !== undefined);
  const datedTies = shown(ties);
  const years = [
    ...shown(all).flatMap((one) => [daysOf(one).start, daysOf(one).endsBy]),
    ...media.flatMap(({ counts }) => counts.map(({ year }) => year)),
  ];
  if (years.length === 0) return undefined;
  const scale = yearScale(years, size.left, size.left + size.plot);
  let y = size.top;
  const parts: Markup[] = [];
  const head = (title: string) => {
    y += 6;
    parts.push(
      html`<rect x="0" y="${px(y)}" width="${width}" height="19" fill="#f3efe7"/>${textLines([title], { x: 8, y: y + 14, weight: 600 })}`,
    );
    y += 22;
  };
  const row = (label: string, marks: Markup | Markup[], height = size.row) => {
    const name = textLines([shortened(label, 50)], { x: 8, y: y + height / 2 + 4 });
    parts.push(html`${name}<g transform="translate(0 ${px(y + height / 2)})">${marks}</g>`);
    y += height;
  };
  if (outcomes.some(({ dated }) => shown(dated).length > 0)) head("Outcomes: what dated claims say");
  for (const { label, dated } of outcomes)
    if (shown(dated).length > 0)
      row(
        label,
        shown(dated).map((claim) => claimMark(claim, scale)),
      );
  if (media.length > 0) head("Articles a year");
  for (const one of media) {
    row(one.label, bars(one.counts, scale), size.bars);
  }
  if (shown(events).length > 0) head("Events");
  for (const event of shown(events)) row(event.label, eventMark(event, scale));
  if (datedTies.length > 0) head("Ties");
  for (const tie of datedTies.slice(0, mostTies))
    row(`${lookOf(tie.channel ?? "").letter} ${tie.label}`, tieMark(tie, scale));
  const undated = all.length - shown(all).length;
  return figureOf(
    picture(width, y + 8, inWords(time), html`${timeAxis(scale, size.top, y)}${parts}`),
    `Open spans: dates known to the year or the month. Hatched: the end is not known.${outcomes.length > 0 ? " Triangle up: a claim that supports the outcome; down: one that contradicts it; diamond: one that qualifies it." : ""}${ties.length > 0 ? ` Letters: ${[...new Set(ties.flatMap(({ channel }) => channel ?? []))].map((channel) => `${lookOf(channel).letter} ${channel}`).join(", ")}; × cut or refused.` : ""}${datedTies.length > mostTies ? ` Of ${datedTies.length} dated ties the first ${mostTies} are drawn; all are in the table.` : ""}${undated > 0 ? ` Without a date, and in the table alone: ${undated}.` : ""}`,
    {
      title: `timeline of ${caseName}`,
      columns: ["kind", "id", "what", "begins", "ends", "detail", "claims"],
      rows: [
        ...outcomes.flatMap(({ label, dated }) => dated.map((one) => rowOf("outcome", one, label))),
        ...media.flatMap(({ label, counts }) =>
          counts.map(({ year, count }) => [
            "articles",
            undefined,
            label,
            String(year),
            String(year),
            count,
            undefined,
          ]),
        ),
        ...events.map((one) => rowOf("event", one, one.phase)),
        ...ties.map((one) => rowOf("tie", one, one.channel)),
      ],
    },
  );
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

/** The days that a date can mean, as years: the first day of its begin, the last of its begin, the first and last of its end. */
function daysOf({ from, to }: Dated) {
  const [begin, end] = [from ?? to ?? "", to ?? from ?? ""];
  return {
    start: decimalYear(firstDay(begin)),
    startBy: decimalYear(lastDay(begin)) + 1 / 372,
    endsFrom: decimalYear(firstDay(end)),
    endsBy: decimalYear(lastDay(end)) + 1 / 372,
  };
}

/** The span that a date leaves open, wide enough to be seen. */
function span(dated: Dated, { x }: YearScale): Markup {
  const { start, endsBy } = daysOf(dated);
  const [left, right] = [x(start), Math.max(x(endsBy), x(start) + 4)];
  return html`<rect x="${px(left)}" y="-5" width="${px(right - left)}" height="10" rx="2" fill="none" pointer-events="all" stroke="#6b665e" stroke-width="1"/>`;
}

const isExact = ({ from, to }: Dated) => (from ?? to)?.length === 10 && (to === undefined || to === from);

function claimMark(claim: Dated, scale: YearScale): Markup {
  const { start, endsBy } = daysOf(claim);
  const at = scale.x((start + endsBy) / 2);
  const shape = {
    supports: `M${px(at - 5)} 4h10l-5 -9z`,
    contradicts: `M${px(at - 5)} -4h10l-5 9z`,
    qualifies: `M${px(at)} -5l5 5l-5 5l-5 -5z`,
  }[claim.direction ?? "supports"];
  const fill = { supports: "#0072B2", contradicts: "#D55E00", qualifies: "#fff" }[
    claim.direction ?? "supports"
  ];
  return html`<g data-claim="${claim.id}" class="record">${isExact(claim) ? undefined : span(claim, scale)}<path d="${shape}" fill="${fill}" stroke="#1c1b1a" stroke-width="0.8"/><title>${titleOf(claim)}</title></g>`;
}

function eventMark(event: Dated, scale: YearScale): Markup {
  const { start, endsBy } = daysOf(event);
  const at = scale.x(isExact(event) ? start : (start + endsBy) / 2);
  return html`<g data-event="${event.id}" class="record">${isExact(event) ? undefined : span(event, scale)}<path d="M${px(at)} -6l6 6l-6 6l-6 -6z" fill="#1c1b1a"/>${event.phase === undefined ? undefined : textLines([event.phase], { x: at + 10, y: 4 })}<title>${titleOf(event)}</title></g>`;
}

function tieMark(tie: Dated, scale: YearScale): Markup {
  const { start, startBy, endsFrom, endsBy } = daysOf(tie);
  const { colour, dash } = lookOf(tie.channel ?? "");
  const { x } = scale;
  // An end that is not known is open; it is not drawn as if the tie had lasted.
  const open =
    tie.to === undefined
      ? hatching(x(startBy), -5, Math.max(0, Math.min(40, size.left + size.plot - x(startBy))), 10, 5)
      : undefined;
  const ends = (tie.from ?? "").length === 10 && (tie.to ?? "").length === 10 ? undefined : span(tie, scale);
  const [left, right] = startBy < endsFrom ? [x(startBy), x(endsFrom)] : [x(start), x(endsBy)];
  return html`<g data-tie="${tie.id}" class="record">${open}${ends}<line x1="${px(left)}" x2="${px(Math.max(right, left + 5))}" y1="0" y2="0" stroke="${colour}" stroke-width="4" stroke-dasharray="${dash}"/>${tie.refused ? textLines(["×"], { x: x(start) - 8, y: 4, weight: 700, anchor: "middle" }) : undefined}<title>${titleOf(tie)}</title></g>`;
}

function bars(counts: CaseTime["media"][number]["counts"], { x }: YearScale): Markup {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const tall = size.bars - 20;
  return html`${counts.map(({ year, count }) => {
    const [left, right] = [x(year) + 1, x(year + 1) - 1];
    const height = (count / most) * tall;
    return html`<rect x="${px(left)}" y="${px(size.bars / 2 - 4 - height)}" width="${px(Math.max(1, right - left))}" height="${px(height)}" fill="#56B4E9" stroke="#1c1b1a" stroke-width="0.6"/>${textLines([String(count)], { x: (left + right) / 2, y: size.bars / 2 - 7 - height, anchor: "middle" })}`;
  })}`;
}

const titleOf = ({ label, from, to }: Dated) => `${printInterval(from, to) || "not dated"}: ${label}`;

function inWords({ caseName, outcomes, media, events, ties }: CaseTime): string {
  return `Timeline of ${caseName}: ${outcomes.reduce((sum, { dated }) => sum + dated.length, 0)} claims about outcomes, ${media.length} series of articles, ${events.length} events and ${ties.length} ties, each in the table.`;
}
