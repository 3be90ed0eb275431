import { frame, rectY, ruleX, ruleY, text } from "@observablehq/plot";
import { firstDay, lastDay } from "@throughline/study";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import { text as say } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

type Month = { readonly month: string; readonly count: number };
type Panel = { readonly name: string; readonly months: readonly Month[] };
type Dated = { readonly label: string; readonly date: string; readonly event?: string };

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
const dayAfter = (date: string): Date => new Date(day(date).getTime() + 86_400_000);

/**
 * Draws events by month, one panel per dyad, with dates as lines: dashed where an intervention begins or ends, solid
 * for an event.
 * A line at the bottom marks covered months. For other months it is not known whether there were events.
 */
export function seriesFigure(panels: readonly Panel[], dates: readonly Dated[]): FigureView {
  const bars = panels.flatMap(({ name, months }) =>
    months.map(({ month, count }) => ({
      name,
      from: day(firstDay(month)),
      to: dayAfter(lastDay(month)),
      count,
    })),
  );
  const marked = dates.map(({ label, date, event }, i) => ({
    letter: String.fromCharCode(65 + (i % 26)),
    label: `${label} (${date})`,
    at: day(firstDay(date)),
    solid: event !== undefined,
  }));
  const most = Math.max(1, ...bars.map((bar) => bar.count));
  return plotFigure(
    {
      width: 900,
      height: 70 + 130 * panels.length,
      marginLeft: 50,
      marginRight: 190,
      marginTop: 24,
      marginBottom: 40,
      x: { type: "utc", label: null },
      y: { label: "events", domain: [0, most], grid: true, ticks: Math.min(5, most), tickFormat: "d" },
      fy: { label: null, domain: panels.map(({ name }) => name), tickFormat: wrapName },
      marks: [
        frame({ stroke: "#ccc" }),
        rectY(bars, { x1: "from", x2: "to", y: "count", fy: "name", fill: colours[0], insetRight: 0.5 }),
        ruleY(bars, { x1: "from", x2: "to", y: 0, fy: "name", stroke: "#333", strokeWidth: 2 }),
        ruleX(
          marked.filter(({ solid }) => !solid),
          { x: "at", stroke: "#777", strokeDasharray: "4 3" },
        ),
        ruleX(
          marked.filter(({ solid }) => solid),
          { x: "at", stroke: colours[1], strokeWidth: 2 },
        ),
        text(marked, {
          x: "at",
          frameAnchor: "top",
          dy: -14,
          text: "letter",
          fontWeight: "bold",
          facetAnchor: "top",
        }),
      ],
    },
    say(
      "Events by month. The line at the bottom marks the months that the source covers; for other months it is not known whether there were events.{part}",
      {
        part:
          marked.length > 0
            ? ` ${marked.map(({ letter, label, solid }) => `${letter}${solid ? "" : say(", dashed")}: ${label}`).join("; ")}.`
            : "",
      },
    ),
    panels
      .map(
        ({ name, months }) =>
          `${name}: ${
            months
              .filter(({ count }) => count > 0)
              .map(({ month, count }) => `${month} ${count}`)
              .join(", ") || say("no events")
          }`,
      )
      .join("; "),
    {
      title: say("events by month"),
      columns: [say("from whom to whom"), say("month"), say("events")],
      rows: panels.flatMap(({ name, months }) => months.map(({ month, count }) => [name, month, count])),
    },
  );
}

/** Breaks a long name into two lines. */
function wrapName(name: string): string {
  return name.replace(" towards ", "\ntowards ");
}
