/** An actor as a chip of the picture: its centre and its size. */
export type Chip = { readonly x: number; readonly y: number; readonly width: number };

export type Band<L extends string> = { readonly level: L; readonly top: number; readonly height: number };

export type BandLayout<L extends string> = {
  readonly bands: readonly Band<L>[];
  readonly chips: ReadonlyMap<string, Chip>;
  readonly width: number;
  readonly height: number;
};

/** Sizes in units of the picture. */
const picture = { width: 800, margin: 12, gap: 12, between: 36, head: 20, row: 34 };
export const chipHeight = 24;
const letterWidth = 6.6;
/** Number of sweeps after which the order within bands hardly changes. */
const sweeps = 8;
const longestName = 28;

/** The name of an actor, shortened to the width of its chip. */
export const chipName = (name: string): string =>
  name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`;

/**
 * Places actors in bands by their level, in each band near those with whom they have ties (by barycentres); the same for the same actors
 * and ties.
 *
 * @param levels from top to bottom; one without actors has no band
 */
export function bandLayout<L extends string>(
  actors: readonly { readonly id: string; readonly name: string; readonly level: L }[],
  ties: readonly { readonly from: string; readonly to: string }[],
  levels: readonly L[],
): BandLayout<L> {
  const widths = new Map(
    actors.map(({ id, name }) => [id, Math.round(chipName(name).length * letterWidth) + 20]),
  );
  const members = levels
    .map((level) => ({ level, ids: actors.filter((actor) => actor.level === level).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
  const ordered = orderedByNeighbours(
    members.map(({ ids }) => ids),
    ties,
  );
  const chips = new Map<string, Chip>();
  const bands: Band<L>[] = [];
  let top = 0;
  for (const [i, { level }] of members.entries()) {
    const rows = rowsOf(ordered[i] ?? [], widths);
    for (const [r, row] of rows.entries())
      placeRow(row, widths, top + picture.head + (r + 0.5) * picture.row, chips);
    const height = picture.head + rows.length * picture.row + 8;
    bands.push({ level, top, height });
    top += height + picture.between;
  }
  return { bands, chips, width: picture.width, height: Math.max(0, top - picture.between) };
}

/** Orders each list by the mean place of neighbours, down and up again, a few times; those without ties keep their place. */
function orderedByNeighbours(
  lists: readonly (readonly string[])[],
  ties: readonly { readonly from: string; readonly to: string }[],
): readonly (readonly string[])[] {
  const neighbours = new Map<string, string[]>();
  const add = (a: string, b: string) => neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
  for (const { from, to } of ties) {
    if (from === to) continue;
    add(from, to);
    add(to, from);
  }
  const shares = new Map<string, number>();
  const setShares = (ids: readonly string[]) => {
    ids.forEach((id, i) => {
      shares.set(id, (i + 0.5) / ids.length);
    });
  };
  const ordered = lists.map((ids) => [...ids]);
  for (const ids of ordered) setShares(ids);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const turn = sweep % 2 === 0 ? ordered : ordered.toReversed();
    for (const ids of turn) {
      const wanted = new Map(
        ids.map((id) => [id, meanShare(neighbours.get(id) ?? [], shares) ?? shares.get(id) ?? 0]),
      );
      ids.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || (a < b ? -1 : 1));
      setShares(ids);
    }
  }
  return ordered;
}

function meanShare(ids: readonly string[], shares: ReadonlyMap<string, number>): number | undefined {
  const known = ids.flatMap((id) => shares.get(id) ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, share) => sum + share, 0) / known.length;
}

/** Breaks a band into as few rows as possible; neighbours stay above each other because the rows take turns. */
function rowsOf(ids: readonly string[], widths: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const room = picture.width - 2 * picture.margin;
  const total = ids.reduce((sum, id) => sum + (widths.get(id) ?? 0) + picture.gap, 0);
  let count = Math.max(1, Math.ceil(total / room));
  for (; count < ids.length; count++) {
    const rows = dealt(ids, count);
    if (rows.every((row) => rowWidth(row, widths) <= room)) return rows;
  }
  return dealt(ids, count);
}

const dealt = (ids: readonly string[], count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, r) => ids.filter((_, i) => i % count === r)).filter(
    (row) => row.length > 0,
  );

const rowWidth = (ids: readonly string[], widths: ReadonlyMap<string, number>): number =>
  ids.reduce((sum, id) => sum + (widths.get(id) ?? 0), 0) + (ids.length - 1) * picture.gap;

/** Spreads a row over the width of the band. */
function placeRow(
  ids: readonly string[],
  widths: ReadonlyMap<string, number>,
  y: number,
  chips: Map<string, Chip>,
): void {
  const room = picture.width - 2 * picture.margin;
  const space = Math.max(
    picture.gap,
    (room - rowWidth(ids, widths) + (ids.length - 1) * picture.gap) / (ids.length + 1),
  );
  let x = picture.margin + (rowWidth(ids, widths) + 2 * space > room ? 0 : space);
  for (const id of ids) {
    const width = widths.get(id) ?? 0;
    chips.set(id, { x: Math.round(x + width / 2), y: Math.round(y), width });
    x += width + space;
  }
}
