import { barX, dot, ruleX, text } from "@observablehq/plot";
import { type AnalysisResult, figure } from "@throughline/assess";
import { colours } from "../../figures/colours.ts";
import { plotFigure } from "../../figures/plot.ts";
import { shortened } from "../../figures/svg-text.ts";
import type { FigureView } from "../../view/view.ts";

type Bar = Extract<AnalysisResult, { kind: "process-tracing" }>["result"]["bars"][number];

/** So many bars are drawn; the table has all. */
export const barsDrawn = 14;
const rowHeight = 30;
const charWidth = 6.4;
const longestLabel = 40;

/**
 * A tornado plot: the posterior of the leading hypothesis when one judgement moves from one end of its range to the other, the widest
 * bar first. The end values stand beside the bar; a diamond says that the lead turns before that end is reached.
 */
export function tornadoFigure(bars: readonly Bar[], leading: string, posterior: number): FigureView {
  const drawnBars = bars.slice(0, barsDrawn);
  const names = new Map(drawnBars.map(({ id, label }) => [id, shortened(label, longestLabel)]));
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
      x: { domain: [0, 1], inset: 26, label: `probability of ${leading}`, labelAnchor: "center", grid: true },
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
    `Each judgement moved alone, the others as they are: white where it is lowered, filled where it is raised, its end values beside. A diamond says that another explanation takes the lead before that end is reached.${bars.length > barsDrawn ? ` The ${barsDrawn} widest of ${bars.length}.` : ""}`,
    drawnBars
      .map(
        ({ label, judgement, posterior: at, turns }) =>
          `${label} from ${figure(judgement.low)} to ${figure(judgement.high)}: ${leading} from ${figure(at.atLow)} to ${figure(at.atHigh)}${turns?.within ? `, ${turns.to} leads from ${figure(turns.at, 3)}` : ""}`,
      )
      .join(". "),
    {
      title: `tornado of ${leading}`,
      columns: [
        "judgement",
        "as it is",
        "lowered to",
        "raised to",
        `${leading} when lowered`,
        `${leading} when raised`,
        "the lead turns at",
        "to",
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
    },
  );
}
