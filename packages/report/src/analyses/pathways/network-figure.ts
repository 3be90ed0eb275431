import { arrow, dot, text } from "@observablehq/plot";
import {
  type ActorClass,
  actorColumns,
  classOf,
  isDomestic,
  type NetworkActor,
  type Target,
} from "@throughline/influence";
import type { Actor, Tie } from "@throughline/study";
import { channelLetters, lookOf } from "../../figures/channel-looks.ts";
import { plotFigure } from "../../figures/plot.ts";
import { tiesToDraw } from "../../figures/ties-to-draw.ts";
import type { ChannelName } from "../../language/terms.ts";
import { text as say } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

const symbols: Readonly<
  Record<ActorClass, "square" | "diamond" | "star" | "triangle" | "circle" | "cross" | "hexagon">
> = {
  "foreign-state": "square",
  international: "diamond",
  donor: "star",
  ally: "triangle",
  domestic: "circle",
  other: "cross",
  state: "hexagon",
};
type PlacedActor = {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorClass;
  readonly x: number;
  readonly y: number;
};

const columnNames = [
  "states and organisations abroad",
  "allies, donors, others abroad",
  "domestic groups, media, others",
  "state bodies",
] as const;

function columnText(i: number): string {
  const name = columnNames[i];
  return name === undefined ? "" : say(name);
}

/**
 * Draws actors in four columns by their possible role (from abroad to the state), and ties as arrows. A channel has a
 * letter and a dash besides its colour; a tie that was ended or refused has an x before its letter.
 */
export function networkFigure(
  all: readonly Tie[],
  actors: readonly Actor[],
  target: Target,
  caseName: string,
  channelName: ChannelName,
): FigureView | undefined {
  if (all.length === 0) return undefined;
  const ties = tiesToDraw(all);
  const { placed, rows } = placesOf(ties, actors, target);
  const arrows = arrowsOf(ties, placed);
  const channels = [...new Set(ties.map((tie) => tie.channel))];
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const points = [...placed.values()];
  return plotFigure(
    {
      width: 900,
      height: 110 + 46 * rows,
      marginTop: 34,
      marginBottom: 44,
      marginLeft: 110,
      marginRight: 110,
      x: {
        domain: [0, 3],
        ticks: [0, 1, 2, 3],
        tickFormat: (i: number) => columnText(i),
        axis: "top",
        label: null,
      },
      y: { domain: [rows, 0], axis: null },
      marks: [...channels.flatMap((channel) => arrowMarks(channel, arrows)), ...labelMarks(arrows, points)],
    },
    captionOf(ties, all.length, channelLetters(channels, channelName)),
    say("{points} actors and {ties} ties: {tiesB}", {
      points: points.length,
      ties: ties.length,
      tiesB: ties
        .map((tie) => `${nameOf(tie.from)} → ${nameOf(tie.to)}, ${channelName(tie.channel)}`)
        .join("; "),
    }),
    {
      title: say("actors and ties of {caseName}", { caseName }),
      columns: [
        say("tie"),
        say("from"),
        say("to"),
        say("channel"),
        say("sign"),
        say("begins"),
        say("ends"),
        say("claims"),
      ],
      rows: all.map((tie) => [
        tie.id,
        nameOf(tie.from),
        nameOf(tie.to),
        channelName(tie.channel),
        tie.sign,
        tie.dateFrom,
        tie.dateTo,
        tie.claims.join(" "),
      ]),
    },
  );
}

/** Places the actors of some ties in columns, and returns the largest number of rows in a column. */
function placesOf(ties: readonly Tie[], actors: readonly Actor[], target: Target) {
  const used = new Set(ties.flatMap((tie) => [tie.from, tie.to]));
  const heights = new Map<number, number>();
  const nodes = actors
    .filter((actor) => used.has(actor.id))
    .map((actor) => {
      const kind = classOf(actor satisfies NetworkActor, target);
      const column = kind === "other" && !isDomestic(actor, target) ? 1 : actorColumns[kind];
      const row = heights.get(column) ?? 0;
      heights.set(column, row + 1);
      return { id: actor.id, name: actor.name, kind, column, row };
    });
  const rows = Math.max(...heights.values());
  const placed = new Map(
    nodes.map(({ id, name, kind, column, row }): [string, PlacedActor] => {
      const y = (row + 0.5) * (rows / (heights.get(column) ?? 1)) + (column % 2) * 0.22;
      return [id, { id, name, kind, x: column, y }];
    }),
  );
  return { placed, rows };
}

