import { lookOf } from "../../figures/channel-looks.ts";
import type { PropsOf } from "../../figures/picture.ts";
import { PictureFrame, TextLines } from "../../figures/svg-parts.tsx";
import { letterWidth, linesOf, px, shorten } from "../../figures/svg-text.ts";
import { text } from "../../language/text.ts";
import {
  type DiagramArrow,
  type DiagramPicture,
  type DiagramPlace,
  placeSize,
  type Span,
} from "./pathway-places.ts";

const [ink, grey, missingColour] = ["#1c1b1a", "#6b665e", "#7a5200"];
const size = {
  width: 700,
  margin: 16,
  letters: 21,
  whoLetters: 26,
  line: 14,
  condition: 24,
  conditionLetters: 90,
  most: 2,
};
const marks: Readonly<Record<DiagramArrow["status"], string>> = {
  met: "✓",
  "not met": "×",
  unknown: "?",
  missing: "missing",
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
  const edge = placeSize.height / 2 + size.margin;
  const top = Math.min(...places.map(({ y }) => y)) - edge;
  const bottom = Math.max(...places.map(({ y }) => y)) + edge + (hasLoop(arrows) ? size.condition : 0) - top;
  const height = bottom + conditions.length * size.condition;
  return (
    <PictureFrame width={size.width} height={height} inWords={inWords} svg={svg} role={role}>
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

const hasLoop = (arrows: readonly DiagramArrow[]) => arrows.some(({ span }) => "loopAt" in span);

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
  const width = arrow.status === "met" && !arrow.asksForNothing ? 2.2 : 1.6;
  const line = { fill: "none", stroke: colour, strokeWidth: width, strokeDasharray: dash };
  if ("loopAt" in arrow.span) {
    const { x, y } = arrow.span.loopAt;
    const [left, bottom] = [px(x - 40), px(y + placeSize.height / 2)];
    return <path d={`M${left} ${bottom}c0 26 60 26 60 4`} {...line} />;
  }
  const { from, to } = arrow.span;
  return (
    <g data-step={arrow.step}>
      <path d={`M${px(from.x)} ${px(from.y)}L${px(to.x)} ${px(to.y)}`} {...line} />
      {!(arrow.asksForNothing && arrow.status === "met") && <Head span={arrow.span} colour={colour} />}
    </g>
  );
}

function Head({ span: { from, to }, colour }: { span: Span; colour: string }) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const point = (turn: number) =>
    `${px(to.x - 10 * Math.cos(angle + turn))},${px(to.y - 10 * Math.sin(angle + turn))}`;
  return <polygon points={`${px(to.x)},${px(to.y)} ${point(0.42)} ${point(-0.42)}`} fill={colour} />;
}

/** The step, its channels and its status, at the middle of its arrow. */
function ArrowLabel({ arrow }: { arrow: DiagramArrow }) {
  const { step, status, channels, span } = arrow;
  const letters = channels.map((channel) => lookOf(channel).letter).join("");
  const text = [step, marks[status], letters].filter(Boolean).join(" ");
  const { colour } = lookOfArrow(arrow);
  const at =
    "loopAt" in span ? { x: span.loopAt.x - 8, y: span.loopAt.y + placeSize.height / 2 + 22 } : span.middle;
  const width = text.length * letterWidth + 18;
  return (
    <g>
      <rect
        x={px(at.x - width / 2)}
        y={px(at.y - 10)}
        width={px(width)}
        height="20"
        rx="10"
        fill={status === "missing" ? "#fff3d6" : "#fff"}
        stroke={colour}
        strokeDasharray={status === "met" ? undefined : "3 2"}
      />
      <text x={px(at.x)} y={px(at.y + 4)} textAnchor="middle" fontWeight="600" fill={ink}>
        {text}
      </text>
    </g>
  );
}

function Condition({ condition, y }: { condition: DiagramPicture["conditions"][number]; y: number }) {
  const { step, status, name } = condition;
  const [text = ""] = linesOf(`${step} ${marks[status]}  ${name}`, size.conditionLetters);
  return (
    <text x="54" y={px(y + 12)} fill={status === "missing" ? missingColour : ink}>
      {text}
    </text>
  );
}
