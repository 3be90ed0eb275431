import { px } from "./svg-text.ts";

/** Horizontal positions of years in a picture. */
export type YearScale = {
  /** 1 January of the first year, and of the year after the last */
  readonly first: number;
  readonly last: number;
  readonly x: (year: number) => number;
};

/** Converts a day (YYYY-MM-DD) to a year with a fraction. */
export function decimalYear(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return year + (month - 1) / 12 + (date - 1) / 372;
}

/** Returns a scale of whole years between two pixels; around a single year when there is only one. */
export function yearScale(years: readonly number[], from: number, to: number): YearScale {
  const first = years.length === 0 ? 0 : Math.floor(Math.min(...years));
  const last = years.length === 0 ? 1 : Math.floor(Math.max(...years)) + 1;
  return { first, last, x: (year) => from + ((year - first) / (last - first)) * (to - from) };
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
const ticks = 13;

/** Lines at some of the years, with the numbers above. */
export function TimeAxis({
  scale: { first, last, x },
  top,
  bottom,
}: {
  readonly scale: YearScale;
  readonly top: number;
  readonly bottom: number;
}) {
  const step = steps.find((one) => (last - first) / one <= ticks) ?? 1000;
  const years = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
  return years.map((year) => (
    <g key={year}>
      <line x1={px(x(year))} x2={px(x(year))} y1={top - 6} y2={px(bottom)} stroke="#e3ded5" />
      <text x={px(x(year))} y={top - 12} textAnchor="middle" fill="#1c1b1a" fontSize="11">
        {year}
      </text>
    </g>
  ));
}
