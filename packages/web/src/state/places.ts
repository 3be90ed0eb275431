/** A place to go to: what it is called, what kind of thing it is, and its address. */
export type Place = { readonly kind: string; readonly label: string; readonly to: string };

/**
 * The places in whose names and kinds all words of a text are found, in any order: first those that begin with the text, then those of which each
 * word begins one, then the rest.
 */
export function matching(places: readonly Place[], text: string): readonly Place[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return places;
  const words = wanted.split(/\s+/u);
  const ranked: Place[][] = [[], [], []];
  for (const place of places) {
    const label = `${place.label} ${place.kind}`.toLowerCase();
    if (!words.every((word) => label.includes(word))) continue;
    const rank = label.startsWith(wanted) ? 0 : words.every((word) => beginsIn(label, word)) ? 1 : 2;
    ranked[rank]?.push(place);
  }
  return ranked.flat();
}

/** Whether a word of a label begins so. */
function beginsIn(label: string, start: string): boolean {
  for (let at = label.indexOf(start); at >= 0; at = label.indexOf(start, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(label[at - 1] ?? "")) return true;
  return false;
}
