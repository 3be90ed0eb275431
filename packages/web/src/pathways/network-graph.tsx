import type { ActorRow, TieRow } from "@throughline/api";
import { linesOf } from "@throughline/report/components";
import { Maximize, Minus, Plus } from "lucide-react";
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from "react";
import { strings } from "../strings.ts";
import { IconButton } from "../ui/controls/icon-button.tsx";
import { type Band, chipHeight, chipName } from "./band-layout.ts";
import type { Places } from "./network-layout.ts";
import { TieArrow } from "./tie-arrow.tsx";
import { type Frame, useZoom } from "./use-zoom.ts";

/** The places of actors: in bands, as chips as wide as their names; or anywhere, as dots. */
export type Picture = {
  readonly places: Places;
  readonly whole: Frame;
  readonly bands?: readonly (Band<string> & { readonly name: string })[];
  /** the widths of chips; none where actors are dots */
  readonly widths?: ReadonlyMap<string, number>;
};

type Moves = ReadonlyMap<string, { readonly x: number; readonly y: number }>;

/** Distance by which a key moves an actor, in units of the picture. */
const keyStep = 12;

/**
 * Actors and ties as a picture that is zoomed, panned and focused on an actor; actors are dragged, or moved with Shift and arrows. A tie is
 * marked by letter and dash as well as by colour, a refused one by an ×.
 */
