import { useMemo, useState } from "react";
import { matchingPlaces, type PaletteItem } from "../state/places.ts";
import { addressOf, go } from "../state/route.ts";
import { useWorkbench } from "../state/use.ts";
import { strings } from "../strings.ts";
import { Dialog } from "../ui/panels/dialog.tsx";
import { commandsOf } from "./commands.ts";
import { usePlaces } from "./use-places.ts";

const shown = 12;

/** A line of the palette: a place or a command. */
type Entry = PaletteItem & { readonly act: () => void };

/** The command palette: finds places and commands by a few letters of their names. */
export function Palette({ onClose, onKeys }: { onClose: () => void; onKeys: () => void }) {
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const { entries, found } = useEntries(text, onKeys);
  const run = (index: number) => {
    const entry = entries[index];
    if (!entry) return;
    onClose();
    entry.act();
  };
  return (
    <Dialog label={strings.palette} onClose={onClose}>
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={entries[chosen] ? `palette-${chosen}` : undefined}
        aria-label={strings.palette}
        placeholder={strings.paletteHint}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") setChosen(Math.min(entries.length - 1, chosen + 1));
          else if (event.key === "ArrowUp") setChosen(Math.max(0, chosen - 1));
          else if (event.key === "Enter") run(chosen);
          else return;
          event.preventDefault();
        }}
      />
      <div id="palette-list" role="listbox" aria-label={strings.palette}>
        {entries.map(({ kind, label, id }, i) => (
          <div
            key={`${kind} ${label} ${id ?? ""}`}
            id={`palette-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onClick={() => run(i)}
            onKeyDown={(event) => event.key === "Enter" && run(i)}
          >
            <span>{label}</span> <span className="soft">{kind}</span>
          </div>
        ))}
      </div>
      <p className="soft" role="status">
        {strings.found(Math.min(found, shown), found)}
      </p>
    </Dialog>
  );
}

/** Returns the places and commands that match a text, and last a search for it in all texts. */
function useEntries(text: string, onKeys: () => void) {
  const workbench = useWorkbench();
  const places = usePlaces();
  const named = useMemo(
    () => [
      ...places.map((place) => ({ ...place, act: () => go(place.to) })),
      ...commandsOf(workbench, onKeys).map((command) => ({ ...command, kind: strings.commands.kind })),
    ],
    [places, workbench, onKeys],
  );
  return useMemo(() => {
    const found = matchingPlaces(named, text);
    const entries: Entry[] = found.slice(0, shown);
    const wanted = text.trim();
    if (wanted !== "")
      entries.push({
        kind: strings.screens.search,
        label: strings.commands.searchFor(wanted),
        act: () => go(addressOf("search", "", { q: wanted })),
      });
    return { entries, found: found.length };
  }, [named, text]);
}
