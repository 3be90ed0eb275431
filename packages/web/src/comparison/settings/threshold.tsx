import { NumberField } from "../../ui/controls/number-field.tsx";

/** A number, entered in a field or with a slider. */
export function Threshold(props: {
  label: string;
  value: number;
  from: number;
  to: number;
  step: number;
  onChange: (value: number) => void;
}) {
  const { value, from, to, step, onChange } = props;
  return (
    <div className="threshold">
      <NumberField {...props} />
      <input
        type="range"
        min={from}
        max={to}
        step={step}
        value={value}
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </div>
  );
}
