import { html, type Markup } from "../page/html.ts";
import { lookOf } from "./channel-looks.ts";
import type { DrawnStep, StepRecord } from "./pathway-steps.ts";
import { letterWidth, linesOf, px, textLines } from "./svg-parts.ts";

type Ends = readonly [number, number];

/** A step that is there: an arrow for each of its channels, with its letter; crossed where a record contradicts the step. */
export function arrowOf({ step, match, channels, records }: DrawnStep, ends: Ends, y: number): Markup {
  const crossed = match.status === "contradicted";
  const asksForNothing = step.asks.is === "no tie";
  if (asksForNothing && !crossed) return html`${line(ends, y, "#6b665e", "2 4", false)}${bar(ends, y)}`;
  const shown = channels.length > 0 ? channels.slice(0, 3) : ["?"];
  const apart = shown.length > 2 ? 11 : 13;
  return html`${shown.map((channel, i) => {
    const at = y + (i - (shown.length - 1) / 2) * apart;
    const { colour, dash, letter } = lookOf(channel);
    const refused = records.some(
      ({ tie, against }) => !against && tie?.channel === channel && tie.sign === "-",
    );
    return html`${line(ends, at, colour, dash, true)}${textLines([`${refused ? "×" : ""}${letter}`], { x: letterAt(ends), y: at + 4, anchor: "middle", weight: 700 })}`;
  })}${crossed ? cross(ends, y) : undefined}`;
}

/** A gap: a dashed arrow without a colour, which says what it is. */
export function gapArrow({ step, match }: DrawnStep, ends: Ends, y: number): Markup {
  const [word] = match.status === "missing" ? [`missing: ${step.id}`] : [`${match.status}: ${step.id}`];
  return html`${line(ends, y, "#77726a", "5 5", true)}${textLines([word], { x: ends[0] === ends[1] ? ends[0] + 40 : letterAt(ends), y: y - 6, anchor: ends[0] === ends[1] ? "start" : "middle", style: "italic" })}`;
}

const letterAt = ([from, to]: Ends) => (from === to ? from + 34 : (from + to) / 2);

/** An arrow; within one lane it goes out and comes back. */
function line([from, to]: Ends, y: number, colour: string, dash: string, headed: boolean): Markup {
  const toRight = to > from ? 1 : -1;
  const path =
    from === to
      ? `M${px(from)} ${px(y - 9)}h26q8 0 8 9t-8 9h-${headed ? 18 : 26}`
      : `M${px(from)} ${px(y)}H${px(headed ? to - toRight * 8 : to)}`;
  const [tip, tipY, back] = from === to ? [from, y + 9, 1] : [to, y, -toRight];
  const head = `${px(tip)},${px(tipY)} ${px(tip + back * 9)},${px(tipY - 4.5)} ${px(tip + back * 9)},${px(tipY + 4.5)}`;
  return html`<path d="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>${headed ? html`<polygon points="${head}" fill="${colour}"/>` : undefined}`;
}

function bar(ends: Ends, y: number): Markup {
  const x = letterAt(ends);
  return html`<path d="M${px(x - 5)} ${px(y + 8)}L${px(x + 5)} ${px(y - 8)}" stroke="#1c1b1a" stroke-width="2"/>`;
}

function cross(ends: Ends, y: number): Markup {
  const x = letterAt(ends) + 18;
  return html`<path d="M${px(x - 7)} ${px(y - 7)}l14 14m0 -14l-14 14" stroke="#1c1b1a" stroke-width="2.5"/>`;
}

/** So many records are named in a step; the table has all. */
const named = 3;
const letters = 38;

/** The records of a step, below its arrow: those that meet it, then those against it. */
export function recordLines(
  { records }: DrawnStep,
  { x, y, left, right }: { x: number; y: number; left: number; right: number },
): { height: number; markup: Markup } {
  const shown = [
    ...records.filter(({ against }) => !against).slice(0, named),
    ...records.filter(({ against }) => against).slice(0, named),
  ];
  let height = 0;
  const lines = shown.map((record) => {
    const wrapped = linesOf(`${record.against ? "against: " : ""}${record.text}`, letters);
    const half = (Math.max(...wrapped.map(({ length }) => length)) * letterWidth) / 2;
    const middle = Math.min(Math.max(x, left + half), right - half);
    const markup = html`<g ${attributeOf(record)} class="record">${textLines(wrapped, { x: middle, y: y + height + 10, anchor: "middle", style: record.against ? "italic" : "normal" })}</g>`;
    height += wrapped.length * 14 + 3;
    return markup;
  });
  const more = records.length - shown.length;
  if (more > 0) {
    lines.push(textLines([`and ${more} more`], { x, y: y + height + 10, anchor: "middle" }));
    height += 17;
  }
  return { height, markup: html`${lines}` };
}

function attributeOf({ is, id }: StepRecord): Markup {
  if (is === "tie") return html`data-tie="${id}"`;
  return is === "event" ? html`data-event="${id}"` : html`data-cell="${id}"`;
}
