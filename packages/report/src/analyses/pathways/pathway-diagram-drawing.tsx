import { lookOf } from "../../figures/channel-looks.ts";
import type { PropsOf } from "../../figures/picture.ts";
import { PictureFrame, TextLines } from "../../figures/svg-parts.tsx";
import { px, shorten } from "../../figures/svg-text.ts";
import { text } from "../../language/text.ts";
import {
  type DiagramArrow,
  type DiagramPicture,
  type DiagramPlace,
  diagramWidth,
  labelSize,
  placeSize,
} from "./pathway-places.ts";
import { type Point, pointsOf } from "./routes.ts";

const [ink, grey, missingColour] = ["#1c1b1a", "#6b665e", "#7a5200"];
const size = {
  margin: 16,
  letters: 21,
  whoLetters: 26,
  line: 14,
  condition: 24,
  conditionLetters: 98,
  most: 2,
};
/**
 * Draws a pattern as a diagram with fixed positions. Arrows are solid for a step that is met, dashed for a missing or
 * unknown one, crossed out for one that is not met.
 */
export function PathwayDiagramDrawing({
  picture: { places, arrows, conditions, inWords },
  svg,
  role,
}: PropsOf<"pathway diagram">) {
  const { top, bottom: low } = extentOf(places, arrows);
  const bottom = low - top;
  const height = bottom + conditions.length * size.condition;
  return (
    <PictureFrame width={diagramWidth} height={height} inWords={inWords} svg={svg} role={role}>
      <g transform={`translate(0 ${px(-top)})`}>
        {arrows.map((arrow) => (
          <ArrowLine key={arrow.step} arrow={arrow} />
        ))}
        {places.map((place) => (
          <PlaceBox key={place.lane.who} place={place} />
        ))}
        {arrows.map((arrow) => (
          <ArrowLabel key={arrow.step} arrow={arrow} />
        ))}
      </g>
      {conditions.map((condition, i) => (
        <Condition key={condition.step} condition={condition} y={bottom + i * size.condition} />
      ))}
    </PictureFrame>
  );
}

/** How far up and down boxes, arrows and labels reach, with a margin. */
function extentOf(places: readonly DiagramPlace[], arrows: readonly DiagramArrow[]) {
  const edges = places.flatMap(({ y }) => [y - placeSize.height / 2, y + placeSize.height / 2]);
  const curves = arrows.flatMap(({ route }) => pointsOf(route).map(({ y }) => y));
  const labels = arrows.flatMap(({ label, route }) => {
    const half = labelSize(label).height / 2;
    return [route.label.y - half, route.label.y + half];
  });
  const all = [...edges, ...curves, ...labels];
  return { top: Math.min(...all) - size.margin, bottom: Math.max(...all) + size.margin };
}

function PlaceBox({ place: { lane, actors, x, y } }: { place: DiagramPlace }) {
  const { width, height } = placeSize;
  const shown = actors.slice(0, size.most).map((name) => shorten(name, size.letters));
  const more = actors.length - shown.length;
  const lines = more > 0 ? [...shown, text("and {more} more", { more })] : shown;
  const who = lane.who.length <= size.whoLetters ? lane.who : lane.name;
  const top = y - ((lines.length + 1) * size.line) / 2 + 11;
  return (
    <g data-place={lane.classes.join(" ")}>
      <rect
        x={px(x - width / 2)}
        y={px(y - height / 2)}
        width={width}
        height={height}
        rx="7"
        fill="#fff"
        stroke={actors.length > 0 ? ink : "#b5b0a7"}
        strokeWidth={lane.classes.includes("state") ? 2 : 1}
        strokeDasharray={actors.length > 0 ? undefined : "4 3"}
      />
      <text x={px(x)} y={px(top)} textAnchor="middle" fill={grey} fontSize="11">
        <title>{lane.who}</title>
        {shorten(who, size.whoLetters)}
      </text>
      <TextLines lines={lines} x={x} y={top + size.line + 1} anchor="middle" weight={600} />
    </g>
  );
}

/** Returns the look of an arrow: that of its channel where the step is met, otherwise that of its status. */
function lookOfArrow({ status, asksForNothing, channels }: DiagramArrow) {
  if (status === "met" && asksForNothing) return { colour: grey, dash: "2 4" };
  if (status === "met") return { colour: lookOf(channels[0] ?? "").colour, dash: undefined };
  return { colour: status === "missing" ? missingColour : grey, dash: "6 5" };
}

function ArrowLine({ arrow }: { arrow: DiagramArrow }) {
  const { colour, dash } = lookOfArrow(arrow);
  const isKept = arrow.asksForNothing && arrow.status === "met";
  const {
    from,
    bends: [a, b],
    to,
  } = arrow.route;
  return (
    <g data-step={arrow.step}>
      <path
        d={`M${at(from)}C${at(a)} ${at(b)} ${at(to)}`}
        fill="none"
        stroke={colour}
        strokeWidth={arrow.status === "met" && !isKept ? 2.2 : 1.6}
        strokeDasharray={dash}
      />
      {!isKept && <Head from={b} to={to} colour={colour} />}
    </g>
  );
}

const at = ({ x, y }: Point): string => `${px(x)} ${px(y)}`;

function Head({ from, to, colour }: { from: Point; to: Point; colour: string }) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const point = (turn: number) =>
    `${px(to.x - 10 * Math.cos(angle + turn))},${px(to.y - 10 * Math.sin(angle + turn))}`;
  return <polygon points={`${px(to.x)},${px(to.y)} ${point(0.42)} ${point(-0.42)}`} fill={colour} />;
}

/** The step, its status and its channels, on its arrow. */
function ArrowLabel({ arrow }: { arrow: DiagramArrow }) {
  const { status, label, route } = arrow;
  const { colour } = lookOfArrow(arrow);
  const { width, height } = labelSize(label);
  const { x, y } = route.label;
  return (
    <g>
      <rect
        x={px(x - width / 2)}
        y={px(y - height / 2)}
        width={px(width)}
        height={height}
        rx="10"
        fill={status === "missing" ? "#fff3d6" : "#fff"}
        stroke={colour}
        strokeDasharray={status === "met" ? undefined : "3 2"}
      />
      <text x={px(x)} y={px(y + 4)} textAnchor="middle" fontWeight="600" fill={ink}>
        {label}
      </text>
    </g>
  );
}

function Condition({ condition, y }: { condition: DiagramPicture["conditions"][number]; y: number }) {
  const { status, text } = condition;
  return (
    <text x="54" y={px(y + 12)} fill={status === "missing" ? missingColour : ink}>
      <title>{text}</title>
      {shorten(text, size.conditionLetters)}
    </text>
  );
}
