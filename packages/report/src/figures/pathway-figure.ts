import type { Pattern, PatternMatch } from "@throughline/influence";
import { html, type Markup } from "../page/html.ts";
import { lookOf } from "./channel-looks.ts";
import { type FigureCell, figureOf } from "./figure.ts";
import { arrowOf, gapArrow, recordLines } from "./pathway-arrows.ts";
import { type Lane, lanesOf } from "./pathway-lanes.ts";
import { conditionsOf, type DrawnStep, drawnSteps, type Known } from "./pathway-steps.ts";
import { hatching, letterWidth, linesOf, picture, px, textLines } from "./svg-parts.ts";

/** A pattern as it is drawn, for one case. */
export type Pathway = {
  readonly caseName: string;
  readonly roles: Pattern["roles"];
  readonly steps: Pattern["steps"];
  readonly match: PatternMatch;
  /** within how many years a reform has to follow, where the pattern asks for it */
  readonly years: number;
};

const size = { steps: 205, lane: 126, line: 14, gap: 12, letters: 18 };

/**
 * A pattern in one case: its places as lanes, its steps from top to bottom as arrows between them, the matched ties named in them.
 * What is missing is a dashed arrow on a hatched ground; what is contradicted is crossed out.
 *
 * @returns a figure; its ties, events and grades carry `data-tie`, `data-event` and `data-cell`
 */
export function pathwayFigure({ caseName, roles, steps, match, years }: Pathway, known: Known): Markup {
  const lanes = lanesOf(roles);
  const rows = drawnSteps(steps, match, known);
  const width = size.steps + Math.max(3, lanes.length) * size.lane + 20;
  const heads = lanes.map((lane) => [
    ...linesOf(lane.name, size.letters),
    ...linesOf(lane.who, size.letters),
  ]);
  const top = 20 + Math.max(...heads.map(({ length }) => length)) * size.line + size.gap;
  const laneAt = (role: string) =>
    size.steps +
    (Math.max(
      0,
      lanes.findIndex((lane) => lane.roles.includes(role)),
    ) +
      0.5) *
      (Math.max(3, lanes.length) / lanes.length) *
      size.lane;
  let y = top;
  const drawnRows = rows.map((row) => {
    const drawn = stepRow(row, { y, width, years, laneAt });
    y += drawn.height;
    return drawn.markup;
  });
  const content = html`${lanes.map((lane) => laneHead(lane, laneAt(lane.roles[0] ?? ""), y))}${drawnRows}`;
  const met = `${match.met} of ${match.asked} steps`;
  const present = [...new Set(rows.flatMap(({ channels }) => channels))];
  return figureOf(
    picture(width, y + 10, `${match.name} in ${caseName}: ${met}. ${inWords(rows)}`, content),
    html`<span class="chip">${met}</span> ${match.order === undefined ? undefined : html`<span class="chip">order of time ${orders[match.order]}</span> `}${match.holds ? html`<span class="chip">the pattern holds</span> ` : undefined}${present.length === 0 ? undefined : `Letters: ${present.map((channel) => `${lookOf(channel).letter} ${channel}`).join(", ")}. `}A dashed arrow on a hatched ground: a gap. A crossed arrow: a record speaks against it.`,
    {
      title: `${match.name} in ${caseName}`,
      columns: [
        "step",
        "asks",
        "status",
        "record",
        "what",
        "from",
        "to",
        "channel",
        "begins",
        "ends",
        "speaks",
        "claims",
      ],
      rows: rows.flatMap(tableRows(known)),
    },
  );
}

const orders = {
  certain: "sure",
  possible: "possible: dates are imprecise or overlap",
  undated: "not known: a tie has no date",
};

function laneHead(lane: Lane, x: number, bottom: number): Markup {
  const names = linesOf(lane.name, size.letters);
  const who = linesOf(lane.who, size.letters);
  const height = 10 + (names.length + who.length) * size.line;
  return html`<line x1="${px(x)}" x2="${px(x)}" y1="${14 + height}" y2="${px(bottom)}" stroke="#bbb" stroke-width="1"/><rect x="${px(x - size.lane / 2 + 4)}" y="10" width="${size.lane - 8}" height="${height}" rx="5" fill="#f3efe7" stroke="#8b867d"/>${textLines(names, { x, y: 26, anchor: "middle", weight: 600 })}${textLines(who, { x, y: 26 + names.length * size.line, anchor: "middle" })}`;
}

