import { useState } from "react";

/** Words separated by commas; they change when the field loses the focus. */
export function ListInput({
  list,
  onList,
  placeholder,
  label,
}: {
  label: string;
  list: readonly string[];
  onList: (list: string[]) => void;
  placeholder?: string;
}) {
  const [written, setWritten] = useState(list.join(", "));
  return (
    <label>
      {label}{" "}
      <input
        value={written}
        placeholder={placeholder}
        onChange={({ target }) => setWritten(target.value)}
        onBlur={() => {
          const words = written
            .split(",")
            .map((word) => word.trim())
            .filter((word) => word !== "");
          setWritten(words.join(", "));
          if (words.join() !== list.join()) onList(words);
        }}
      />
    </label>
  );
}
