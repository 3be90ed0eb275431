import type { Dated, Lanes } from "./case-time.ts";

/** Ties that share a lane, in the fewest rows without overlap; the lane with the first tie comes first. */
type TieLane = { readonly name: string; readonly rows: readonly (readonly Dated[])[] };

/**
 * Assigns ties to lanes.
 *
 * @param ties in chronological order
 * @param spanOf the beginning and the end of a tie on the axis
 */
export function tieLanes(
  ties: readonly Dated[],
  by: Lanes,
  spanOf: (tie: Dated) => readonly [from: number, to: number],
): readonly TieLane[] {
  return [...Map.groupBy(ties, ({ lanes }) => lanes?.[by] ?? "")].map(([name, own]) => {
    const rows: { ties: Dated[]; end: number }[] = [];
    for (const tie of own) {
      const [from, to] = spanOf(tie);
      const free = rows.find(({ end }) => end <= from);
      if (free) {
        free.ties.push(tie);
        free.end = to;
      } else rows.push({ ties: [tie], end: to });
    }
    return { name, rows: rows.map((row) => row.ties) };
  });
}
