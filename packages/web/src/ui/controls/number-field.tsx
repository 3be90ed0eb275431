import { useState } from "react";
import { strings } from "../../strings.ts";

/**
 * A number field. Valid numbers are applied on each key. Other input stays in the field, marked as wrong, and
 * is dropped on blur.
 */
export function NumberField({
  label,
  value,
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
  step = "any",
  onChange,
}: {
  label: string;
  value: number;
  from?: number;
  to?: number;
  step?: number | "any";
  onChange: (value: number) => void;
}) {
  const [typed, setTyped] = useState<{
    readonly text: string;
    readonly of: number;
    readonly wrong: boolean;
  }>();
  // A value that was changed elsewhere replaces the typed text.
  const shown = typed?.of === value ? typed : { text: String(value), wrong: false };
  const bounded = Number.isFinite(from) && Number.isFinite(to);
  return (
    <label>
      {label}{" "}
      <input
        type="number"
        {...(bounded ? { min: from, max: to } : {})}
        step={step}
        value={shown.text}
        aria-invalid={shown.wrong}
        onChange={({ target }) => {
          const number = target.valueAsNumber;
          const allowed = number >= from && number <= to && (step !== 1 || Number.isInteger(number));
          setTyped({ text: target.value, of: allowed ? number : value, wrong: !allowed });
          if (allowed) onChange(number);
        }}
        onBlur={() => setTyped(undefined)}
      />
      {shown.wrong && (
        <span role="status"> {bounded ? strings.numberFromTo(from, to) : strings.numberWanted}</span>
      )}
    </label>
  );
}
