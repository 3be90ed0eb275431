import { lookOf } from "../../figures/channel-looks.ts";
import { RecordMark, TextLines } from "../../figures/svg-parts.tsx";
import { letterWidth, linesOf, px } from "../../figures/svg-text.ts";
import { truthText } from "../../language/terms.ts";
import { text } from "../../language/text.ts";
import type { PathwayRow } from "./pathway-steps.ts";

type Ends = readonly [from: number, to: number];
type ArrowProps = { readonly row: PathwayRow; readonly ends: Ends; readonly y: number };

/** Maximum number of channels of a step with an arrow of their own. */
const maxArrows = 3;

/**
 * Draws a step with records: an arrow with a letter for each of its channels, crossed out where a record contradicts
 * the step.
 */
export function Arrow({ row: { status, asksForNothing, channels }, ends, y }: ArrowProps) {
  const crossed = status === "not met";
  if (asksForNothing && !crossed)
    return (
      <>
        <Line ends={ends} y={y} colour="#6b665e" dash="2 4" headed={false} />
        <Bar ends={ends} y={y} />
      </>
    );
  const shown = channels.length > 0 ? channels.slice(0, maxArrows) : [{ channel: "?", refused: false }];
  const apart = shown.length > 2 ? 11 : 13;
  return (
    <>
      {shown.map(({ channel, refused }, i) => {
        const at = y + (i - (shown.length - 1) / 2) * apart;
        const { colour, dash, letter } = lookOf(channel);
        return (
          <g key={channel}>
            <Line ends={ends} y={at} colour={colour} dash={dash} headed />
            <TextLines
              lines={[`${refused ? "×" : ""}${letter}`]}
              x={letterAt(ends)}
              y={at + 4}
              anchor="middle"
              weight={700}
            />
          </g>
        );
      })}
      {crossed && <Cross ends={ends} y={y} />}
    </>
  );
}

/** Draws a gap: a dashed arrow without colour, with its status in words. */
export function GapArrow({ row: { id, status }, ends, y }: ArrowProps) {
  const isLoop = ends[0] === ends[1];
  return (
    <>
      <Line ends={ends} y={y} colour="#77726a" dash="5 5" headed />
      <TextLines
        lines={[`${truthText(status)}: ${id}`]}
        x={isLoop ? ends[0] + 40 : letterAt(ends)}
        y={y - 6}
        anchor={isLoop ? "start" : "middle"}
        style="italic"
      />
    </>
  );
}

const letterAt = ([from, to]: Ends) => (from === to ? from + 34 : (from + to) / 2);

/** Draws an arrow; within one lane it loops. */
function Line({
  ends: [from, to],
  y,
  colour,
  dash,
  headed,
}: {
  ends: Ends;
  y: number;
  colour: string;
  dash: string;
  headed: boolean;
}) {
  const toRight = to > from ? 1 : -1;
  const path =
    from === to
      ? `M${px(from)} ${px(y - 9)}h26q8 0 8 9t-8 9h-${headed ? 18 : 26}`
      : `M${px(from)} ${px(y)}H${px(headed ? to - toRight * 8 : to)}`;
  const [tip, tipY, back] = from === to ? [from, y + 9, 1] : [to, y, -toRight];
  const points = [
    [tip, tipY],
    [tip + back * 9, tipY - 4.5],
    [tip + back * 9, tipY + 4.5],
  ];
  return (
    <>
      <path d={path} fill="none" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
      {headed && <polygon points={points.map((point) => point.map(px).join(",")).join(" ")} fill={colour} />}
    </>
  );
}

function Bar({ ends, y }: { ends: Ends; y: number }) {
  const x = letterAt(ends);
  return <path d={`M${px(x - 5)} ${px(y + 8)}L${px(x + 5)} ${px(y - 8)}`} stroke="#1c1b1a" strokeWidth="2" />;
}

function Cross({ ends, y }: { ends: Ends; y: number }) {
  const x = letterAt(ends) + 18;
  return <path d={`M${px(x - 7)} ${px(y - 7)}l14 14m0 -14l-14 14`} stroke="#1c1b1a" strokeWidth="2.5" />;
}

type Records = PathwayRow["records"];

/** Maximum number of records named for a step, and against it; the table has all. */
const maxNamed = 3;
const letters = 38;
const size = { line: 14, record: 3, more: 17 };

/** Returns the records that are named: those for the step, then those against it. */
function namedLines(records: Records) {
  const named = [
    ...records.filter(({ against }) => !against).slice(0, maxNamed),
    ...records.filter(({ against }) => against).slice(0, maxNamed),
  ];
  return named.map((record) => ({
    ...record,
    lines: linesOf(
      record.against ? text("against: {record}", { record: record.text }) : record.text,
      letters,
    ),
  }));
}

const heightOf = ({ lines }: { readonly lines: readonly string[] }) => lines.length * size.line + size.record;

/** Returns the height of the records of a step. */
export function recordsHeight(records: Records): number {
  const named = namedLines(records);
  const height = named.reduce((sum, one) => sum + heightOf(one), 0);
  return height + (records.length > named.length ? size.more : 0);
}

/** Draws the records of a step, below its arrow. */
export function RecordLines({
  records,
  x,
  y,
  left,
  right,
}: {
  records: Records;
  x: number;
  y: number;
  left: number;
  right: number;
}) {
  let top = y;
  const named = namedLines(records).map((record) => {
    const { ref, against, lines } = record;
    const half = (Math.max(...lines.map(({ length }) => length)) * letterWidth) / 2;
    const at = top;
    top += heightOf(record);
    return (
      <RecordMark key={`${ref.is} ${ref.id}`} record={ref}>
        <TextLines
          lines={lines}
          x={Math.min(Math.max(x, left + half), right - half)}
          y={at + 10}
          anchor="middle"
          style={against ? "italic" : "normal"}
        />
      </RecordMark>
    );
  });
  const more = records.length - named.length;
  return (
    <>
      {named}
      {more > 0 && (
        <TextLines lines={[text("and {more} more", { more })]} x={x} y={top + 10} anchor="middle" />
      )}
    </>
  );
}
