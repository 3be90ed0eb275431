import { barX, dot, ruleX, text } from "@observablehq/plot";
import type { AnalysisResult } from "@throughline/assess";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import { shorten } from "../../figures/svg-text.ts";
import { figure, text as say } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

type Bar = Extract<AnalysisResult, { kind: "process-tracing" }>["result"]["bars"][number];

/** Maximum number of bars; the table has all. */
const barsDrawn = 14;
const rowHeight = 30;
const charWidth = 6.4;
const longestLabel = 40;

/**
 * Draws a tornado plot: the posterior of the leading hypothesis when one judgement moves from one end of its range to
 * the other, the widest bar first. The end values are beside the bar; a diamond marks a change of the leading
 * hypothesis before that end.
 */
export function tornadoFigure(bars: readonly Bar[], leading: string, posterior: number): FigureView {
  const drawnBars = bars.slice(0, barsDrawn);
  const names = new Map(drawnBars.map(({ id, label }) => [id, shorten(label, longestLabel)]));
  const halves = drawnBars.flatMap(({ id, judgement, posterior: at, turns }) => {
    const below = turns !== undefined && turns.at < judgement.value;
    return [
      { id, to: at.atLow, end: judgement.low, low: true, turns: turns?.within === true && below },
      { id, to: at.atHigh, end: judgement.high, low: false, turns: turns?.within === true && !below },
    ];
  });
  const longest = Math.max(...[...names.values()].map(({ length }) => length));
  const side = (left: boolean) => halves.filter(({ to }) => (left ? to < posterior : to >= posterior));
  return plotFigure(
    {
      width: 700,
      height: names.size * rowHeight + 66,
      marginLeft: 24 + longest * charWidth,
      marginRight: 20,
      marginTop: 10,
      marginBottom: 50,
      x: {
        domain: [0, 1],
        inset: 26,
        label: say("probability of {leading}", { leading }),
        labelAnchor: "center",
        grid: true,
      },
      y: {
        type: "band",
        domain: [...names.keys()],
        tickFormat: (id: string) => names.get(id) ?? id,
        label: null,
        tickSize: 0,
        padding: 0.3,
      },
      marks: [
        barX(halves, {
          y: "id",
          x1: () => posterior,
          x2: "to",
          fill: ({ low }: (typeof halves)[number]) => (low ? "#fff" : colours[4]),
          stroke: "#333",
          strokeWidth: 1,
        }),
        ruleX([posterior], { stroke: "#000", strokeWidth: 1.6 }),
        dot(
          halves.filter(({ turns }) => turns),
          { x: "to", y: "id", symbol: "diamond", r: 5, fill: "#000" },
        ),
        ...[true, false].map((left) =>
          text(side(left), {
            x: "to",
            y: "id",
            text: ({ end }: (typeof halves)[number]) => figure(end, 2),
            textAnchor: left ? "end" : "start",
            dx: left ? -8 : 8,
            fill: "#000",
            stroke: "#fff",
            strokeWidth: 3,
          }),
        ),
      ],
    },
    captionOf(bars.length),
    drawnBars
      .map(({ label, judgement, posterior: at, turns }) =>
        say("{label} from {low} to {high}: {leading} from {atLow} to {atHigh}{part}", {
          label,
          low: figure(judgement.low),
          high: figure(judgement.high),
          leading,
          atLow: figure(at.atLow),
          atHigh: figure(at.atHigh),
          part: turns?.within ? say(", {to} leads from {at}", { to: turns.to, at: figure(turns.at, 3) }) : "",
        }),
      )
      .join(". "),
    tableOf(bars, leading),
  );
}

function captionOf(bars: number): string {
  return say(
    "Each judgement moved alone, with the others unchanged: white when lowered, filled when raised, with its end values. A diamond marks where another explanation takes the lead before that end.{part}",
    {
      part: bars > barsDrawn ? say(" The {barsDrawn} widest of {bars}.", { barsDrawn, bars: bars }) : "",
    },
  );
}

function tableOf(bars: readonly Bar[], leading: string): FigureView["table"] & { readonly title: string } {
  return {
    title: say("tornado diagram of {leading}", { leading }),
    columns: [
      say("judgement"),
      say("as it is"),
      say("lowered to"),
      say("raised to"),
      say("{leading} when lowered", { leading }),
      say("{leading} when raised", { leading }),
      say("the lead turns at"),
      say("to"),
    ],
    rows: bars.map(({ label, judgement, posterior: at, turns }) => [
      label,
      judgement.value,
      judgement.low,
      judgement.high,
      at.atLow,
      at.atHigh,
      turns?.at,
      turns?.to,
    ]),
  };
}
