import { useState } from "react";
import { strings } from "../strings.ts";

/**
 * A number as it is typed, key by key: each that is allowed is taken at once; what is none yet stays in the field, is said to be none, and
 * is gone when the field is left.
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
  // A value that has been moved otherwise since is shown instead.
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