type Arrow = ReturnType<typeof arrowsOf>[number];

/** Parts of the way along an arrow at which its letter can stand, best first. */
const letterPlaces = [0.42, 0.34, 0.5, 0.26, 0.58, 0.18, 0.66];

/** Height of an arc within a column, in columns for each row that it spans. */
const arcHeight = 0.037;

/** Returns ties as arrows. Their letters keep clear of the names of actors and of each other, where there is room. */
function arrowsOf(ties: readonly Tie[], placed: ReadonlyMap<string, PlacedActor>) {
  const letters: { readonly x: number; readonly y: number }[] = [];
  const isFree = (at: { readonly x: number; readonly y: number }) =>
    letters.every(({ x, y }) => Math.abs(at.x - x) > 0.07 || Math.abs(at.y - y) > 0.28) &&
    [...placed.values()].every(({ x, y }) => Math.abs(at.x - x) > 0.34 || at.y < y - 0.25 || at.y > y + 0.9);
  return ties.map(({ from, to, channel, sign }) => {
    const start = placed.get(from) ?? { x: 0, y: 0 };
    const end = placed.get(to) ?? { x: 0, y: 0 };
    const middle = { x: start.x + arcHeight * (end.y - start.y), y: (start.y + end.y) / 2 };
    const places = letterPlaces.map((part) => ({
      x: start.x + (end.x - start.x) * part,
      y: start.y + (end.y - start.y) * part,
    }));
    const letter = start.x === end.x ? middle : (places.find(isFree) ?? places[0] ?? start);
    letters.push(letter);
    return {
      channel,
      sign,
      x1: start.x,
      y1: start.y,
      x2: end.x,
      y2: end.y,
      xm: letter.x,
      ym: letter.y,
    };
  });
}

/** Draws straight arrows between columns, curved ones within a column. */
const arrowMarks = (channel: string, arrows: readonly Arrow[]) =>
  [0, 40].map((bend) =>
    arrow(
      arrows.filter((a) => a.channel === channel && (a.x1 === a.x2) === bend > 0),
      {
        x1: "x1",
        y1: "y1",
        x2: "x2",
        y2: "y2",
        bend,
        insetEnd: 10,
        insetStart: 7,
        stroke: lookOf(channel).colour,
        strokeDasharray: lookOf(channel).dash,
        strokeWidth: 1.4,
        headLength: 7,
        strokeOpacity: 0.85,
      },
    ),
  );

/** Draws the symbols of actors by class, their names, and the letters of ties. */
const labelMarks = (arrows: readonly Arrow[], points: readonly PlacedActor[]) => [
  ...Object.entries(symbols).map(([kind, symbol]) =>
    dot(
      points.filter((p) => p.kind === kind),
      { x: "x", y: "y", r: 7, symbol, fill: "#333", stroke: "#fff" },
    ),
  ),
  text(points, {
    x: "x",
    y: "y",
    text: "name",
    dy: 16,
    fontSize: 11,
    lineWidth: 13,
    lineAnchor: "top",
    dx: 0,
    stroke: "#fff",
    fill: "#000",
    strokeWidth: 3,
  }),
  text(arrows, {
    x: "xm",
    y: "ym",
    text: (a: Arrow) => `${a.sign === "-" ? "x" : ""}${lookOf(a.channel).letter}`,
    fontSize: 10,
    fontWeight: 700,
    stroke: "#fff",
    fill: "#000",
    strokeWidth: 3,
  }),
];

function captionOf(ties: readonly Tie[], all: number, letters: string): string {
  const cut =
    ties.length < all
      ? say(" Drawn: {ties} of {all} ties, between the actors with the most ties; the table has all.", {
          all,
          ties: ties.length,
        })
      : "";
  return say(
    "Actors and ties.{cut} Letters: {letters}; x before the letter: cut or refused. Square: foreign state; diamond: international organisation; triangle: ally abroad; star: donor; disc: domestic group; cross: other; hexagon: state body.",
    { cut, letters },
  );
}
