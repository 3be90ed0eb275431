import type { TieRow } from "@throughline/api";
import { lookOf } from "@throughline/report/components";
import type { Place } from "./network-layout.ts";

/** How far the head of an arrow stays from the centre of a dot. */
const dotReach = 11;

/** A tie as an arrow, bent apart from others between the same two. */
export function TieArrow({
  tie,
  from,
  to,
  nth,
  reach,
  look,
  onChoose,
}: {
  tie: TieRow;
  from: Place;
  to: Place;
  /** its place among the ties between the same two */
  nth: number;
  /** half the size of the chip that it leads to; undefined for a dot */
  reach: { readonly width: number; readonly height: number } | undefined;
  look: "chosen" | "near" | "far" | "";
  onChoose: (id: string) => void;
}) {
  const { colour, dash, letter } = lookOf(tie.channel);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const turned = tie.from < tie.to ? 1 : -1;
  const bend = turned * (nth % 2 === 0 ? 1 : -1) * (12 + 16 * Math.ceil(nth / 2));
  const [mx, my] = [(from.x + to.x) / 2 - uy * bend, (from.y + to.y) / 2 + ux * bend];
  const tip = tipOf({ x: mx, y: my }, to, reach);
  const [tx, ty] = [tip.x - mx, tip.y - my];
  const tipLength = Math.hypot(tx, ty) || 1;
  const [dx, dy] = [tx / tipLength, ty / tipLength];
  const head = [
    [tip.x, tip.y],
    [tip.x - dx * 9 - dy * 4, tip.y - dy * 9 + dx * 4],
    [tip.x - dx * 9 + dy * 4, tip.y - dy * 9 - dx * 4],
  ];
  const label = { x: 0.25 * from.x + 0.5 * mx + 0.25 * tip.x, y: 0.25 * from.y + 0.5 * my + 0.25 * tip.y };
  return (
    // Each tie is a button in the list beside the picture, which the keyboard reaches.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <g className={look === "" ? "tie" : `tie ${look}`} data-tie={tie.id} onClick={() => onChoose(tie.id)}>
      <path
        d={`M${from.x} ${from.y}Q${mx} ${my} ${tip.x} ${tip.y}`}
        fill="none"
        stroke={colour}
        strokeDasharray={dash}
      />
      <polygon points={head.map((point) => point.join(",")).join(" ")} fill={colour} />
      <text x={label.x} y={label.y} dy="0.35em" textAnchor="middle">
        {tie.sign === "-" ? "×" : ""}
        {letter}
      </text>
    </g>
  );
}

/** Where an arrow from a point meets the edge of what it leads to. */
function tipOf(
  from: Place,
  to: Place,
  reach: { readonly width: number; readonly height: number } | undefined,
): Place {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  if (!reach) return { x: to.x - (dx / length) * dotReach, y: to.y - (dy / length) * dotReach };
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : reach.width / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : reach.height / Math.abs(dy),
    1,
  );
  return { x: to.x - dx * share, y: to.y - dy * share };
}
