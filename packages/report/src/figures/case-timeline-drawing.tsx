import { type ReactNode, useContext } from "react";
import { MarksContext } from "../components/surroundings.ts";
import { interval, phaseText } from "../language/terms.ts";
import { text } from "../language/text.ts";
import type { CaseTime, Dated } from "./case-time.ts";
import { daysOf } from "./case-timeline.ts";
import { lookOf } from "./channel-looks.ts";
import type { PropsOf } from "./picture.ts";
import { Hatching, PictureFrame, RecordMark, TextLines } from "./svg-parts.tsx";
import { px, shorten } from "./svg-text.ts";
import { TimeAxis, type YearScale, yearScale } from "./time-axis.tsx";
import { tieLanes } from "./timeline-lanes.ts";

const size = { left: 330, plot: 590, right: 20, row: 18, top: 32, bars: 46, head: 28 };
const width = size.left + size.plot + size.right;
/** Minimum width of a mark with its letter in a lane, in pixels. */
const letterRoom = 26;

/** A line of the timeline: the heading of a part, or a label with its marks. */
type Line = {
  readonly key: string;
  readonly label: string;
  readonly marks?: ReactNode;
  readonly height: number;
};

/**
 * Draws a case on one time axis. A triangle pointing up is a claim for the outcome, pointing down a claim against it,
 * a diamond qualifies it. A date that is exact only to the year or month is drawn as a span from its first to its
 * last possible day.
 */
export function CaseTimelineDrawing({ picture: { time, inWords }, svg, role }: PropsOf<"case timeline">) {
  const scale = yearScale(yearsOf(time), size.left, size.left + size.plot);
  let bottom = size.top;
  const lines = linesOf(time, scale).map((line) => {
    const top = bottom;
    bottom += line.height;
    return line.marks === undefined ? (
      <PartHead key={line.key} title={line.label} top={top + 6} />
    ) : (
      <TimeRow key={line.key} line={line} top={top} />
    );
  });
  return (
    <PictureFrame width={width} height={bottom + 8} inWords={inWords} svg={svg} role={role}>
      <TimeAxis scale={scale} top={size.top} bottom={bottom} />
      {lines}
    </PictureFrame>
  );
}

function yearsOf({ outcomes, media, events, ties }: CaseTime): number[] {
  const dated = [...outcomes.flatMap((one) => one.dated), ...events, ...ties].map(daysOf);
  return [
    ...dated.flatMap(({ start, endsBy }) => [start, endsBy]),
    ...media.flatMap(({ counts }) => counts.map(({ year }) => year)),
  ];
}

function linesOf(time: CaseTime, scale: YearScale): Line[] {
  const { outcomes, media, events } = time;
  const claimed = outcomes.filter(({ dated }) => dated.length > 0);
  const part = (title: string, lines: readonly Line[]): Line[] =>
    lines.length === 0 ? [] : [{ key: title, label: title, height: size.head }, ...lines];
  return [
    ...part(
      text("Outcomes: what dated claims say"),
      claimed.map(({ attribute, label, dated }) => ({
        key: `outcome ${attribute}`,
        label,
        height: size.row,
        marks: dated.map((claim) => <ClaimMark key={claim.id} claim={claim} scale={scale} />),
      })),
    ),
    ...part(
      text("Articles per year"),
      media.map(({ label, counts }) => ({
        key: `articles ${label}`,
        label,
        height: size.bars,
        marks: <Bars counts={counts} scale={scale} />,
      })),
    ),
    ...part(
      text("Events"),
      events.map((event) => ({
        key: `event ${event.id}`,
        label: event.label,
        height: size.row,
        marks: <EventMark event={event} scale={scale} />,
      })),
    ),
    ...part(text("Ties"), tieLines(time, scale)),
  ];
}

/** Returns a line for each tie, or for each row of each lane; a mark in a lane has the letter of its channel. */
function tieLines({ ties, lanes }: CaseTime, scale: YearScale): Line[] {
  if (!lanes)
    return ties.map((tie) => ({
      key: `tie ${tie.id}`,
      label: `${lookOf(tie.channel ?? "").letter} ${tie.label}`,
      height: size.row,
      marks: <TieMark tie={tie} scale={scale} />,
    }));
  const spanOf = (tie: Dated) => {
    const { start, endsBy } = daysOf(tie);
    return [scale.x(start), Math.max(scale.x(endsBy), scale.x(start) + letterRoom)] as const;
  };
  return tieLanes(ties, lanes, spanOf).flatMap(({ name, rows }) =>
    rows.map((row, i) => ({
      key: `lane ${name} ${i}`,
      label: i === 0 ? name : "",
      height: size.row,
      marks: row.map((tie) => <TieMark key={tie.id} tie={tie} scale={scale} hasLetter />),
    })),
  );
}

function PartHead({ title, top }: { title: string; top: number }) {
  return (
    <>
      <rect x="0" y={px(top)} width={width} height="19" fill="#f3efe7" />
      <TextLines lines={[title]} x={8} y={top + 14} weight={600} />
    </>
  );
}

