import type { LeverageMark, PropsOf } from "./picture.ts";
import { PictureFrame } from "./svg-parts.tsx";
import { shorten } from "./svg-text.ts";

const cell = 26;
const gap = 3;
const names = 250;
const head = 24;
/** Maximum number of letters of a source name. */
const letters = 32;

/**
 * Draws sources as rows and statements as columns: a cross where a statement falls, a tint where it cites the source
 * and stands.
 */
export function LeverageMapDrawing({ picture, svg, role }: PropsOf<"leverage map">) {
  const { columns, rows, inWords } = picture;
  const step = cell + gap;
  const width = names + columns.length * step + 60;
  return (
    <PictureFrame
      width={width}
      height={head + rows.length * step + 6}
      inWords={inWords}
      svg={svg}
      role={role}
    >
      {columns.map((column, i) => (
        <text key={column} x={names + i * step + cell / 2} y={head - 8} textAnchor="middle" fill="#1c1b1a">
          {column}
        </text>
      ))}
      {rows.map(({ source, marks, falls }, y) => (
        <g key={source} transform={`translate(0 ${head + y * step})`}>
          <text x={names - 10} y={cell / 2 + 4} textAnchor="end" fill="#1c1b1a">
            {shorten(source, letters)}
          </text>
          {marks.map((mark, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark is known by its column
            <MarkCell key={i} mark={mark} x={names + i * step} />
          ))}
          <text x={names + columns.length * step + 8} y={cell / 2 + 4} fill="#1c1b1a" fontWeight="600">
            {falls}
          </text>
        </g>
      ))}
    </PictureFrame>
  );
}

function MarkCell({ mark, x }: { mark: LeverageMark; x: number }) {
  return (
    <>
      <rect
        x={x}
        width={cell}
        height={cell}
        rx="4"
        fill={mark === undefined ? "#fff" : mark === "cited" ? "#e6eaf8" : "#f3cfc8"}
        stroke="#d5d2cc"
      />
      {mark === "falls" && (
        <path
          d={`M${x + 8} 8L${x + 18} 18M${x + 18} 8L${x + 8} 18`}
          stroke="#8f1d14"
          strokeWidth="2"
          fill="none"
        />
      )}
    </>
  );
}
