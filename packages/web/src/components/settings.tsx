/** Attributes of which some are chosen. */
export function AttributeBoxes({
  legend,
  ids,
  chosen,
  label,
  onChange,
}: {
  legend: string;
  ids: readonly string[];
  chosen: readonly string[];
  label: (id: string) => string;
  onChange: (chosen: string[]) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {ids.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />{" "}
          {label(id)}
        </label>
      ))}
    </fieldset>
  );
}

/** A number within bounds; what is outside of them is not taken. */
export function NumberSetting({
  label,
  value,
  from = 0,
  to = 1,
  step = 0.05,
  onChange,
}: {
  label: string;
  value: number;
  from?: number;
  to?: number;
  step?: number;
  onChange: (value: number) => void;
}) {
  return (
    <label>
      {label}{" "}
      <input
        type="number"
        min={from}
        max={to}
        step={step}
        value={value}
        onChange={({ target: { valueAsNumber } }) => {
          if (valueAsNumber >= from && valueAsNumber <= to) onChange(valueAsNumber);
        }}
      />
    </label>
  );
}
