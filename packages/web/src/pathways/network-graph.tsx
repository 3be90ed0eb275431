import type { ActorRow, TieRow } from "@throughline/api";
import { linesOf, lookOf } from "@throughline/report/components";
import type { RefObject } from "react";
import { strings } from "../strings.ts";
import type { Place, Places } from "./network-layout.ts";

/** Actors and ties as a picture; a tie is told by letter and dash as well as by colour, one that was refused by an ×. */
export function NetworkGraph({
  svg,
  places,
  actors,
  ties,
  chosen,
  onChoose,
}: {
  svg: RefObject<SVGSVGElement | null>;
  places: Places;
  actors: readonly ActorRow[];
  ties: readonly TieRow[];
  /** an actor or a tie */
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const all = [...places.values()];
  const [left, top] = [Math.min(...all.map(({ x }) => x)) - 90, Math.min(...all.map(({ y }) => y)) - 40];
  const [right, bottom] = [Math.max(...all.map(({ x }) => x)) + 90, Math.max(...all.map(({ y }) => y)) + 40];
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const between = new Map<string, number>();
  return (
    <svg
      ref={svg}
      className="network"
      viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
      role="group"
      aria-label={strings.network.picture(tied.size, ties.length)}
    >
      {ties.map((tie) => {
        const [from, to] = [places.get(tie.from), places.get(tie.to)];
        if (!from || !to) return null;
        const pair = [tie.from, tie.to].sort().join(" ");
        const nth = between.get(pair) ?? 0;
        between.set(pair, nth + 1);
        return (
          <TieArrow
            key={tie.id}
            tie={tie}
            from={from}
            to={to}
            nth={nth}
            onChoose={onChoose}
            chosen={chosen === tie.id}
          />
        );
      })}
      {actors.map((actor) => {
        const place = places.get(actor.id);
        if (!place || !tied.has(actor.id)) return null;
        return (
          <g
            key={actor.id}
            className={actor.id === chosen ? "actor chosen" : "actor"}
            transform={`translate(${place.x} ${place.y})`}
            role="button"
            tabIndex={0}
            data-actor={actor.id}
            aria-pressed={actor.id === chosen}
            onClick={() => onChoose(actor.id)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              onChoose(actor.id);
            }}
          >
            <title>{actor.kind}</title>
            <circle r={8} />
            <text textAnchor="middle">
              {linesOf(actor.name, 24).map((line, i, lines) => (
                <tspan key={line} x={0} y={-13 - 13 * (lines.length - 1 - i)}>
                  {line}{" "}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function TieArrow({
  tie,
  from,
  to,
  nth,
  chosen,
  onChoose,
}: {
  tie: TieRow;
  from: Place;
  to: Place;
  /** ties between the same two are bent apart */
  nth: number;
  chosen: boolean;
  onChoose: (id: string) => void;
}) {
  const look = lookOf(tie.channel);
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const turned = tie.from < tie.to ? 1 : -1;
  const bend = turned * (nth % 2 === 0 ? 1 : -1) * (12 + 16 * Math.ceil(nth / 2));
  const [mx, my] = [(from.x + to.x) / 2 - uy * bend, (from.y + to.y) / 2 + ux * bend];
  const tip = { x: to.x - ux * 11, y: to.y - uy * 11 };
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
    <g className={chosen ? "tie chosen" : "tie"} data-tie={tie.id} onClick={() => onChoose(tie.id)}>
      <path
        d={`M${from.x} ${from.y}Q${mx} ${my} ${tip.x} ${tip.y}`}
        fill="none"
        stroke={look.colour}
        strokeDasharray={look.dash}
      />
      <polygon points={head.map((point) => point.join(",")).join(" ")} fill={look.colour} />
      <text x={label.x} y={label.y} dy="0.35em" textAnchor="middle">
        {tie.sign === "-" ? "×" : ""}
        {look.letter}
      </text>
    </g>
  );
}
