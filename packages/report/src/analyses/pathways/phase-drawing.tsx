import type { PropsOf } from "../../figures/picture.ts";
import { Hatching, PictureFrame, RecordMark, TextLines } from "../../figures/svg-parts.tsx";
import { letterWidth, linesOf, px, shorten } from "../../figures/svg-text.ts";
import { TimeAxis, type YearScale, yearScale } from "../../figures/time-axis.tsx";
import { truthText } from "../../language/terms.ts";
import type { PhaseBand, PhaseMark } from "./phase-marks.ts";

const size = { left: 170, right: 20, plot: 470, row: 17, top: 30 };
const width = size.left + size.plot + size.right;

/**
 * Draws a pattern made of phases: a band for each phase, with its marks at their dates. Marks are filled if they
 * belong to the longest sequence in which no phase precedes an earlier one, otherwise empty. A phase without marks is
 * hatched.
 */
export function PhaseDrawing({ picture: { bands, inWords }, svg, role }: PropsOf<"phases">) {
  const years = bands.flatMap(({ marks }) => marks.flatMap(({ year }) => year ?? []));
  const scale = yearScale(years, size.left, size.left + size.plot);
  let bottom = size.top;
  const drawn = bands.map((band) => {
    const top = bottom;
    bottom += heightOf(band);
    return <Band key={band.id} band={band} top={top} scale={scale} />;
  });
  return (
    <PictureFrame width={width} height={bottom + 6} inWords={inWords} svg={svg} role={role}>
      <TimeAxis scale={scale} top={size.top} bottom={bottom} />
      {drawn}
    </PictureFrame>
  );
}

const labelOf = ({ id, name }: PhaseBand) => linesOf(`${id}: ${name}`, 24);

const heightOf = (band: PhaseBand) => Math.max(labelOf(band).length, band.marks.length) * size.row + 10;

function Band({ band, top, scale }: { band: PhaseBand; top: number; scale: YearScale }) {
  const { id, marks } = band;
  return (
    <>
      <line x1="0" x2={width} y1={px(top)} y2={px(top)} stroke="#d8d3ca" />
      {marks.length === 0 && (
        <>
          <Hatching x={size.left} y={top + 2} width={size.plot} height={heightOf(band) - 4} />
          <TextLines
            lines={[`${truthText("missing")}: ${id}`]}
            x={size.left + 12}
            y={top + 17}
            style="italic"
          />
        </>
      )}
      <TextLines lines={labelOf(band)} x={10} y={top + 17} weight={600} />
      {marks.map((mark, i) => (
        <MarkOfPhase
          key={`${mark.ref.is} ${mark.ref.id}`}
          mark={mark}
          y={top + 14 + i * size.row}
          scale={scale}
        />
      ))}
    </>
  );
}

function MarkOfPhase({
  mark: { ref, year, until, text, date, back, inSequence },
  y,
  scale,
}: {
  mark: PhaseMark;
  y: number;
  scale: YearScale;
}) {
  // A grade applies to the whole case and is drawn at the end.
  const x = year === undefined ? scale.x(scale.last) - 8 : scale.x(year);
  const late = x > size.left + size.plot * 0.5;
  const room = late ? x - size.left : size.left + size.plot + size.right - x;
  const label = shorten(
    `${back ? `${back}: ` : ""}${text}${date ? `, ${date}` : ""}`,
    Math.floor((room - 14) / letterWidth),
  );
  return (
    <RecordMark record={ref}>
      {until !== undefined && (
        <line
          x1={px(x)}
          x2={px(scale.x(Math.min(until, scale.last)))}
          y1={px(y + 7)}
          y2={px(y + 7)}
          stroke="#0072B2"
          strokeWidth="1.5"
        />
      )}
      <path
        d={`M${px(x)} ${px(y - 6)}l6 6l-6 6l-6 -6z`}
        fill={inSequence ? "#0072B2" : "#fff"}
        stroke="#0072B2"
        strokeWidth="1.5"
      />
      <TextLines lines={[label]} x={late ? x - 10 : x + 10} y={y + 4} anchor={late ? "end" : "start"} />
    </RecordMark>
  );
}
