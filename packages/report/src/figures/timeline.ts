import { dot, link, text } from "@observablehq/plot";
import { compareText, type Event, firstDay, lastDay, printInterval } from "@throughline/study";
import { text as say } from "../language/text.ts";
import { capitalise } from "../summary/wording.ts";
import type { FigureView } from "../view/view.ts";
import { colours } from "./colours.ts";
import { plotFigure } from "./plot.ts";

const symbols = ["circle", "square", "triangle", "diamond", "star", "cross", "wye"] as const;

/** Dated events in chronological order, one line each; symbol and colour show the kind of case. */
export function timelineFigure(
  events: readonly Event[],
  groupOf: (event: Event) => string,
): FigureView | undefined {
  const dated = events
    .flatMap((event) => {
      const from = event.dateFrom ?? event.dateTo;
      return from === undefined
        ? []
        : [
            {
              event,
              start: new Date(`${firstDay(from)}T00:00:00Z`),
              end: new Date(`${lastDay(event.dateTo ?? from)}T00:00:00Z`),
            },
          ];
    })
    .sort((a, b) => a.start.getTime() - b.start.getTime() || compareText(a.event.id, b.event.id));
  const first = dated[0];
  if (!first) return undefined;
  const groups = [...new Set(dated.map((d) => groupOf(d.event)))];
  const names = groups.length > symbols.length ? [...groups.slice(0, symbols.length - 1), "others"] : groups;
  const group = (event: Event) => (names.includes(groupOf(event)) ? groupOf(event) : "others");
  const rows = dated.map((d) => ({
    id: d.event.id,
    start: d.start,
    end: d.end,
    group: group(d.event),
    label: `${printInterval(d.event.dateFrom, d.event.dateTo)}  ${d.event.title}`,
  }));
  const latest = new Date(Math.max(...rows.map((row) => row.end.getTime())));
  return plotFigure(
    {
      width: 900,
      height: 50 + 19 * rows.length,
      marginLeft: 12,
      marginRight: 430,
      x: { type: "utc", label: null, grid: true },
      y: { domain: rows.map((row) => row.id), axis: null },
      marks: [
        link(rows, { x1: "start", x2: "end", y1: "id", y2: "id", stroke: "#888", strokeWidth: 3 }),
        ...names.map((name, i) =>
          dot(
            rows.filter((row) => row.group === name),
            { x: "start", y: "id", r: 5, symbol: symbols[i] ?? "circle", fill: colours[i] ?? "#000" },
          ),
        ),
        text(rows, {
          x: () => latest,
          y: "id",
          text: "label",
          textAnchor: "start",
          dx: 12,
          fontSize: 11,
        }),
      ],
    },
    say("Events in order of time. {names}.", {
      names: capitalise(names.map((name, i) => `${shapeText(i)}: ${name}`).join("; ")),
    }),
    rows.map((row) => row.label).join("; "),
    {
      title: say("events in order of time"),
      columns: [say("event"), say("from"), say("to"), say("case"), say("title"), say("claims")],
      rows: dated.map(({ event }) => [
        event.id,
        event.dateFrom,
        event.dateTo,
        groupOf(event),
        event.title,
        event.claims.join(" "),
      ]),
    },
  );
}

const shapes = ["disc", "square", "triangle", "diamond", "star", "cross", "three-pointed"] as const;

function shapeText(i: number): string {
  const shape = shapes[i];
  return shape === undefined ? "" : say(shape);
}
