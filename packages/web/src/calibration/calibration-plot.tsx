import { type CalibrationCurve, calibrationCurve } from "@throughline/sets";
import type { CalibrationDeclaration } from "@throughline/study";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { type PointerEvent, useRef } from "react";
import { strings } from "../strings.ts";
import { anchorNames, moveAnchor } from "./anchors.ts";

const size = { width: 760, height: 366, left: 48, right: 16, top: 34, base: 250, strip: 328 };
/** Width of a dot and height of the strip, in pixels. Cases closer than this are stacked within the strip. */
const dot = { width: 8, stack: 46 };

/**
 * Plots memberships over raw values: the curve with the cases on it, a strip of the cases below, and anchors
 * to move.
 */
export function CalibrationPlot({
  names,
  values,
  calibration,
  gaps,
  label,
  onChange,
}: {
  /** names of the cases, in the order of the values */
  names: readonly string[];
  values: readonly number[];
  calibration: CalibrationDeclaration;
  /** raw values at which the cases divide into clusters */
  gaps: readonly number[];
  label: string;
  /** called with the thresholds and the index of the moved anchor */
  onChange: (thresholds: readonly number[], moved: number) => void;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const { thresholds } = calibration;
  const known = values.filter((value) => !Number.isNaN(value));
  const ends = [Math.min(...known, ...thresholds), Math.max(...known, ...thresholds)] as const;
  const x = scaleLinear(ends, [size.left, size.width - size.right]).nice();
  const { curve, cases, highest } = curveOf(values, calibration);
  const y = scaleLinear([0, highest], [size.base, size.top]);
  const [from = 0, to = 1] = x.domain();
  const step = (to - from) / 200;
  const move = (i: number, value: number) => onChange(moveAnchor(thresholds, i, value, step), i);
  const drag = (event: PointerEvent, i: number) => {
    const box = svg.current?.getBoundingClientRect();
    if (!box || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    move(i, x.invert(((event.clientX - box.left) / box.width) * size.width));
  };
  return (
    <svg
      ref={svg}
      className="calibration-plot"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="group"
      aria-label={strings.calibrate.plot(label)}
    >
      <Axes x={x} y={y} highest={highest} />
      {gaps.map((gap) => (
        <path key={gap} className="gap" d={`M${x(gap)} ${size.strip - dot.stack}v${dot.stack + 10}`}>
          <title>{strings.calibrate.gapAt(gap)}</title>
        </path>
      ))}
      <polyline
        className="curve"
        points={curve.map(({ value, membership }) => `${x(value)},${y(membership)}`).join(" ")}
      />
      <CasePoints names={names} cases={cases} x={x} y={y} />
      {thresholds.map((threshold, i) => {
        const name = anchorNames(calibration)[i] ?? "";
        return (
          <g
            key={name}
            className="anchor"
            transform={`translate(${x(threshold)} 0)`}
            role="slider"
            tabIndex={0}
            aria-label={name}
            aria-valuenow={threshold}
            aria-valuemin={from}
            aria-valuemax={to}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={(event) => drag(event, i)}
            onKeyDown={(event) => {
              const steps = { ArrowLeft: -1, ArrowRight: 1, PageDown: -10, PageUp: 10 }[event.key];
              if (steps === undefined) return;
              event.preventDefault();
              move(i, threshold + steps * step);
            }}
          >
            <rect x={-9} y={size.top - 10} width={18} height={size.strip - size.top + 22} />
            <line y1={size.top - 8} y2={size.strip + 12} />
            <text y={i % 2 === 0 ? 12 : 24} textAnchor="middle">
              {name}
            </text>
          </g>
        );
      })}
      <text x={(size.left + size.width) / 2} y={size.height - 6} textAnchor="middle">
        {label}
      </text>
    </svg>
  );
}

type Scale = ScaleLinear<number, number>;

/** The ticks of raw values and of memberships. */
function Axes({ x, y, highest }: { x: Scale; y: Scale; highest: number }) {
  return (
    <>
      {x.ticks(8).map((tick) => (
        <g key={tick} transform={`translate(${x(tick)} 0)`}>
          <line className="tick" y1={size.base} y2={size.base + 5} />
          <text y={size.base + 18} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      {y.ticks(highest === 1 ? 4 : highest).map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line className={tick === 0.5 ? "half" : "guide"} x1={size.left} x2={size.width - size.right} />
          <text x={size.left - 6} dy="0.32em" textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
    </>
  );
}

/** Each case twice: on the curve, and in the strip below, stacked where cases are close. */
function CasePoints({
  names,
  cases,
  x,
  y,
}: {
  names: readonly string[];
  cases: CalibrationCurve["cases"];
  x: Scale;
  y: Scale;
}) {
  const heights = stackHeights(cases.map(({ value }) => x(value)));
  return cases.map(({ value, membership }, i) =>
    Number.isNaN(value) ? null : (
      // biome-ignore lint/suspicious/noArrayIndexKey: cases keep their order
      <g key={i}>
        <circle
          className={membership === 0.5 ? "case ambiguous" : "case"}
          cx={x(value)}
          cy={y(membership)}
          r={membership === 0.5 ? 6 : 4}
        >
          <title>{strings.calibrate.at(names[i] ?? "", value, membership)}</title>
        </circle>
        <circle className="strip" cx={x(value)} cy={size.strip - (heights[i] ?? 0)} r={dot.width / 2}>
          <title>{strings.calibrate.at(names[i] ?? "", value, membership)}</title>
        </circle>
      </g>
    ),
  );
}

/** Returns the height of each case above the strip: cases at the same position are stacked. */
function stackHeights(places: readonly number[]): number[] {
  const below = new Map<number, number>();
  const levels = places.map((place) => {
    const column = Math.round(place / dot.width);
    const level = below.get(column) ?? 0;
    below.set(column, level + 1);
    return level;
  });
  const highest = Math.max(1, ...levels);
  return levels.map((level) => level * Math.min(dot.width, dot.stack / highest));
}

/**
 * Returns the curve and its highest value: 1, or the last category. Thresholds that separate no cases have no
 * curve.
 */
function curveOf(
  values: readonly number[],
  calibration: CalibrationDeclaration,
): CalibrationCurve & { highest: number } {
  const highest = calibration.method === "crisp" ? calibration.thresholds.length : 1;
  try {
    return { ...calibrationCurve(values, calibration, 201), highest };
  } catch {
    return { curve: [], cases: [], highest };
  }
}
