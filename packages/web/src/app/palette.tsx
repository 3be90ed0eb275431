import { useMemo, useState } from "react";
import { matching } from "../state/places.ts";
import { go } from "../state/route.ts";
import { strings } from "../strings.ts";
import { Dialog } from "../ui/dialog.tsx";
import { usePlaces } from "./use-places.ts";

const shown = 12;

/** Goes anywhere by a few letters of its name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const places = usePlaces();
  const all = useMemo(() => matching(places, text), [places, text]);
  const found = all.slice(0, shown);
  const open = (index: number) => {
    const place = found[index];
    if (!place) return;
    onClose();
    go(place.to);
  };
  return (
    <Dialog label={strings.palette} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[chosen] ? `palette-${chosen}` : undefined}
        aria-label={strings.palette}
        placeholder={strings.paletteHint}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setChosen(Math.min(found.length - 1, chosen + 1));
          else if (event.key === "ArrowUp") setChosen(Math.max(0, chosen - 1));
          else if (event.key === "Enter") open(chosen);
          else return;
          event.preventDefault();
        }}
      />
      <div id="palette-list" role="listbox" aria-label={strings.palette}>
        {found.map(({ kind, label, to }, i) => (
          <div
            key={to + label}
            id={`palette-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onClick={() => open(i)}
            onKeyDown={(event) => event.key === "Enter" && open(i)}
          >
            <span>{label}</span> <span className="soft">{kind}</span>
          </div>
        ))}
      </div>
      <p className="soft" role="status">
        {strings.found(found.length, all.length)}
      </p>
    </Dialog>
  );
}