export function NetworkGraph({
  svg,
  picture,
  actors,
  ties,
  chosen,
  onChoose,
}: {
  svg: RefObject<SVGSVGElement | null>;
  picture: Picture;
  actors: readonly ActorRow[];
  ties: readonly TieRow[];
  /** an actor or a tie */
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const [moves, setMoves] = useState<Moves>(new Map());
  const zoom = useZoom(svg, picture.whole);
  const placeOf = (id: string) => moves.get(id) ?? picture.places.get(id);
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const near = neighboursOf(chosen, ties);
  const between = new Map<string, number>();
  const { x, y, width, height } = zoom.shown;
  return (
    <div className="network-picture">
      <ZoomButtons
        zoom={zoom}
        isUnchanged={zoom.isWhole && moves.size === 0}
        onReset={() => setMoves(new Map())}
      />
      <svg
        ref={svg}
        className={near ? "network focused" : "network"}
        viewBox={`${x} ${y} ${width} ${height}`}
        role="group"
        aria-label={strings.network.picture(tied.size, ties.length)}
        {...zoom.handlers}
      >
        {picture.bands?.map(({ level, name, top, height: bandHeight }) => (
          <g key={level} className="band">
            <rect x={picture.whole.x} y={top} width={picture.whole.width} height={bandHeight} rx={6} />
            <text x={picture.whole.x + 8} y={top + 15}>
              {name}
            </text>
          </g>
        ))}
        {ties.map((tie) => {
          const [from, to] = [placeOf(tie.from), placeOf(tie.to)];
          if (!from || !to) return null;
          const pair = [tie.from, tie.to].sort().join(" ");
          const nth = between.get(pair) ?? 0;
          between.set(pair, nth + 1);
          const isNear = [tie.id, tie.from, tie.to].includes(chosen);
          return (
            <TieArrow
              key={tie.id}
              tie={tie}
              from={from}
              to={to}
              nth={nth}
              reach={
                picture.widths
                  ? { width: (picture.widths.get(tie.to) ?? 0) / 2, height: chipHeight / 2 }
                  : undefined
              }
              look={chosen === tie.id ? "chosen" : isNear ? "near" : near ? "far" : ""}
              onChoose={onChoose}
            />
          );
        })}
        {actors.map((actor) => {
          const { id } = actor;
          const place = placeOf(id);
          if (!place || !tied.has(id)) return null;
          return (
            <ActorNode
              key={id}
              actor={actor}
              place={place}
              width={picture.widths?.get(id)}
              look={id === chosen ? "chosen" : near?.has(id) ? "near" : near ? "far" : ""}
              pointAt={zoom.pointAt}
              onMove={(to) => setMoves(new Map(moves).set(id, to))}
              onChoose={onChoose}
            />
          );
        })}
      </svg>
    </div>
  );
}

type Point = { readonly x: number; readonly y: number };

/** An actor, chosen by click or Enter, and moved by dragging or with Shift and an arrow. */
function ActorNode({
  actor,
  place,
  width,
  look,
  pointAt,
  onMove,
  onChoose,
}: {
  actor: ActorRow;
  place: Point;
  width: number | undefined;
  look: "chosen" | "near" | "far" | "";
  /** where in the picture an event was */
  pointAt: (event: PointerEvent) => Point;
  onMove: (to: Point) => void;
  onChoose: (id: string) => void;
}) {
  const dragged = useRef<{ hasMoved: boolean }>(undefined);
  const { id, name, kind } = actor;
  const toggle = () => onChoose(look === "chosen" ? "" : id);
  const drag = (event: PointerEvent) => {
    if (!dragged.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const to = pointAt(event);
    if (!dragged.current.hasMoved && Math.hypot(to.x - place.x, to.y - place.y) < chipHeight) return;
    dragged.current.hasMoved = true;
    onMove(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (event.key === "Enter" || event.key === " ") toggle();
    else if (event.key === "Escape") onChoose("");
    else if (event.shiftKey && by)
      onMove({ x: place.x + (by[0] ?? 0) * keyStep, y: place.y + (by[1] ?? 0) * keyStep });
    else return;
    event.preventDefault();
  };
  return (
    <g
      className={`actor ${look}`}
      transform={`translate(${place.x} ${place.y})`}
      role="button"
      tabIndex={0}
      data-actor={id}
      aria-pressed={look === "chosen"}
      aria-label={width === undefined || chipName(name) === name ? name : `${chipName(name)} ${name}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = { hasMoved: false };
      }}
      onPointerMove={drag}
      onClick={() => {
        if (!dragged.current?.hasMoved) toggle();
        dragged.current = undefined;
      }}
      onKeyDown={onKeyDown}
    >
      <title>{`${name} (${kind})`}</title>
      <ActorMark name={name} width={width} />
    </g>
  );
}

/** An actor as a chip with its name, or as a dot below it. */
function ActorMark({ name, width }: { name: string; width: number | undefined }) {
  if (width !== undefined)
    return (
      <>
        <rect x={-width / 2} y={-chipHeight / 2} width={width} height={chipHeight} rx={chipHeight / 2} />
        <text textAnchor="middle" dy="0.35em">
          {chipName(name)}
        </text>
      </>
    );
  return (
    <>
      <circle r={8} />
      <text textAnchor="middle">
        {linesOf(name, 24).map((line, i, lines) => (
          <tspan key={line} x={0} y={-13 - 13 * (lines.length - 1 - i)}>
            {line}{" "}
          </tspan>
        ))}
      </text>
    </>
  );
}

/** The actors that have a tie with the chosen one, or are the ends of the chosen tie; nothing while none is chosen. */
function neighboursOf(chosen: string, ties: readonly TieRow[]): ReadonlySet<string> | undefined {
  const own = chosen === "" ? [] : ties.filter(({ id, from, to }) => [id, from, to].includes(chosen));
  return own.length === 0 ? undefined : new Set(own.flatMap(({ from, to }) => [from, to]));
}

/** Zooms in and out, and back to the whole picture with every actor in its place. */
function ZoomButtons({
  zoom,
  isUnchanged,
  onReset,
}: {
  zoom: ReturnType<typeof useZoom>;
  isUnchanged: boolean;
  onReset: () => void;
}) {
  return (
    <div className="zoom-buttons">
      <IconButton icon={Plus} label={strings.network.closer} shortcut="+" onPress={zoom.closer} />
      <IconButton icon={Minus} label={strings.network.farther} shortcut="-" onPress={zoom.farther} />
      <IconButton
        icon={Maximize}
        label={strings.network.whole}
        shortcut="0"
        isDisabled={isUnchanged}
        onPress={() => {
          zoom.reset();
          onReset();
        }}
      />
    </div>
  );
}
