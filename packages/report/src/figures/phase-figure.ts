import type { Mark, PhaseMatch } from "@throughline/influence";
import { printInterval } from "@throughline/study";
import { html, type Markup } from "../page/html.ts";
import { tieWords } from "../page/tie-words.ts";
import { figureOf } from "./figure.ts";
import type { Known } from "./pathway-steps.ts";
import { hatching, letterWidth, linesOf, picture, px, shortened, textLines } from "./svg-parts.ts";
import { decimalYear, timeAxis, yearScale } from "./time-axis.ts";

const size = { left: 170, right: 20, plot: 470, row: 17, top: 30 };

/**
 * A pattern told as phases, in one case: a band a phase, its marks at their dates; filled where they are in the longest sequence in which
 * no phase comes before an earlier one, empty outside of it. A phase without a mark is hatched.
 */
export function phaseFigure(match: PhaseMatch, caseName: string, known: Known): Markup {
  const marks = match.phases.flatMap((phase, p) => phase.marks.map((mark) => toldOf(mark, p, match, known)));
  const years = marks.flatMap(({ year }) => year ?? []);
  const scale = yearScale(years, size.left, size.left + size.plot);
  let y = size.top;
  const bands = match.phases.map(({ id, name, marks: own }, p) => {
    const top = y;
    const told = marks.filter((mark) => mark.phase === p);
    const label = linesOf(`${id}: ${name}`, 24);
    const height = Math.max(label.length, told.length) * size.row + 10;
    y += height;
    const rows = told.map((mark, i) => markAt(mark, top + 14 + i * size.row, scale));
    return html`<line x1="0" x2="${size.left + size.plot + size.right}" y1="${px(top)}" y2="${px(top)}" stroke="#d8d3ca"/>${own.length === 0 ? html`${hatching(size.left, top + 2, size.plot, height - 4)}${textLines([`missing: ${id}`], { x: size.left + 12, y: top + 17, style: "italic" })}` : undefined}${textLines(label, { x: 10, y: top + 17, weight: 600 })}${rows}`;
  });
  const marked = match.phases.filter((phase) => phase.marks.length > 0).length;
  const inWords = match.phases
    .map(
      ({ id, name }, p) =>
        `${id}, ${name}: ${
          marks
            .filter((mark) => mark.phase === p)
            .map(({ text, back }) => `${text}${back ? ` (${back})` : ""}`)
            .join("; ") || "missing"
        }`,
    )
    .join(". ");
  return figureOf(
    picture(
      size.left + size.plot + size.right,
      y + 6,
      `${match.name} in ${caseName}: ${marked} of ${match.phases.length} phases. ${inWords}`,
      html`${timeAxis(scale, size.top, y)}${bands}`,
    ),
    html`<span class="chip">${marked} of ${match.phases.length} phases</span> ${match.holds ? html`<span class="chip">the pattern holds</span> ` : undefined}Filled: in the longest sequence in which no phase comes before an earlier one; empty: outside of it, or without a date. A line: until when it lasted. Relapse: a phase comes back that had been left; overlap: it goes on, or begins, after a later one has begun. Hatched: a phase without a mark.`,
    {
      title: `${match.name} in ${caseName}`,
      columns: ["phase", "name", "record", "what", "date", "in the sequence", "falls back", "claims"],
      rows: match.phases.flatMap(({ id, name }, p) => {
        const told = marks.filter((mark) => mark.phase === p);
        return told.length === 0
          ? [[id, name, ...Array<undefined>(6).fill(undefined)]]
          : told.map((mark) => [
              id,
              name,
              mark.id,
              mark.text,
              mark.date,
              mark.inSequence ? "yes" : "no",
              mark.back,
              mark.claims,
            ]);
      }),
    },
  );
}

type Told = ReturnType<typeof toldOf>;

function toldOf(mark: Mark, phase: number, match: PhaseMatch, known: Known) {
  const tie = mark.tie === undefined ? undefined : known.tie(mark.tie);
  const event = mark.event === undefined ? undefined : known.event(mark.event);
  const part = mark.grade === undefined ? undefined : known.part(mark.grade);
  const same = (other: Mark) =>
    other.event === mark.event &&
    other.tie === mark.tie &&
    other.grade === mark.grade &&
    other.phase === phase;
  // Both can be said of one mark; that it comes back says more.
  const back = match.relapses.some(same) ? "relapse" : match.overlaps.some(same) ? "overlap" : undefined;
  const text = tie
    ? `${tieWords(known.actorName, tie)}, ${tie.channel}`
    : (event?.title ?? (part ? `${part.label}: ${part.grade ?? "not graded"}` : ""));
  const dated = tie ?? event;
  return {
    phase,
    text,
    id: mark.tie ?? mark.event ?? part?.cell ?? "",
    is: tie ? "tie" : event ? "event" : "cell",
    date: dated && printInterval(dated.dateFrom, dated.dateTo),
    claims: known.claims(dated?.claims ?? []),
    back,
    inSequence: match.sequence.some(same),
    year: mark.day === undefined || part ? undefined : decimalYear(mark.day),
    until: mark.end === undefined ? undefined : decimalYear(mark.end),
  };
}

function markAt(
  { is, id, year, until, text, date, back, inSequence }: Told,
  y: number,
  scale: ReturnType<typeof yearScale>,
): Markup {
  // A grade stands for the whole of the case, and so at the end.
  const x = year === undefined ? scale.x(scale.last) - 8 : scale.x(year);
  const late = x > size.left + size.plot * 0.5;
  const room = late ? x - size.left : size.left + size.plot + size.right - x;
  const label = shortened(
    `${back ? `${back}: ` : ""}${text}${date ? `, ${date}` : ""}`,
    Math.floor((room - 14) / letterWidth),
  );
  return html`<g data-${is}="${id}" class="record">${until === undefined ? undefined : html`<line x1="${px(x)}" x2="${px(scale.x(Math.min(until, scale.last)))}" y1="${px(y + 7)}" y2="${px(y + 7)}" stroke="#0072B2" stroke-width="1.5"/>`}<path d="M${px(x)} ${px(y - 6)}l6 6l-6 6l-6 -6z" fill="${inSequence ? "#0072B2" : "#fff"}" stroke="#0072B2" stroke-width="1.5"/>${textLines([label], { x: late ? x - 10 : x + 10, y: y + 4, anchor: late ? "end" : "start" })}</g>`;
}
