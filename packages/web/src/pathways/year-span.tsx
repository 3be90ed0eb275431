import { strings } from "../strings.ts";

/** Two sliders over years, from and to. */
export function YearSpan({
  years,
  span: [from, to],
  onChange,
}: {
  years: readonly [number, number];
  span: readonly [number, number];
  onChange: (span: readonly [number, number]) => void;
}) {
  return ([0, 1] as const).map((end) => (
    <label key={end}>
      {strings.network.years[end]}{" "}
      <input
        type="range"
        min={years[0]}
        max={years[1]}
        value={[from, to][end]}
        onChange={({ target: { valueAsNumber: value } }) =>
          onChange(end === 0 ? [Math.min(value, to), to] : [from, Math.max(value, from)])
        }
      />{" "}
      {[from, to][end]}
    </label>
  ));
}
