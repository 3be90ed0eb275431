/** An item that the palette finds by name and kind. */
export type PaletteItem = {
  readonly kind: string;
  readonly label: string;
  /** id, which also matches */
  readonly id?: string;
};

/** A place to go to. */
export type Place = PaletteItem & { readonly to: string };

/**
 * Returns the places whose names, kinds and ids contain all words of a text, in any order: first those that
 * begin with the text, then those where each word begins a word, then the rest.
 */
export function matchingPlaces<T extends PaletteItem>(places: readonly T[], text: string): readonly T[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return places;
  const words = wanted.split(/\s+/u);
  const ranked: T[][] = [[], [], []];
  for (const place of places) {
    const label = `${place.label} ${place.kind} ${place.id ?? ""}`.toLowerCase();
    if (!words.every((word) => label.includes(word))) continue;
    const rank = label.startsWith(wanted) ? 0 : words.every((word) => beginsIn(label, word)) ? 1 : 2;
    ranked[rank]?.push(place);
  }
  return ranked.flat();
}

/** Returns whether a word of a label begins with a text. */
function beginsIn(label: string, start: string): boolean {
  for (let at = label.indexOf(start); at >= 0; at = label.indexOf(start, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(label[at - 1] ?? "")) return true;
  return false;
}
