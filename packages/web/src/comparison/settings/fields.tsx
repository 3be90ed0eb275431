/** Check boxes for attributes. */
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

/** A check box. */
export function YesNo({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  return (
    <label>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} /> {label}
    </label>
  );
}
