import { strings } from "../../strings.ts";
import { Choice } from "../../ui/controls/choice.tsx";

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
          options={[
            { id: "-1", name: words.anyTime },
            ...places.map((place) => ({ id: String(place), name: words.time(place + 1) })),
          ]}
          onChange={(place) => move(factor, Number(place))}
        />
      ))}
    </fieldset>
  );
}
