import type { Option } from "./choice.tsx";

/** Check boxes for several options. */
export function Ticks({
  legend,
  options,
  ticked,
  onChange,
}: {
  legend: string;
  options: readonly Option[];
  ticked: readonly string[];
  /** ids of the checked options, in their order */
  onChange: (ids: string[]) => void;
}) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={({ target: { checked } }) =>
              onChange(
                options.map((one) => one.id).filter((one) => (one === id ? checked : ticked.includes(one))),
              )
            }
          />{" "}
          {name}
        </label>
      ))}
    </fieldset>
  );
}
