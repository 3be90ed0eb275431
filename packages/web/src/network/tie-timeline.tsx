import { scaleLinear } from "d3-scale";
import type { RefObject } from "react";
import type { EventRow, TieRow } from "../state/model.ts";
import { strings } from "../strings.ts";
import { lookOf } from "./looks.ts";

const row = 16;
const size = { width: 900, left: 10, right: 10, top: 24 };

/** A date as a year with its fraction. */
const moment = (date: string): number => {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
};

/** Ties as bars over the years, each by its channel, and events as diamonds; what has no date is left to the list. */
export function TieTimeline({
  svg,
  ties,
  events,
  years,
  nameOf,
  chosen,
  onChoose,
}: {
  svg: RefObject<SVGSVGElement | null>;
  ties: readonly TieRow[];
  events: readonly EventRow[];
  years: readonly [number, number];
  nameOf: (actor: string) => string;
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const x = scaleLinear([years[0], years[1] + 1], [size.left, size.width - size.right]);
  const dated = ties
    .flatMap((tie) => {
      const first = tie.date_from ?? tie.date_to;
      return first === null ? [] : [{ tie, start: moment(first), end: moment(tie.date_to ?? first) }];
    })
    .sort((a, b) => a.start - b.start || (a.tie.id < b.tie.id ? -1 : 1));
  const marked = events.flatMap((event) => {
    const first = event.date_from ?? event.date_to;
    return first === null ? [] : [{ event, at: moment(first) }];
  });
  const height = size.top + 34 + row * dated.length;
  return (
    <svg
      ref={svg}
      className="network timeline"
      viewBox={`0 0 ${size.width} ${height}`}
      role="group"
      aria-label={strings.network.timeline(dated.length, marked.length)}
    >
      {x.ticks(10).map((tick) => (
        <g key={tick} transform={`translate(${x(tick)} 0)`}>
          <line className="grid-line" y1={size.top} y2={height} />
          <text y={14} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {marked.map(({ event, at }) => (
        <path key={event.id} className="event" d={`M${x(at)} ${size.top + 4}l6 6l-6 6l-6 -6z`}>
          <title>{`${event.date_from ?? event.date_to}: ${event.title}`}</title>
        </path>
      ))}
      {dated.map(({ tie, start, end }, i) => {
        const look = lookOf(tie.channel);
        const y = size.top + 32 + i * row;
        const label = `${look.letter}${tie.sign === "-" ? "×" : ""} ${nameOf(tie.from)} to ${nameOf(tie.to)}`;
        const late = x(start) > size.width * 0.55;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: each tie is a button in the list beside
          <g
            key={tie.id}
            className={chosen === tie.id ? "tie chosen" : "tie"}
            data-tie={tie.id}
            onClick={() => onChoose(tie.id)}
          >
            <line
              x1={x(start)}
              x2={Math.max(x(start) + 5, x(end))}
              y1={y}
              y2={y}
              stroke={look.colour}
              strokeDasharray={look.dash}
            />
            <text
              x={late ? x(start) - 6 : Math.max(x(start) + 5, x(end)) + 6}
              y={y}
              dy="0.35em"
              textAnchor={late ? "end" : "start"}
            >
              {label.length > 70 ? `${label.slice(0, 69)}…` : label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