type RowPlace = {
  readonly y: number;
  readonly width: number;
  readonly years: number;
  readonly laneAt: (role: string) => number;
};

function stepRow(row: DrawnStep, { y, width, years, laneAt }: RowPlace): { height: number; markup: Markup } {
  const { step, match } = row;
  const label = linesOf(`${step.id}: ${step.name}${match.optional ? " (optional)" : ""}`, 29);
  const chips = conditionsOf(step, years);
  const ends = "from" in step.asks ? ([laneAt(step.asks.from), laneAt(step.asks.to)] as const) : undefined;
  const middle = ends ? (ends[0] + ends[1]) / 2 : (size.steps + width) / 2;
  const records = recordLines(row, { x: middle, y: y + 42, left: size.steps + 6, right: width - 8 });
  const left = 20 + (label.length + chips.length + 1) * (size.line + 2);
  const height = Math.max(left, 44 + records.height) + size.gap;
  const arrow =
    ends &&
    (row.isGap || match.status === "not found" ? gapArrow(row, ends, y + 26) : arrowOf(row, ends, y + 26));
  const below = y + 22 + label.length * size.line;
  const markup = html`<g data-step="${step.id}"><line x1="0" x2="${px(width)}" y1="${px(y)}" y2="${px(y)}" stroke="#d8d3ca"/>${row.isGap ? hatching(size.steps, y + 2, width - size.steps - 8, height - 4) : undefined}${textLines(label, { x: 10, y: y + 20, weight: 600 })}${chip(match.status, 10, below, row)}${chips.map((text, i) => chip(text, 10, below + (i + 1) * 18))}${arrow}${records.markup}</g>`;
  return { height, markup };
}

/** A few words in a frame; those that tell how a step stands have a sign before them. */
function chip(text: string, x: number, y: number, row?: DrawnStep): Markup {
  const room = row ? 26 : 10;
  const sign = row && signs[row.match.status];
  return html`<rect x="${x}" y="${px(y - 8)}" width="${px(text.length * letterWidth + room + 6)}" height="16" rx="8" fill="#fff" stroke="#6b665e" ${row?.isGap ? html`stroke-dasharray="3 2"` : undefined}/>${sign && html`<path d="M${x + 9} ${px(y)}${sign}" fill="none" stroke="#1c1b1a" stroke-width="1.8"/>`}<text x="${x + room - 3}" y="${px(y + 4)}" fill="#1c1b1a" font-size="11">${text}</text>`;
}

const [tick, cross, ring] = ["m0 0l4 4l7 -8", "m1 -4l8 8m0 -8l-8 8", "m1 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0"];
const signs: Readonly<Record<DrawnStep["match"]["status"], string>> = {
  met: tick,
  "not contradicted": tick,
  contradicted: cross,
  "not met": cross,
  missing: ring,
  "not reached": ring,
  "not found": ring,
  "not known": ring,
};

function inWords(rows: readonly DrawnStep[]): string {
  return rows
    .map(({ step, match, records }) => {
      const [by, against] = [false, true].map((speaks) =>
        records.filter((record) => record.against === speaks).map(({ text }) => text),
      ) as [string[], string[]];
      return `${step.id}, ${step.name}: ${match.status}${by.length > 0 ? ` (${by.join("; ")})` : ""}${against.length > 0 ? `, against it ${against.join("; ")}` : ""}`;
    })
    .join(". ");
}

const tableRows =
  ({ actorName, claims }: Known) =>
  ({ step, match, records }: DrawnStep): FigureCell[][] => {
    const told = [step.id, step.name, match.status];
    if (records.length === 0) return [[...told, ...Array<undefined>(9).fill(undefined)]];
    return records.map(({ id, text, against, tie, event }) => [
      ...told,
      id,
      tie ? undefined : text,
      tie && actorName(tie.from),
      tie && actorName(tie.to),
      tie?.channel,
      (tie ?? event)?.dateFrom,
      (tie ?? event)?.dateTo,
      against ? "against" : "for",
      claims((tie ?? event)?.claims ?? []),
    ]);
  };
