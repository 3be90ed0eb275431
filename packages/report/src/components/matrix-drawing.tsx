import type { RefObject } from "react";
import { PictureFrame } from "../figures/svg-parts.tsx";
import { letterWidth, linesOf, px } from "../figures/svg-text.ts";
import { text } from "../language/text.ts";
import type { ComparisonMatrix, MatrixCell } from "../summary/comparison-matrix.ts";
import { longestHeading, shortNumber, stepOf } from "./comparison-matrix.tsx";
import { ramp } from "./grade-ramp.ts";

const cell = 30;
const gap = 3;
const names = 180;
const pathways = 200;
/** The sine of the slope of the headings. */
const slope = 0.67;
const lineHeight = 14;
const ink = "#1c1b1a";
const outline = "#b3261e";
const grounds = ramp("light");

/** Draws the comparison matrix as a picture that can be saved. */
export function MatrixDrawing({
  matrix,
  svg,
}: {
  readonly matrix: ComparisonMatrix;
  readonly svg: RefObject<SVGSVGElement | null>;
}) {
  const { groups, rows } = matrix;
  const slanted = 16 + longestHeading(matrix) * letterWidth * slope;
  const head = slanted + 24;
  const firstOutcome = groups.findIndex(({ role }) => role === "outcome");
  let end = names;
  const placed = groups.map(({ name, columns }, g) => {
    const start = end + (g === 0 ? 0 : g === firstOutcome ? 26 : 10);
    end = start + columns.length * (cell + gap);
    return { name, columns, start };
  });
  const xs = placed.flatMap(({ columns, start }) => columns.map((_, c) => start + c * (cell + gap)));
  const lines = rows.map(({ name, pathway }) => ({
    name: linesOf(name, Math.floor(names / letterWidth) - 2),
    pathway: linesOf(pathway ?? "", Math.floor(pathways / letterWidth)),
  }));
  const heights = lines.map((row) =>
    Math.max(cell + gap, lineHeight * Math.max(row.name.length, row.pathway.length) + 4),
  );
  const topOf = (row: number) => head + heights.slice(0, row).reduce((sum, height) => sum + height, 0);
  const hasPathway = rows.some(({ pathway }) => pathway !== undefined);
  return (
    <PictureFrame
      width={end + (hasPathway ? 14 + pathways : 60)}
      height={topOf(rows.length) + 4}
      inWords={text("Comparison matrix")}
      svg={svg}
      role="img"
    >
      {placed.map(({ name, columns, start }) => (
        <g key={name} fill={ink}>
          {columns.map(({ attribute, heading }, c) => (
            <text
              key={attribute}
              transform={`translate(${start + c * (cell + gap) + cell / 2} ${px(slanted - 4)}) rotate(-42)`}
            >
              {heading}
            </text>
          ))}
          <line
            x1={start}
            x2={start + columns.length * (cell + gap) - gap}
            y1={px(slanted)}
            y2={px(slanted)}
            stroke="#d5d2cc"
          />
          <text x={start} y={px(slanted + 16)} fontWeight="600">
            {name}
          </text>
        </g>
      ))}
      {hasPathway && (
        <text x={end + 14} y={px(slanted + 16)} fontWeight="600" fill={ink}>
          {text("Pathway")}
        </text>
      )}
      {rows.map(({ caseId, cells }, r) => (
        <g key={caseId} transform={`translate(0 ${px(topOf(r))})`}>
          <Lines x={0} height={heights[r] ?? cell} lines={lines[r]?.name ?? []} weight="600" />
          {cells.map((one, c) => (
            <MatrixSquare key={one.attribute} cell={one} x={xs[c] ?? 0} height={heights[r] ?? cell} />
          ))}
          <Lines x={end + 14} height={heights[r] ?? cell} lines={lines[r]?.pathway ?? []} weight="400" />
        </g>
      ))}
    </PictureFrame>
  );
}

function Lines({
  x,
  height,
  lines,
  weight,
}: {
  readonly x: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly weight: string;
}) {
  const top = height / 2 - ((lines.length - 1) * lineHeight) / 2 + 4;
  return lines.map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
    <text key={i} x={x} y={px(top + i * lineHeight)} fontWeight={weight} fill={ink}>
      {line}
    </text>
  ));
}

/** A grade in its colour; a missing one is a dash in a dashed square. */
function MatrixSquare({
  cell: { grade, share, setsApart },
  x,
  height,
}: {
  readonly cell: MatrixCell;
  readonly x: number;
  readonly height: number;
}) {
  const look = grounds[stepOf(share) ?? -1];
  const y = (height - cell) / 2;
  return (
    <>
      <rect
        x={x}
        y={y}
        width={cell}
        height={cell}
        rx="4"
        fill={look?.ground ?? "#fff"}
        stroke={setsApart ? outline : "#d5d2cc"}
        strokeWidth={setsApart ? 2 : 1}
        strokeDasharray={grade === undefined ? "3 2" : undefined}
      />
      <text x={x + cell / 2} y={y + cell / 2 + 4} textAnchor="middle" fill={look?.text ?? ink}>
        {grade === undefined ? "–" : shortNumber(grade)}
      </text>
    </>
  );
}
