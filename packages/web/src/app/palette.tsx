import { useMemo, useState } from "react";
import { addressOf, go } from "../state/route.ts";
import { useStudy } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Dialog } from "./dialog.tsx";
import { titleOf, viewNames } from "./view-names.ts";

const shown = 12;

/** Goes anywhere by a few letters of its name. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { cases, sources, info } = useStudy();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const places = useMemo(
    () => [
      ...viewNames.map((view) => ({ label: titleOf(view), to: addressOf(view) })),
      ...cases.map(({ id, name }) => ({ label: name, to: addressOf("cases", id) })),
      ...Object.entries(info?.manifest.attributes ?? {}).map(([id, { label }]) => ({
        label: `${label} (${id})`,
        to: addressOf("grade", id),
      })),
      ...sources.map(({ key, csl }) => ({
        label: `${csl.title ?? key} (${key})`,
        to: addressOf("read", key),
      })),
    ],
    [cases, sources, info],
  );
  const found = places
    .filter(({ label }) => label.toLowerCase().includes(text.trim().toLowerCase()))
    .slice(0, shown);
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
        {found.map(({ label, to }, i) => (
          <div
            key={to + label}
            id={`palette-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onClick={() => open(i)}
            onKeyDown={(event) => event.key === "Enter" && open(i)}
          >
            {label}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
