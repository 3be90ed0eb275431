export type Option<T extends string = string> = { readonly id: T; readonly name: string };

/** Returns options with their names, in the order of `ids`. */
export const optionsOf = <T extends string>(
  names: Readonly<Record<T, string>>,
  ids: readonly T[] = Object.keys(names) as T[],
): Option<T>[] => ids.map((id) => ({ id, name: names[id] }));

/** The options of a `<select>`; a text is its own name. */
export function Options({ of }: { of: readonly (Option | string)[] }) {
  return of.map((option) => {
    const { id, name } = typeof option === "string" ? { id: option, name: option } : option;
    return (
      <option key={id} value={id}>
        {name}
      </option>
    );
  });
}

/** A choice from a list. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onChange: (id: T) => void;
}) {
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={({ target }) => onChange(target.value as T)}>
        <Options of={options} />
      </select>
    </label>
  );
}
