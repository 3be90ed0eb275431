import { strings } from "../../strings.ts";
import { Choice } from "./fields.tsx";

/** The temporal order of factors: later ones cannot cause earlier ones. */
export function TimeOrder({
  factors,
  ordering,
  label,
  onChange,
}: {
  factors: readonly string[];
  ordering: readonly (readonly string[])[];
  label: (id: string) => string;
  onChange: (ordering: string[][]) => void;
}) {
  const words = strings.compare;
  const places = factors.map((_, place) => place);
  const placeOf = (factor: string) => ordering.findIndex((group) => group.includes(factor));
  const move = (factor: string, to: number) => {
    const groups = places.map((place) => [
      ...(ordering[place] ?? []).filter((other) => other !== factor),
      ...(place === to ? [factor] : []),
    ]);
    onChange(groups.filter(({ length }) => length > 0));
  };
  return (
    <fieldset>
      <legend>{words.times}</legend>
      {factors.map((factor) => (
        <Choice
          key={factor}
          label={words.timeOf(label(factor))}
          value={String(placeOf(factor))}
          names={[
            ["-1", words.anyTime],
            ...places.map((place) => [String(place), words.time(place + 1)] as const),
          ]}
          onChange={(place) => move(factor, Number(place))}
        />
      ))}
    </fieldset>
  );
}
