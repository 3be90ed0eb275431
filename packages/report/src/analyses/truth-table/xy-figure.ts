import { dot, frame, link, ruleX, ruleY, text } from "@observablehq/plot";
import { type AnalysisResult, list } from "@throughline/assess";
import { colours } from "../../figures/colours.ts";
import { type Labelled, labelPlaces, leaderEnd, textBox } from "../../figures/label-places.ts";
import { plotFigure } from "../../figures/plot.ts";
import { shorten } from "../../figures/svg-text.ts";
import { figure, text as say } from "../../language/text.ts";
import type { FigureView } from "../../view/view.ts";

type Model = Extract<
  AnalysisResult,
  { kind: "truth-table" }
>["result"]["solutions"][number]["models"][number];
type Place = NonNullable<NonNullable<Model["cases"]>["places"]>[number];
type Zone = Place["zone"];

const looks: Readonly<
  Record<Zone, { symbol: "circle" | "triangle" | "square" | "diamond" | "times" | "star"; colour: number }>
> = {
  typical: { symbol: "circle", colour: 0 },
  "deviant consistency in degree": { symbol: "triangle", colour: 5 },
  "deviant consistency in kind": { symbol: "square", colour: 1 },
  "deviant coverage": { symbol: "diamond", colour: 3 },
  "individually irrelevant": { symbol: "times", colour: 6 },
  ambiguous: { symbol: "star", colour: 2 },
};
const zones = Object.keys(looks) as Zone[];

const signs = {
  typical: "Disc",
  "deviant consistency in degree": "triangle",
  "deviant consistency in kind": "square",
  "deviant coverage": "diamond",
  "individually irrelevant": "cross",
  ambiguous: "star",
} as const satisfies Readonly<Record<Zone, string>>;

const size = { width: 600, height: 500, left: 50, right: 20, top: 20, bottom: 50 };
const area = { width: size.width - size.left - size.right, height: size.height - size.top - size.bottom };
const ticks = [0, 0.25, 0.5, 0.75, 1];
/** A longer solution is shown in the chart above and not repeated. */
const maxSolutionLength = 120;
/** A margin around 0..1, to show marks at the ends completely. */
const [low, high] = [-0.04, 1.04];
const across = (x: number) => ((x - low) / (high - low)) * area.width;
const down = (y: number) => ((high - y) / (high - low)) * area.height;

/** The names of the zones, along the lines at 0.5, where few cases lie. */
const zoneNames = [
  { x: -0.02, y: 0.525, text: "deviant coverage" },
  { x: -0.02, y: 0.475, text: "individually irrelevant" },
  { x: 0.515, y: 1.015, text: "typical" },
  { x: 0.8, y: 0.525, text: "deviant in degree" },
  { x: 0.8, y: 0.475, text: "deviant in kind" },
] as const;

const namesOfZones = () => zoneNames.map(({ x, y, text: name }) => ({ x, y, text: say(name) }));

