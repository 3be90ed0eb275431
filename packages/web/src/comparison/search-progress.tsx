import { useEffect } from "react";
import { strings } from "../strings.ts";

/** Shows the progress of a long search, if known, and a button to stop it (or Escape). */
export function SearchProgress({ searched, stop }: { searched: number | undefined; stop: () => void }) {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Escape") stop();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [stop]);
  return (
    <p className="search-progress">
      {searched !== undefined && (
        <label>
          {strings.compare.searching} <progress value={searched} max={1} />
        </label>
      )}{" "}
      <button type="button" onClick={stop}>
        {strings.compare.stop}
      </button>
    </p>
  );
}
