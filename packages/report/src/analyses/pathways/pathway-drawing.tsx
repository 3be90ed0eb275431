import type { ReactNode } from "react";
import type { PropsOf } from "../../figures/picture.ts";
import { Hatching, PictureFrame, TextLines } from "../../figures/svg-parts.tsx";
import { letterWidth, linesOf, px } from "../../figures/svg-text.ts";
import { truthText } from "../../language/terms.ts";
import { Arrow, GapArrow, RecordLines, recordsHeight } from "./pathway-arrows.tsx";
import type { PathwayLane, PathwayRow } from "./pathway-steps.ts";

const size = { steps: 205, lane: 126, line: 14, gap: 12, letters: 18, stepLetters: 29, fewestLanes: 3 };

/**
 * Draws a pattern in one case: its places as lanes, its steps from top to bottom as arrows between them, with the
 * matched records. A missing step is a dashed arrow on a hatched background; a contradicted step is crossed out.
 */
export function PathwayDrawing({ picture: { lanes, rows, inWords }, svg, role }: PropsOf<"pathway">) {
  const columns = Math.max(size.fewestLanes, lanes.length);
  const width = size.steps + columns * size.lane + 20;
  const laneAt = (lane: number) => size.steps + (lane + 0.5) * (columns / lanes.length) * size.lane;
  const headLines = Math.max(...lanes.map((lane) => linesOfLane(lane).flat().length));
  let y = 20 + headLines * size.line + size.gap;
  const steps = rows.map((row) => {
    const top = y;
    const ends = row.ends && ([laneAt(row.ends[0]), laneAt(row.ends[1])] as const);
    const height = heightOf(row);
    y += height;
    return <StepRow key={row.id} row={row} ends={ends} top={top} height={height} width={width} />;
  });
  return (
    <PictureFrame width={width} height={y + 10} inWords={inWords} svg={svg} role={role}>
      {lanes.map((lane, i) => (
        <LaneHead key={lane.who} lane={lane} x={laneAt(i)} bottom={y} />
      ))}
      {steps}
    </PictureFrame>
  );
}

const linesOfLane = ({ name, who }: PathwayLane) => [linesOf(name, size.letters), linesOf(who, size.letters)];

function LaneHead({ lane, x, bottom }: { lane: PathwayLane; x: number; bottom: number }) {
  const [names = [], who = []] = linesOfLane(lane);
  const height = 10 + (names.length + who.length) * size.line;
  return (
    <>
      <line x1={px(x)} x2={px(x)} y1={14 + height} y2={px(bottom)} stroke="#bbb" strokeWidth="1" />
      <rect
        x={px(x - size.lane / 2 + 4)}
        y="10"
        width={size.lane - 8}
        height={height}
        rx="5"
        fill="#f3efe7"
        stroke="#8b867d"
      />
      <TextLines lines={names} x={x} y={26} anchor="middle" weight={600} />
      <TextLines lines={who} x={x} y={26 + names.length * size.line} anchor="middle" />
    </>
  );
}

function heightOf(row: PathwayRow): number {
  const label = linesOf(row.label, size.stepLetters);
  const left = 20 + (label.length + row.conditions.length + 1) * (size.line + 2);
  return Math.max(left, 44 + recordsHeight(row.records)) + size.gap;
}

type StepPlace = {
  readonly row: PathwayRow;
  readonly ends: readonly [number, number] | undefined;
  readonly top: number;
  readonly height: number;
  readonly width: number;
};

function StepRow({ row, ends, top, height, width }: StepPlace) {
  const label = linesOf(row.label, size.stepLetters);
  const middle = ends ? (ends[0] + ends[1]) / 2 : (size.steps + width) / 2;
  const below = top + 22 + label.length * size.line;
  const ArrowOfStep = row.isGap || row.status === "missing" ? GapArrow : Arrow;
  return (
    <g data-step={row.id}>
      <line x1="0" x2={px(width)} y1={px(top)} y2={px(top)} stroke="#d8d3ca" />
      {row.isGap && (
        <Hatching x={size.steps} y={top + 2} width={width - size.steps - 8} height={height - 4} />
      )}
      <TextLines lines={label} x={10} y={top + 20} weight={600} />
      <StatusChip row={row} x={10} y={below} />
      {row.conditions.map((text, i) => (
        <Chip key={text} text={text} x={10} y={below + (i + 1) * 18} room={10} />
      ))}
      {ends && <ArrowOfStep row={row} ends={ends} y={top + 26} />}
      <RecordLines records={row.records} x={middle} y={top + 42} left={size.steps + 6} right={width - 8} />
    </g>
  );
}

const [tick, cross, ring] = ["m0 0l4 4l7 -8", "m1 -4l8 8m0 -8l-8 8", "m1 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0"];
const signs: Readonly<Record<PathwayRow["status"], string>> = {
  met: tick,
  "not met": cross,
  unknown: ring,
  missing: ring,
};

/** The status of a step, with a symbol before the words. */
function StatusChip({ row: { status, isGap }, x, y }: { row: PathwayRow; x: number; y: number }) {
  return (
    <Chip text={truthText(status)} x={x} y={y} room={26} dashed={isGap}>
      <path d={`M${x + 9} ${px(y)}${signs[status]}`} fill="none" stroke="#1c1b1a" strokeWidth="1.8" />
    </Chip>
  );
}

/** A few words in a frame, with space for a symbol before them. */
function Chip({
  text,
  x,
  y,
  room,
  dashed = false,
  children,
}: {
  text: string;
  x: number;
  y: number;
  room: number;
  dashed?: boolean;
  children?: ReactNode;
}) {
  return (
    <>
      <rect
        x={x}
        y={px(y - 8)}
        width={px(text.length * letterWidth + room + 6)}
        height="16"
        rx="8"
        fill="#fff"
        stroke="#6b665e"
        strokeDasharray={dashed ? "3 2" : undefined}
      />
      {children}
      <text x={x + room - 3} y={px(y + 4)} fill="#1c1b1a" fontSize="11">
        {text}
      </text>
    </>
  );
}