/** Plots membership in a solution against membership in the outcome, with a symbol for each zone. */
export function xyFigure(
  places: readonly Place[],
  named: { readonly solution: string; readonly outcome: string },
  caseName: (id: string) => string,
): FigureView {
  const points = places.map((place) => ({ ...place, text: labelOf(place.cases.map(caseName)) }));
  const labels = labelsOf(points);
  const unlabelled = points.filter((_, i) => labels[i] === undefined).map((point) => point.text);
  const present = zones.filter((zone) => places.some((place) => place.zone === zone));
  return plotFigure(
    {
      width: size.width,
      height: size.height,
      marginLeft: size.left,
      marginRight: size.right,
      marginTop: size.top,
      marginBottom: size.bottom,
      x: { domain: [low, high], label: say("membership in the solution"), ticks, tickFormat: String },
      y: {
        domain: [low, high],
        label: say("membership in {outcome}", { outcome: named.outcome }),
        ticks,
        tickFormat: String,
      },
      marks: [
        frame(),
        ruleX([0.5], { stroke: "#777" }),
        ruleY([0.5], { stroke: "#777" }),
        link([{}], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: "#777", strokeDasharray: "4 3" }),
        text(namesOfZones(), {
          x: "x",
          y: "y",
          text: "text",
          textAnchor: "start",
          fontStyle: "italic",
          fill: "#555",
        }),
        link(
          labels.filter((label) => label?.far),
          { x1: "fromX", y1: "fromY", x2: "toX", y2: "y", stroke: "#999", strokeWidth: 0.8 },
        ),
        ...present.map((zone) =>
          dot(
            points.filter((point) => point.zone === zone),
            { x: "x", y: "y", r: 5, symbol: looks[zone].symbol, ...paintOf(zone) },
          ),
        ),
        text(
          labels.filter((label) => label !== undefined),
          {
            x: "x",
            y: "y",
            text: "text",
            textAnchor: "start",
            fontSize: 11,
            fill: "#000",
            stroke: "#fff",
            strokeWidth: 3,
          },
        ),
      ],
    },
    say(
      "Each case by its membership in the solution{solution} and in the outcome ({outcome}). {zones}. On the dashed line the two are equal.{unlabelled}",
      {
        solution: named.solution.length > maxSolutionLength ? "" : ` (${named.solution})`,
        outcome: named.outcome,
        zones: present.map((zone) => `${say(signs[zone])}: ${say(zone)}`).join("; "),
        unlabelled:
          unlabelled.length > 0
            ? say(" Not labelled, for lack of space: {unlabelled}.", { unlabelled: list(unlabelled) })
            : "",
      },
    ),
    inWords(points, named),
    {
      title: say("membership in {solution} and {outcome}", {
        solution: shorten(named.solution, maxSolutionLength),
        outcome: named.outcome,
      }),
      columns: [say("cases"), say("in the solution"), say("in the outcome"), say("zone")],
      rows: points.map(({ cases, x, y, zone }) => [cases.map(caseName).join("; "), x, y, say(zone)]),
    },
  );
}

type Point = Place & { readonly text: string };

/** Returns label positions in the units of the axes; undefined for a label that has no room. */
function labelsOf(points: readonly Point[]) {
  const taken = namesOfZones().map(({ x, y, text: name }) => textBox(across(x), down(y), name.length));
  const pixels: Labelled[] = points.map(({ x, y, text }) => ({ x: across(x), y: down(y), text }));
  return labelPlaces(pixels, area, taken).map((place, i) => {
    const { x, y, text } = points[i]!;
    if (place === undefined) return undefined;
    const box = textBox(place.x, place.y, text.length);
    const [end] = leaderEnd({ x: across(x), y: down(y) }, box);
    return { text, x: along(box.left), y: up(place.y), fromX: x, fromY: y, toX: along(end), far: place.far };
  });
}

const along = (pixel: number) => low + (pixel / area.width) * (high - low);
const up = (pixel: number) => high - (pixel / area.height) * (high - low);

function paintOf(zone: Zone) {
  const colour = colours[looks[zone].colour] ?? "#000";
  return looks[zone].symbol === "times"
    ? { stroke: colour, strokeWidth: 1.8 }
    : { fill: colour, stroke: "#fff" };
}

function labelOf(cases: readonly string[]): string {
  if (cases.length > 3) return say("{cases} cases", { cases: cases.length });
  return cases.map((name) => (name.length > 30 ? `${name.slice(0, 29)}…` : name)).join(", ");
}

function inWords(
  points: readonly Point[],
  { solution, outcome }: { readonly solution: string; readonly outcome: string },
): string {
  const said = zones.flatMap((zone) => {
    const inside = points.filter((point) => point.zone === zone);
    return inside.length === 0
      ? []
      : [`${say(zone)}: ${list(inside.map(({ x, y, text }) => `${text} (${figure(x)}, ${figure(y)})`))}`];
  });
  return say("Membership in the solution {solution} and in {outcome}, by zone. {said}.", {
    solution,
    outcome,
    said: said.join("; "),
  });
}