function TimeRow({ line: { label, marks, height }, top }: { line: Line; top: number }) {
  const middle = top + height / 2;
  return (
    <>
      <TextLines lines={[shorten(label, 50)]} x={8} y={middle + 4} />
      <g transform={`translate(0 ${px(middle)})`}>{marks}</g>
    </>
  );
}

/** The possible days of an inexact date, with a minimum width. */
function Span({ dated, scale: { x } }: { dated: Dated; scale: YearScale }) {
  const { choice } = useContext(MarksContext);
  const { start, endsBy } = daysOf(dated);
  const [left, right] = [x(start), Math.max(x(endsBy), x(start) + 4)];
  return (
    <rect
      x={px(left)}
      y="-5"
      width={px(right - left)}
      height="10"
      rx="2"
      fill="none"
      stroke="#6b665e"
      pointerEvents={choice && "all"}
      className="span"
    />
  );
}

const isExact = ({ from, to }: Dated) => (from ?? to)?.length === 10 && (to === undefined || to === from);

const claimFills = { supports: "#0072B2", contradicts: "#D55E00", qualifies: "#fff" };

function ClaimMark({ claim, scale }: { claim: Dated; scale: YearScale }) {
  const { start, endsBy } = daysOf(claim);
  const at = scale.x((start + endsBy) / 2);
  const direction = claim.direction ?? "supports";
  const shape = {
    supports: `M${px(at - 5)} 4h10l-5 -9z`,
    contradicts: `M${px(at - 5)} -4h10l-5 9z`,
    qualifies: `M${px(at)} -5l5 5l-5 5l-5 -5z`,
  }[direction];
  return (
    <RecordMark record={{ is: "claim", id: claim.id }}>
      {!isExact(claim) && <Span dated={claim} scale={scale} />}
      <path d={shape} fill={claimFills[direction]} stroke="#1c1b1a" strokeWidth="0.8" />
      <title>{titleOf(claim)}</title>
    </RecordMark>
  );
}

function EventMark({ event, scale }: { event: Dated; scale: YearScale }) {
  const { start, endsBy } = daysOf(event);
  const at = scale.x(isExact(event) ? start : (start + endsBy) / 2);
  return (
    <RecordMark record={{ is: "event", id: event.id }}>
      {!isExact(event) && <Span dated={event} scale={scale} />}
      <path d={`M${px(at)} -6l6 6l-6 6l-6 -6z`} fill="#1c1b1a" />
      {event.phase !== undefined && <TextLines lines={[phaseText(event.phase)]} x={at + 10} y={4} />}
      <title>{titleOf(event)}</title>
    </RecordMark>
  );
}

function TieMark({ tie, scale, hasLetter = false }: { tie: Dated; scale: YearScale; hasLetter?: boolean }) {
  const { start, startBy, endsFrom, endsBy } = daysOf(tie);
  const { colour, dash, letter } = lookOf(tie.channel ?? "");
  const { x } = scale;
  const isDay = (tie.from ?? "").length === 10 && (tie.to ?? "").length === 10;
  const [left, right] = startBy < endsFrom ? [x(startBy), x(endsFrom)] : [x(start), x(endsBy)];
  return (
    <RecordMark record={{ is: "tie", id: tie.id }}>
      {/* An unknown end is left open and not drawn as if the tie had lasted. */}
      {tie.to === undefined && (
        <Hatching
          x={x(startBy)}
          y={-5}
          width={Math.max(0, Math.min(40, size.left + size.plot - x(startBy)))}
          height={10}
          gap={5}
        />
      )}
      {!isDay && <Span dated={tie} scale={scale} />}
      <line
        x1={px(left)}
        x2={px(Math.max(right, left + 5))}
        y1="0"
        y2="0"
        stroke={colour}
        strokeWidth="4"
        strokeDasharray={dash}
      />
      {hasLetter ? (
        <TextLines
          lines={[tie.refused ? `×${letter}` : letter]}
          x={x(start) - 2}
          y={4}
          weight={700}
          anchor="end"
        />
      ) : (
        tie.refused && <TextLines lines={["×"]} x={x(start) - 8} y={4} weight={700} anchor="middle" />
      )}
      <title>{titleOf(tie)}</title>
    </RecordMark>
  );
}

function Bars({ counts, scale: { x } }: { counts: CaseTime["media"][number]["counts"]; scale: YearScale }) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const tall = size.bars - 20;
  return counts.map(({ year, count }) => {
    const [left, right] = [x(year) + 1, x(year + 1) - 1];
    const height = (count / most) * tall;
    return (
      <g key={year}>
        <rect
          x={px(left)}
          y={px(size.bars / 2 - 4 - height)}
          width={px(Math.max(1, right - left))}
          height={px(height)}
          fill="#56B4E9"
          stroke="#1c1b1a"
          strokeWidth="0.6"
        />
        <TextLines
          lines={[String(count)]}
          x={(left + right) / 2}
          y={size.bars / 2 - 7 - height}
          anchor="middle"
        />
      </g>
    );
  });
}

const titleOf = ({ label, from, to }: Dated) => `${interval(from, to) || text("not dated")}: ${label}`;
